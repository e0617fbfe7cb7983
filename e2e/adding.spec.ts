import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { dragFromPalette, layer } from './steps/graph.ts';
import { untilEngine } from './steps/training.ts';

const canvasOf = (page: Page) => page.getByRole('region', { name: 'Network' });
const paletteOf = (page: Page) => page.getByRole('navigation', { name: 'Layers' });
const layers = (page: Page) => page.locator('.react-flow__node');
const wires = (page: Page) => page.locator('.react-flow__edge');
const option = (page: Page, name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true }).click();

/** Middle of an element, in pixels of the window. */
async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A point of the canvas, given in pixels from its upper left corner, in pixels of the window. */
async function onCanvas(page: Page, at: { x: number; y: number }): Promise<{ x: number; y: number }> {
  const box = await canvasOf(page).boundingBox();
  if (!box) throw new Error('not on the screen');
  return { x: box.x + at.x, y: box.y + at.y };
}

/** Draws a wire from a connection point of a layer and releases it on the empty canvas. */
async function releaseWire(page: Page, from: string, end: 'source' | 'target', at: { x: number; y: number }): Promise<void> {
  const start = await middleOf(layer(page, from).locator(`.react-flow__handle.${end}`));
  const goal = await onCanvas(page, at);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + goal.x) / 2, (start.y + goal.y) / 2, { steps: 5 });
  await page.mouse.move(goal.x, goal.y, { steps: 5 });
  await page.mouse.up();
}

/** Clicks a wire between the two rows of its label. */
async function clickWire(page: Page, id: string, button: 'left' | 'right'): Promise<void> {
  const { x, y } = await middleOf(page.getByTestId(`edge-shape-${id}`));
  await page.mouse.click(x, y, { button });
}

test.beforeEach(({ page }) => untilEngine(page, 'idle'));

test('a double click on the empty canvas adds a layer there, as one undo step', async ({ page }) => {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  const at = { x: 300, y: 60 };
  await canvasOf(page).dblclick({ position: at });
  const list = page.getByRole('dialog', { name: 'Add a layer', exact: true });
  const kinds = await paletteOf(page).getByRole('button').count();
  await expect(list.getByRole('option')).toHaveCount(kinds);
  await page.keyboard.type('relu');
  await expect(list.getByRole('option')).toHaveCount(2);
  await option(page, 'Dense').click();
  await expect(list).toHaveCount(0);
  await expect(layer(page, 'Dense')).toBeFocused();
  const [box, wanted] = [await layer(page, 'Dense').boundingBox(), await onCanvas(page, at)];
  expect(Math.abs((box?.x ?? 0) + 80 - wanted.x)).toBeLessThan(2);
  await undo(page);
  await expect(layers(page)).toHaveCount(0);
});

test('Tab after a click on the empty canvas opens the list, Escape leaves it', async ({ page }) => {
  await canvasOf(page).click({ position: { x: 200, y: 40 } });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('dialog', { name: 'Add a layer', exact: true })).toBeVisible();
  await expect(option(page, 'Input')).toContainText('A network reads one dataset.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(layers(page)).toHaveCount(4);
  await page.keyboard.press('Tab');
  await expect(layer(page, 'Input')).toBeFocused();
});

