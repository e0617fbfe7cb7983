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

/**
 * Drops files on the window, one after the other without a pause. A real drop comes from the system's file manager; what the page sees of it is a file
 * that knows its path.
 */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const element = window.document.createElement('input');
    element.type = 'file';
    element.multiple = true;
    window.document.body.append(element);
    return element;
  });
  await input.setInputFiles([...paths]);
  await input.evaluate((element) => {
    const files = [...((element as HTMLInputElement).files ?? [])];
    element.remove();
    for (const file of files) {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      for (const type of ['dragenter', 'dragover', 'drop']) {
        window.document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }
  });
}
