import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { untilEngine } from './steps/training.ts';

const count = (page: Page) => page.getByTestId('point-count');

async function chooseDrawing(page: Page): Promise<void> {
  await untilEngine(page, 'idle');
  await page.locator('.react-flow__node').first().click();
  await page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Dataset', { exact: true }).selectOption('drawn');
  await expect(count(page)).toContainText('4 of 5,000');
}

test('points are drawn and erased with the mouse, a stroke an undo step, and trained on', async ({ page }) => {
  await chooseDrawing(page);
  const box = await page.getByTestId('drawn-points').boundingBox();
  if (!box) throw new Error('no plane');
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.getByRole('radio', { name: 'Class 1' }).check();
  await page.mouse.move(...at(0.1, 0.1));
  await page.mouse.down();
  await page.mouse.move(...at(0.9, 0.1), { steps: 20 });
  await page.mouse.up();
  await expect(count(page)).not.toContainText('4 of');
  const drawn = Number.parseInt((await count(page).textContent()) ?? '', 10);
  expect(drawn).toBeGreaterThan(10);
  await page.mouse.click(...at(0.1, 0.1), { button: 'right' });
  await expect(count(page)).toContainText(`${drawn - 1} of`);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(count(page)).toContainText(`${drawn} of`);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(count(page)).toContainText('4 of');
  await page.keyboard.press('Control+Enter');
  await untilEngine(page, 'done');
  await expect(page.getByTestId('accuracy')).toHaveText('100.0 %');
});

test('the spray gives several points at a time, and is one undo step', async ({ page }) => {
  await chooseDrawing(page);
  const box = await page.getByTestId('drawn-points').boundingBox();
  if (!box) throw new Error('no plane');
  await page.getByRole('checkbox', { name: 'Spray' }).check();
  await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.5 * box.height);
  await page.mouse.down();
  await expect(count(page)).toContainText('10 of');
  await page.mouse.move(box.x + 0.8 * box.width, box.y + 0.5 * box.height, { steps: 10 });
  await page.mouse.up();
  await expect(count(page)).not.toContainText('10 of');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(count(page)).toContainText('4 of');
});

test('points are drawn by keys, and those of a generated set can be edited', async ({ page }) => {
  await chooseDrawing(page);
  await page.getByTestId('drawn-points').focus();
  for (const key of ['ArrowRight', 'Shift+ArrowUp', '2', 'Enter', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(count(page)).toContainText('6 of');
  await page.keyboard.press('Delete');
  await expect(count(page)).toContainText('4 of');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(count(page)).toContainText('0 of');
  await page.getByRole('tab', { name: /Problems/ }).click();
  await expect(page.getByText('No points are drawn yet').first()).toBeVisible();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByLabel('Dataset', { exact: true }).selectOption('moons');
  await inspector.getByRole('button', { name: 'Edit these points' }).click();
  await expect(count(page)).toContainText('400 of 5,000');

  await test.step('of a large set as many as stay fluid, which is said', async () => {
    await inspector.getByLabel('Dataset', { exact: true }).selectOption('circles');
    await inspector.getByLabel('Examples m', { exact: true }).fill('3000');
    await expect(inspector).toContainText('2,000 of the 3,000 points are copied');
    await inspector.getByRole('button', { name: 'Edit these points' }).click();
    await expect(count(page)).toContainText('2,000 of 5,000');
  });
});