test('a wire released on the empty canvas ends in a layer that fits', async ({ page }) => {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await dragFromPalette(page, 'Input', { x: 110, y: 60 });
  await layer(page, 'Input').click();
  await page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Dataset', { exact: true }).selectOption('Handwritten digits');

  await test.step('from the output: pictures need Flatten in between', async () => {
    await releaseWire(page, 'Input', 'source', { x: 420, y: 120 });
    await expect(page.getByRole('dialog', { name: 'Add a layer behind Input' })).toBeVisible();
    await expect(option(page, 'Dense')).toContainText('with Flatten in between');
    await option(page, 'Dense').click();
    await expect(wires(page)).toHaveCount(2);
    await expect(layer(page, 'Flatten')).toHaveCount(1);
    await undo(page);
    await expect(layers(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
  });

  await test.step('what does not fit says why and adds nothing', async () => {
    await releaseWire(page, 'Dense', 'source', { x: 700, y: 40 });
    await option(page, 'Input').click();
    await expect(page.getByRole('dialog')).toContainText('Not possible: A network reads one dataset.');
    await expect(layers(page)).toHaveCount(3);
    await page.keyboard.press('Escape');
    await expect(wires(page)).toHaveCount(2);
  });

  await test.step('from the input of a layer', async () => {
    await dragFromPalette(page, 'Cost', { x: 760, y: 250 });
    await releaseWire(page, 'Cost', 'target', { x: 560, y: 330 });
    await expect(page.getByRole('dialog', { name: 'Add a layer in front of Cost' })).toBeVisible();
    await option(page, 'Dense').click();
    await expect(wires(page)).toHaveCount(3);
  });
});

test('the plus behind a layer does the same', async ({ page }) => {
  await layer(page, 'Cost').click();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Add a layer behind Dense 2' }).click();
  await option(page, 'Dropout').click();
  await expect(wires(page)).toHaveCount(3);
  await expect(layer(page, 'Dropout')).toBeFocused();

  await test.step('of a layer that feeds another it appears at the pointer, and branches', async () => {
    await layer(page, 'Dense 1').hover();
    await page.getByRole('button', { name: 'Add a layer behind Dense 1' }).click();
    await option(page, 'Add').click();
    await expect(wires(page)).toHaveCount(4);
    await expect(layer(page, 'Add')).toContainText('Add joins nothing yet');
  });
});

test('the menus of canvas, layer and wire', async ({ page }) => {
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true });

  await test.step('canvas: a layer goes where the menu was opened', async () => {
    const at = { x: 250, y: 60 };
    await canvasOf(page).click({ position: at, button: 'right' });
    await expect(page.getByRole('menu', { name: 'Canvas' })).toBeVisible();
    await expect(item('Undo')).toHaveAttribute('aria-disabled', 'true');
    await item('Add layer…').click();
    await option(page, 'Concat').click();
    const [box, wanted] = [await layer(page, 'Concat').boundingBox(), await onCanvas(page, at)];
    expect(Math.abs((box?.x ?? 0) - wanted.x)).toBeLessThan(90);
    await undo(page);
  });

  await test.step('layer: selected first, then renamed, wired or deleted', async () => {
    await layer(page, 'Dense 1').click({ button: 'right' });
    await expect(layer(page, 'Dense 1')).toHaveClass(/selected/);
    await item('Rename').click();
    await page.keyboard.type('Hidden');
    await page.keyboard.press('Enter');
    await expect(layer(page, 'Hidden')).toHaveCount(1);
    await layer(page, 'Hidden').click({ button: 'right' });
    await item('Edit settings').click();
    await expect(page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Name', { exact: true })).toBeFocused();
    await layer(page, 'Hidden').click({ button: 'right' });
    await item('Connect to…').click();
    await expect(option(page, 'Cost')).toContainText('Cost already has an input');
    await page.keyboard.press('Escape');
    await layer(page, 'Hidden').click({ button: 'right' });
    await item('Delete selection').click();
    await expect(layers(page)).toHaveCount(3);
    await undo(page);
  });

  await test.step('wire: takes a layer in, or goes', async () => {
    await clickWire(page, 'e2', 'right');
    await item('Insert layer…').click();
    await expect(page.getByRole('dialog', { name: 'Put a layer between Hidden and Dense 2' })).toBeVisible();
    await option(page, 'Dropout').click();
    await expect(wires(page)).toHaveCount(4);
    await undo(page);
    await clickWire(page, 'e2', 'right');
    await item('Delete selection').click();
    await expect(wires(page)).toHaveCount(2);
  });
});

test('"Connect to…" in the inspector wires what is far apart', async ({ page }) => {
  await clickWire(page, 'e2', 'left');
  await page.keyboard.press('Delete');
  await layer(page, 'Dense 2').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('button', { name: 'Connect from…' }).click();
  await expect(page.getByRole('dialog', { name: 'Connect to Dense 2 from …' })).toBeVisible();
  const first = page.getByRole('dialog').getByRole('option').first();
  await expect(first).toContainText('Dense 1');
  await expect(first).toContainText('(4, 400)');
  await first.click();
  await expect(wires(page)).toHaveCount(3);
  await layer(page, 'Cost').click();
  await expect(inspector.getByRole('button', { name: 'Connect to…' })).toHaveCount(0);
});

test('a double click on a name opens it for typing', async ({ page }) => {
  const dense = page.locator('.react-flow__node[data-id="n2"]');
  await dense.getByText('Dense 1', { exact: true }).dblclick();
  const field = page.getByRole('textbox', { name: 'Name of Dense 1' });
  await expect(field).toBeFocused();
  await field.fill('Petals');
  await canvasOf(page).click({ position: { x: 200, y: 40 } });
  await expect(dense).toContainText('Petals');
  await dense.getByText('Petals', { exact: true }).dblclick();
  await page.getByRole('textbox', { name: 'Name of Petals' }).fill('');
  await page.keyboard.press('Enter');
  await expect(dense).toContainText('Dense 1');
  await undo(page);
  await expect(dense).toContainText('Petals');
  await undo(page);
  await expect(dense).toContainText('Dense 1');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true');
});

test('the palette finds layers in both languages and teaches where it finds none', async ({ page }) => {
  const palette = paletteOf(page);
  const kinds = await palette.getByRole('button').count();
  const field = palette.getByRole('textbox', { name: 'Find a layer' });
  await field.fill('ドロップ');
  await expect(palette.getByRole('button')).toHaveCount(1);
  await palette.getByRole('button', { name: 'Dropout', exact: true }).click();
  await expect(layer(page, 'Dropout')).toHaveCount(1);
  await field.fill('pooling');
  await expect(palette).toContainText('No layer is called “pooling”');
  await palette.getByRole('button', { name: 'Show all layers' }).click();
  await expect(field).toBeFocused();
  await expect(palette.getByRole('button')).toHaveCount(kinds);
});

test('data can be given by its shape alone', async ({ page }) => {
  await layer(page, 'Input').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const field = (name: string) => inspector.getByLabel(name, { exact: true });
  await field('Dataset').selectOption('From files');
  const shapes = page.locator('[data-testid^="edge-shape-"]');
  await expect(shapes).toHaveText(['(2, m)', '(4, m)', '(1, m)']);
  await field('Shape of one example').fill('12,288');
  await expect(inspector).toContainText('Write 12288 or 12×288 (still 2)');
  await field('Shape of one example').fill('12288');
  await expect(shapes).toHaveText(['(12288, m)', '(4, m)', '(1, m)']);
  await field('Labels Y').selectOption('classes');
  await field('Classes').fill('7');
  await expect(layer(page, 'Input')).toContainText('7 classes');
  await field('Labels Y').selectOption('numbers');
  await expect(field('Numbers per example')).toHaveValue('7');
  await undo(page);
  await expect(field('Classes')).toHaveValue('7');

  await test.step('training says what is missing', async () => {
    await field('Labels Y').selectOption('0 or 1');
    const training = page.getByRole('region', { name: 'Training' });
    await expect(training.getByRole('button', { name: 'Train', exact: true })).toHaveAttribute('title', 'Data is missing: open it first');
    await training.getByRole('button', { name: 'Open data…', exact: true }).click();
    await expect(page.getByTestId('import-panel')).toBeVisible();
  });
});
