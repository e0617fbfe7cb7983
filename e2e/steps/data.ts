import { type ElectronApplication, expect, type Page } from '@playwright/test';

/** Answers the system's next open dialogs with these paths. */
export async function answerOpenDialog(electronApp: ElectronApplication, paths: readonly string[]): Promise<void> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...chosen] });
  }, paths);
}

/** Opens files by the dialog, and waits until the panel shows what they hold. */
export async function chooseData(page: Page, electronApp: ElectronApplication, paths: readonly string[]): Promise<void> {
  await answerOpenDialog(electronApp, paths);
  await page.keyboard.press('Control+Shift+O');
  await page.getByTestId('import-panel').getByRole('button', { name: 'Choose files…' }).click();
  await expect(page.getByTestId('planned-shapes')).toBeVisible();
}

/** Drops files on the window all at once, as from the system's file manager. */
export async function dropTogether(page: Page, paths: readonly string[]): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const element = window.document.createElement('input');
    element.type = 'file';
    element.multiple = true;
    window.document.body.append(element);
    return element;
  });
  await input.setInputFiles([...paths]);
  await input.evaluate((element) => {
    const dataTransfer = new DataTransfer();
    for (const file of (element as HTMLInputElement).files ?? []) dataTransfer.items.add(file);
    element.remove();
    for (const type of ['dragenter', 'dragover', 'drop']) {
      window.document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  });
}

/** A CSV of three kinds of flowers: two measurements, a category, the kind; `rows` rows. */
export function flowersCsv(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const kind = row % 3;
    return [
      (1 + kind + (row % 7) / 10).toFixed(2),
      (4 - kind + (row % 5) / 7).toFixed(3),
      ['red', 'blue'][row % 2],
      ['rose', 'lily', 'iris'][kind],
    ];
  });
  return ['length,width,colour,kind', ...lines.map((cells) => cells.join(','))].join('\n');
}
