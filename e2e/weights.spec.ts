import { join } from 'node:path';
import { expect, test } from './fixtures/app.ts';
import { dropTogether } from './steps/data.ts';
import { press, setIterations, untilEngine } from './steps/training.ts';

const course = ['course-train.h5', 'course-test.h5'].map((name) => join('tests', 'fixtures', 'import', 'hdf5', name));

test('weights of colour pictures: in colour on the node, unit by unit and colour by colour in the inspector', async ({ page }) => {
  await untilEngine(page, 'idle');
  await page.getByTestId('template-cats').click();
  await expect(page.getByTestId('picture-n3')).toHaveCount(0);
  await dropTogether(page, course);
  await page.getByRole('button', { name: 'Use this data' }).click();
  await setIterations(page, 20);
  await press(page, 'Train');
  await untilEngine(page, 'done');
  await expect(page.getByTestId('picture-n3')).toHaveAttribute(
    'aria-label',
    /^Weights of the first 16 of 20 units as pictures: grey is zero/,
  );
  await page.locator('.react-flow__node').nth(2).click();
  const weights = page.getByTestId('unit-weights');
  await expect(weights).toHaveAttribute('data-channels', '3');
  await expect(weights.getByRole('img')).toHaveCount(20);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector).toContainText('where red, green or blue is lighter than grey');

  const pictureOf = (unit: number) =>
    weights.getByRole('img', { name: `Weights of unit ${unit}`, exact: true }).evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const together = await pictureOf(1);
  expect(together).not.toBe(await pictureOf(2));
  await inspector.getByLabel('Colours', { exact: true }).selectOption('Red');
  await expect(weights).toHaveAttribute('data-channels', '1');
  await expect(inspector).toContainText('A picture for each unit: orange −');
  expect(await pictureOf(1)).not.toBe(together);
});

test('weights of grey pictures: orange and blue, and those of later layers as one map', async ({ page }) => {
  await untilEngine(page, 'idle');
  await page.getByTestId('template-digits').click();
  await setIterations(page, 20);
  await press(page, 'Train');
  await untilEngine(page, 'done');
  await page.locator('.react-flow__node').nth(2).click();
  await expect(page.getByTestId('unit-weights').getByRole('img')).toHaveCount(32);
  await page.locator('.react-flow__node').nth(3).click();
  await expect(page.getByTestId('unit-weights')).toHaveCount(0);
  await expect(page.getByRole('img', { name: /^W2, 16 rows and 32 columns/ })).toBeVisible();
});
