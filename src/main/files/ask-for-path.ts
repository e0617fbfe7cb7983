import { access } from 'node:fs/promises';
import { type BrowserWindow, dialog } from 'electron';
import type { Translate } from '../strings.ts';
import { isProjectFileName, projectExtension, withProjectExtension } from './project-file-name.ts';

/** Extensions of files that hold data. */
const dataExtensions = ['csv', 'tsv', 'txt', 'npy', 'npz', 'h5', 'hdf5'] as const;

function filters(translate: Translate) {
  return [{ name: translate('projectFiles'), extensions: [projectExtension.slice(1)] }];
}

/** Asks which project to open; null where the user cancels. */
export async function askWhatToOpen(window: BrowserWindow, translate: Translate): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { filters: filters(translate), properties: ['openFile'] });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks which files of data, or which folder of pictures, to read; none where the user cancels. Kinds that are not read are listed too: of those the app says what it reads. */
export async function askWhichData(window: BrowserWindow, what: 'files' | 'folder', translate: Translate): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(
    window,
    what === 'folder'
      ? { properties: ['openDirectory'] }
      : {
          filters: [
            { name: translate('dataFiles'), extensions: [...dataExtensions] },
            { name: translate('allFiles'), extensions: ['*'] },
          ],
          properties: ['openFile', 'multiSelections'],
        },
  );
  return canceled ? [] : filePaths;
}

/**
 * Asks where to save; null where the user cancels. The dialog asks before a file is replaced, but only for the very name that was typed: where
 * adding the extension leads to a file that exists, it is shown again with that name.
 */
export async function askWhereToSave(window: BrowserWindow, proposed: string, translate: Translate): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: proposed,
    filters: filters(translate),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return null;
  const target = withProjectExtension(filePath);
  return !isProjectFileName(filePath) && (await exists(target)) ? askWhereToSave(window, target, translate) : target;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
