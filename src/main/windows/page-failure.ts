import { type BrowserWindow, dialog } from 'electron';
import { log } from '../log.ts';
import type { Translate } from '../strings.ts';

/** Where the process of the page died, says so and opens the page again or closes the window, as the user likes. */
export function surviveDeadPage(window: BrowserWindow, translate: () => Translate, onDeath: () => void): void {
  window.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log(`The page ended: ${reason}, code ${exitCode}`);
    onDeath();
    const text = translate();
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: text('pageGone'),
      detail: text('pageGoneDetail'),
      buttons: [text('reload'), text('closeWindow')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (window.isDestroyed()) return;
    if (response === 0) window.webContents.reload();
    else window.destroy();
  });
}
