import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures/app.ts';
import { chooseData, flowersCsv } from './steps/data.ts';
import { untilEngine } from './steps/training.ts';

test('a CSV chosen in the dialog is looked into, used with one press, shown, and trained on after the fixes', async ({
  page,
  electronApp,
  folder,
}) => {
  const path = join(folder, 'flowers.csv');
  await writeFile(path, flowersCsv(90));
  await untilEngine(page, 'idle');
  await chooseData(page, electronApp, [path]);
  await expect(page.getByTestId('planned-shapes')).toHaveText('X (4, 90), Y (3, 90)');
  await page.getByRole('button', { name: 'Use this data' }).click();
  await expect(page.getByTestId('import-panel')).toHaveCount(0);
  const data = page.getByTestId('data-panel');
  await expect(data.getByTestId('data-shape')).toHaveText('X (4, 90)');
  await expect(data.getByTestId('class-count-0')).toContainText('30 (33.3 %)');
  await expect(page.getByTestId('own-data')).toHaveCount(0);
  // One undo step: the flower is back, and again the data.
  await page.keyboard.press('Control+z');
  await expect(data.getByTestId('data-shape')).toHaveText('X (2, 400)');
  await page.keyboard.press('Control+Shift+z');
  await expect(data.getByTestId('data-shape')).toHaveText('X (4, 90)');
});
