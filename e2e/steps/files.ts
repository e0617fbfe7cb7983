import { readFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';

/** Answers the system's next dialogs, which no test could reach: the save dialog with this path, the open dialog likewise. */
export async function answerDialogs(electronApp: ElectronApplication, path: string): Promise<void> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
}

/** Saves with the button and waits until the app says that it is saved. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByTestId('saved-state')).toHaveText('saved');
}

/** The entries of a .gdesk file by name. */
export async function entriesOf(path: string): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(await readFile(path));
}
