import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { dragFromPalette, layer } from './steps/graph.ts';
import { untilEngine } from './steps/training.ts';

async function resize(app: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  const before = await page.evaluate(() => window.innerWidth);
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setSize(size.width, size.height), { width, height });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).not.toBe(before);
}

/** Layers that are not wholly inside of the canvas. */
async function outOfSight(page: Page): Promise<number> {
  const canvas = await page.getByRole('region', { name: 'Network' }).boundingBox();
  const nodes = await Promise.all((await page.locator('.react-flow__node').all()).map((node) => node.boundingBox()));
  return nodes.filter((box) => {
    if (!box || !canvas) return true;
    const isWithin = (start: number, size: number, from: number, room: number) => start >= from && start + size <= from + room;
    return !isWithin(box.x, box.width, canvas.x, canvas.width) || !isWithin(box.y, box.height, canvas.y, canvas.height);
  }).length;
}

test('the whole drawing stays in sight in the smallest window, until another view is chosen', async ({ page, electronApp }) => {
  await untilEngine(page, 'idle');
  await expect.poll(() => outOfSight(page)).toBe(0);
  await resize(electronApp, page, 960, 640);
  await expect.poll(() => outOfSight(page)).toBe(0);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const zoom = () => page.locator('.react-flow__viewport').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);
  await expect.poll(() => outOfSight(page)).toBeGreaterThan(0);
  const chosen = await zoom();
  await resize(electronApp, page, 1100, 700);
  expect(await zoom()).toBe(chosen);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(() => outOfSight(page)).toBe(0);
  await resize(electronApp, page, 960, 640);
  await expect.poll(() => outOfSight(page)).toBe(0);
});

test('a layer dropped on a wire pushes no other out of sight', async ({ page }) => {
  await untilEngine(page, 'idle');
  await expect.poll(() => outOfSight(page)).toBe(0);
  const canvas = page.getByRole('region', { name: 'Network' });
  const [wire, corner] = [await page.getByTestId('edge-shape-e2').boundingBox(), await canvas.boundingBox()];
  if (!wire || !corner) throw new Error('not on the screen');
  await dragFromPalette(page, 'Dropout', { x: wire.x + wire.width / 2 - corner.x, y: wire.y + wire.height / 2 - corner.y });
  await expect(page.locator('.react-flow__edge')).toHaveCount(4);
  await expect.poll(() => outOfSight(page)).toBe(0);
});

test('the first layer of a drawing stays where it is dropped', async ({ page }) => {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await dragFromPalette(page, 'Input', { x: 200, y: 60 });
  await layer(page, 'Input').hover();
  const canvas = await page.getByRole('region', { name: 'Network' }).boundingBox();
  const box = await layer(page, 'Input').boundingBox();
  expect([Math.round((box?.x ?? 0) - (canvas?.x ?? 0)), Math.round((box?.y ?? 0) - (canvas?.y ?? 0))]).toEqual([120, 40]);
});

test('in the list of options of a field letters choose an option', async ({ page }) => {
  await page.locator('.react-flow__node').first().click();
  const dataset = page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Dataset', { exact: true });
  await dataset.selectOption('Handwritten digits');
  await dataset.focus();
  await page.keyboard.press('i');
  await expect(dataset).toHaveValue('iris');
});
