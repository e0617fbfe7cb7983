import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { launchApp } from './fixtures/launch.ts';
import { untilEngine } from './steps/training.ts';

async function widthOf(page: Page, name: 'Inspector' | 'Layers and templates'): Promise<number> {
  const box = await page.getByRole('complementary', { name }).boundingBox();
  return Math.round(box?.width ?? 0);
}

async function heightOfDock(page: Page): Promise<number> {
  const box = await page.getByRole('region', { name: 'Cost, problems and metrics' }).boundingBox();
  return Math.round(box?.height ?? 0);
}

test('the edges of the parts are dragged, and their sizes are remembered', async ({ page, electronApp, folder }) => {
  await untilEngine(page, 'idle');
  const [inspector, dock] = [await widthOf(page, 'Inspector'), await heightOfDock(page)];
  for (const [name, dx, dy] of [
    ['Width of the inspector', -60, 0],
    ['Height of the dock', 0, -40],
  ] as const) {
    const edge = await page.getByRole('separator', { name }).boundingBox();
    if (!edge) throw new Error('not on the screen');
    const [x, y] = [edge.x + edge.width / 2, edge.y + edge.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + dy, { steps: 4 });
    await page.mouse.up();
  }
  expect(await widthOf(page, 'Inspector')).toBe(inspector + 60);
  expect(await heightOfDock(page)).toBe(dock + 40);
  await expect
    .poll(() => page.evaluate(async () => (await window.desk.getSettings({})).panes))
    .toEqual({ sideBar: null, inspector: inspector + 60, dock: dock + 40 });
  await electronApp.close();
  const again = await launchApp({ userData: join(folder, 'user-data'), arguments: [] });
  try {
    await untilEngine(again.page, 'idle');
    expect(await widthOf(again.page, 'Inspector')).toBe(inspector + 60);
  } finally {
    await again.close();
  }
});

test('the keyboard moves an edge within bounds, and Enter or a double click puts it back', async ({ page }) => {
  await untilEngine(page, 'idle');
  const usual = await widthOf(page, 'Layers and templates');
  const edge = page.getByRole('separator', { name: 'Width of the side bar' });
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  expect(await widthOf(page, 'Layers and templates')).toBe(usual + 16);
  await expect(edge).toHaveAttribute('aria-valuenow', String(usual + 16));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(edge).toHaveAttribute('aria-valuenow', (await edge.getAttribute('aria-valuemin')) ?? '');
  await page.keyboard.press('Enter');
  expect(await widthOf(page, 'Layers and templates')).toBe(usual);
  await page.keyboard.press('ArrowRight');
  await edge.dblclick();
  expect(await widthOf(page, 'Layers and templates')).toBe(usual);
});
