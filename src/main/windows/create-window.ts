import { BrowserWindow, nativeTheme } from 'electron';
import { styleNonceFlag } from '../ipc/channels.ts';
import { minimumSize } from './window-bounds.ts';
import { recallPlace, rememberPlace } from './window-memory.ts';

/** What a window needs to be made. */
export interface WindowOptions {
  /** Path of the built preload. */
  readonly preload: string;
  /** File that remembers where the window was. */
  readonly placeFile: string;
  readonly styleNonce: string;
}

// The colours of the page's --bg in its light and dark theme: what is seen before the page has drawn itself.
const background = { light: '#f6f5f2', dark: '#15171c' } as const;

/** A window whose page is sandboxed and knows nothing of Node; it shows itself once the page has drawn. Nothing is loaded yet. */
export function createWindow({ preload, placeFile, styleNonce }: WindowOptions): BrowserWindow {
  const { isMaximized, ...bounds } = recallPlace(placeFile);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // Chromium would fetch its dictionaries from the network.
      spellcheck: false,
      additionalArguments: [`${styleNonceFlag}${styleNonce}`],
    },
  });
  if (isMaximized) window.maximize();
  const repaint = () => window.setBackgroundColor(backgroundColor());
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.removeListener('updated', repaint));
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => rememberPlace(placeFile, window));
  return window;
}

function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? background.dark : background.light;
}
