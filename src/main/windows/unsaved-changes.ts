import { type BrowserWindow, dialog } from 'electron';
import type { MainAnswer } from '../../shared/ipc/main-api.ts';
import type { Translate } from '../strings.ts';

const answers = ['save', 'discard', 'cancel'] as const;

/** Asks whether the changes to the project of that name are to be saved, given up or kept open. Escape means cancel. */
export async function askAboutChanges(window: BrowserWindow, name: string, translate: Translate): Promise<MainAnswer<'askToDiscard'>> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: translate('unsavedTitle', name === '' ? translate('untitled') : name),
    detail: translate('unsavedDetail'),
    buttons: [translate('save'), translate('discard'), translate('cancel')],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return answers[response] ?? 'cancel';
}
