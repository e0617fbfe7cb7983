import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { launchApp, startWithoutGallery } from './fixtures/launch.ts';
import { clipboardText, drag, emptyPoint, fillClipboard, holdAndMove, middleOf, places, wires } from './steps/gestures.ts';
import { dragFromPalette, layer } from './steps/graph.ts';
import { untilEngine } from './steps/training.ts';

const nodes = (page: Page) => page.locator('.react-flow__node');
const selected = (page: Page) => page.locator('.react-flow__node.selected');
const chain = ['Input to Dense 1', 'Dense 1 to Dense 2', 'Dense 2 to Cost'];

/** Drags a layer from the palette to where nothing is drawn, below the chain. */
async function dropBelow(page: Page, name: string): Promise<void> {
  const box = await page.getByRole('region', { name: 'Network' }).boundingBox();
  await dragFromPalette(page, name, { x: 200, y: (box?.height ?? 0) - 110 });
}

test.beforeEach(async ({ page }) => {
  await untilEngine(page, 'idle');
  await expect(nodes(page)).toHaveCount(4);
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('what is copied is text, is pasted beside the original, each time further, and one undo takes a paste back', async ({
  page,
  electronApp,
}) => {
  await layer(page, 'Dense 1').click();
  await layer(page, 'Dense 2').click({ modifiers: ['Control'] });
  await page.mouse.move(4, 4);
  await page.keyboard.press('Control+c');
  await expect.poll(() => clipboardText(electronApp)).toContain('gradient-desk/clipboard');
  const content = JSON.parse(await clipboardText(electronApp));
  expect([content.version, content.nodes.length, content.edges.length]).toEqual([1, 2, 1]);
  await page.keyboard.press('Control+v');
  await expect(nodes(page)).toHaveCount(6);
  await expect(selected(page)).toHaveCount(2);
  await page.keyboard.press('Control+v');
  await expect(nodes(page)).toHaveCount(8);
  const { n2, n5, n7 } = await places(page);
  expect([n5, n7]).toEqual([n2?.map((value) => value + 24), n2?.map((value) => value + 48)]);
  expect(await page.locator('.react-flow__edge').count()).toBe(5);
  await page.keyboard.press('Control+z');
  await expect(nodes(page)).toHaveCount(6);
  await page.keyboard.press('Control+z');
  await expect(nodes(page)).toHaveCount(4);
  await page.keyboard.press('Control+y');
  await expect(nodes(page)).toHaveCount(6);
});

test('a paste goes to where the pointer is', async ({ page }) => {
  await layer(page, 'Dense 1').click();
  await page.keyboard.press('Control+c');
  const at = await emptyPoint(page, 260, 60);
  await page.mouse.move(at.x, at.y);
  await page.keyboard.press('Control+v');
  await expect(nodes(page)).toHaveCount(5);
  const box = await selected(page).boundingBox();
  if (!box) throw new Error('not on the screen');
  expect(Math.abs(box.x + box.width / 2 - at.x)).toBeLessThan(5);
  expect(at.y > box.y && at.y < box.y + box.height).toBe(true);
});

test('what is cut leaves no gap, and can be pasted into another window', async ({ page, folder }) => {
  await layer(page, 'Dense 1').click();
  await page.keyboard.press('Control+x');
  await expect(nodes(page)).toHaveCount(3);
  expect(await wires(page)).toEqual(['Input to Dense', 'Dense to Cost']);
  await startWithoutGallery(join(folder, 'other'));
  const other = await launchApp({ userData: join(folder, 'other'), arguments: [] });
  try {
    await other.page.getByRole('button', { name: 'New', exact: true }).click();
    await expect(nodes(other.page)).toHaveCount(0);
    await other.page.keyboard.press('Control+v');
    await expect(nodes(other.page)).toHaveCount(1);
    await expect(layer(other.page, 'Dense')).toBeInViewport();
  } finally {
    await other.close();
  }
  await page.keyboard.press('Control+z');
  await expect.poll(() => wires(page)).toEqual(chain);
});

test('text of other programs and damaged text are told once, and change nothing', async ({ page, electronApp }) => {
  await page.locator('.react-flow__pane').click({ position: { x: 30, y: 30 } });
  await fillClipboard(electronApp, 'buy milk');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Control+v');
  await expect(page.getByTestId('notice-GD520')).toHaveCount(1);
  await expect(page.getByTestId('notice-GD520')).toContainText('The clipboard holds no layers');
  await fillClipboard(electronApp, '{"format":"gradient-desk/clipboard","version":1,"nodes":[{');
  await page.keyboard.press('Control+v');
  await expect(page.getByTestId('notice-GD521')).toContainText('changed or cut off');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(nodes(page)).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await layer(page, 'Cost').click();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(nodes(page)).toHaveCount(5);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('more layers than a drawing may hold are refused, and nothing of them is pasted', async ({ page, electronApp }) => {
  await layer(page, 'Dense 1').click();
  await page.keyboard.press('Control+c');
  await expect.poll(() => clipboardText(electronApp)).toContain('gradient-desk/clipboard');
  const content = JSON.parse(await clipboardText(electronApp));
  const many = Array.from({ length: 1999 }, (_, index) => ({ ...content.nodes[0], id: `copy ${index}` }));
  await fillClipboard(electronApp, JSON.stringify({ ...content, nodes: many }));
  await page.keyboard.press('Control+v');
  await expect(page.getByTestId('notice-GD523')).toContainText('the drawing would have 2003 layers');
  await expect(nodes(page)).toHaveCount(4);
});

test('the page is given no text of other programs', async ({ page, electronApp }) => {
  await fillClipboard(electronApp, 'a password');
  expect(await page.evaluate(() => window.desk.readClipboardText({}))).toEqual({ text: null });
});

test('while a field is typed in, copy, cut and paste belong to it', async ({ page, electronApp }) => {
  await layer(page, 'Dense 1').click();
  const name = page.getByLabel('Project name');
  await name.fill('flowers');
  await name.selectText();
  await page.keyboard.press('Control+c');
  await expect.poll(() => clipboardText(electronApp)).toBe('flowers');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  await expect(name).toHaveValue('flowersflowers');
  await name.selectText();
  await page.keyboard.press('Control+x');
  await expect(name).toHaveValue('');
  await expect(nodes(page)).toHaveCount(4);
});

test('the menu copies, cuts, pastes, duplicates and tidies up', async ({ page, electronApp }) => {
  const choose = (label: string) =>
    electronApp.evaluate(({ Menu, BrowserWindow }, wanted) => {
      const window = BrowserWindow.getAllWindows()[0];
      const edit = Menu.getApplicationMenu()?.items.find((item) => item.label === 'Edit');
      edit?.submenu?.items.find((item) => item.label === wanted)?.click(undefined, window, window?.webContents);
    }, label);
  await layer(page, 'Dense 1').click();
  await page.mouse.move(4, 4);
  await choose('Copy');
  await expect.poll(() => clipboardText(electronApp)).toContain('gradient-desk/clipboard');
  await choose('Paste');
  await expect(nodes(page)).toHaveCount(5);
  await choose('Duplicate');
  await expect(nodes(page)).toHaveCount(6);
  await choose('Cut');
  await expect(nodes(page)).toHaveCount(5);
  const before = await places(page);
  await choose('Tidy Up');
  await expect.poll(() => places(page)).not.toEqual(before);
});

test('Ctrl+D and a drag with Alt duplicate, with the wires among the layers only', async ({ page }) => {
  await layer(page, 'Dense 1').click();
  await layer(page, 'Dense 2').click({ modifiers: ['Control'] });
  await page.keyboard.press('Control+d');
  await expect(nodes(page)).toHaveCount(6);
  expect(await page.locator('.react-flow__edge').count()).toBe(4);
  await page.keyboard.press('Control+z');
  await expect(nodes(page)).toHaveCount(4);
  const before = await places(page);
  const start = await middleOf(layer(page, 'Dense 1'));
  await page.keyboard.down('Alt');
  await drag(page, start, { x: start.x + 20, y: start.y + 160 });
  await page.keyboard.up('Alt');
  await expect(nodes(page)).toHaveCount(5);
  await expect(selected(page)).toHaveAttribute('data-id', 'n5');
  const { n5, ...originals } = await places(page);
  expect(originals).toEqual(before);
  expect(n5?.[1]).toBeGreaterThan(100);
  await page.keyboard.press('Control+z');
  await expect(nodes(page)).toHaveCount(4);
});

test('a heap is tidied up by key and by button, as one step', async ({ page }) => {
  const tidy = await places(page);
  for (const name of ['Dense 1', 'Dense 2', 'Cost']) {
    const from = await middleOf(layer(page, name));
    const to = await middleOf(layer(page, 'Input'));
    await drag(page, from, { x: to.x + 15, y: to.y + 90 });
  }
  const heap = await places(page);
  expect(heap).not.toEqual(tidy);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+L');
  await expect.poll(async () => new Set(Object.values(await places(page)).map(([, y]) => y)).size).toBe(1);
  const row = Object.values(await places(page)).map(([x]) => x ?? 0);
  expect([...row].sort((a, b) => a - b)).toEqual(row);
  await page.keyboard.press('Control+z');
  await expect.poll(() => places(page)).toEqual(heap);
  await page.getByRole('button', { name: 'Tidy up' }).click();
  await expect.poll(async () => new Set(Object.values(await places(page)).map(([, y]) => y)).size).toBe(1);
});

test('of several selected layers only these are tidied up', async ({ page }) => {
  const from = await middleOf(layer(page, 'Dense 2'));
  await drag(page, from, { x: from.x + 40, y: from.y + 130 });
  const loose = await places(page);
  await layer(page, 'Dense 1').click();
  await layer(page, 'Dense 2').click({ modifiers: ['Control'] });
  await page.keyboard.press('Control+Shift+L');
  await expect.poll(async () => (await places(page)).n3).not.toEqual(loose.n3);
  const tidy = await places(page);
  expect([tidy.n1, tidy.n2, tidy.n4]).toEqual([loose.n1, loose.n2, loose.n4]);
  expect(tidy.n3?.[1]).toBe(tidy.n2?.[1]);
});

test('nodes that are tidied up glide to their places, unless motion is to be reduced', async ({ page }) => {
  const glidingNodes = () =>
    page.evaluate(
      () =>
        document.getAnimations().filter((animation) => (animation.effect as KeyframeEffect).target?.matches('.react-flow__node')).length,
    );
  const move = async () => {
    const from = await middleOf(layer(page, 'Dense 1'));
    await drag(page, from, { x: from.x, y: from.y + 130 });
  };
  await move();
  await page.getByRole('button', { name: 'Tidy up' }).click();
  expect(await glidingNodes()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await move();
  const seen = page.evaluate(
    () =>
      new Promise<string>((resolve) => document.addEventListener('transitionrun', (event) => resolve(event.propertyName), { once: true })),
  );
  await page.keyboard.press('Control+Shift+L');
  expect(await seen).toMatch(/^(transform|d)$/);
});

test('a layer without wires that is dropped on a wire goes into it', async ({ page }) => {
  await dropBelow(page, 'Dense');
  const before = await places(page);
  const wire = await middleOf(page.getByTestId('edge-shape-e2'));
  await holdAndMove(page, await middleOf(selected(page)), wire);
  await expect(page.locator('.react-flow__edge[data-id="e2"] path[class*="dropTarget"]')).toHaveCount(1);
  await page.mouse.up();
  await expect(page.locator('.react-flow__edge')).toHaveCount(4);
  await expect(page.locator('path[class*="dropTarget"]')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.react-flow__edge')).toHaveCount(3);
  await expect.poll(() => places(page)).toEqual(before);
});

test('a layer out of the palette shows which wire takes it, and with what in between', async ({ page }) => {
  await untilEngine(page, 'idle');
  await page.getByTestId('template-digits').click();
  await expect(page.locator('.react-flow__edge')).toHaveCount(5);
  await expect(layer(page, 'Cost')).toBeInViewport({ ratio: 1 });
  const dense = page.getByRole('navigation', { name: 'Layers' }).getByRole('button', { name: 'Dense', exact: true });
  const wire = await middleOf(page.getByTestId('edge-shape-e1'));
  await holdAndMove(page, await middleOf(dense), wire);
  // The first move over something only tells that it was entered.
  await page.mouse.move(wire.x + 1, wire.y);
  await expect(page.locator('.react-flow__edge[data-id="e1"] path[class*="dropTarget"]')).toHaveCount(1);
  await expect(page.getByTestId('connection-reason')).toContainText('Flatten goes in between');
  await page.mouse.up();
  await expect(page.locator('.react-flow__edge')).toHaveCount(7);
  await expect(page.locator('path[class*="dropTarget"]')).toHaveCount(0);
  await expect(page.getByTestId('connection-reason')).toContainText('Flatten was put in between');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.react-flow__edge')).toHaveCount(5);
});

test('a layer that has wires, or cannot stand in one, goes into none', async ({ page }) => {
  await dropBelow(page, 'Input');
  await holdAndMove(page, await middleOf(selected(page)), await middleOf(page.getByTestId('edge-shape-e2')));
  await expect(page.locator('path[class*="dropTarget"]')).toHaveCount(0);
  await page.mouse.up();
  await expect(page.locator('.react-flow__edge')).toHaveCount(3);
});

test('the end of a wire can be dragged to another layer, where it is refused with a reason, or to nowhere', async ({ page }) => {
  const end = (id: string, at: 'source' | 'target') =>
    middleOf(page.locator(`.react-flow__edge[data-id="${id}"] .react-flow__edgeupdater-${at}`));
  const handle = (name: string, at: 'source' | 'target') => middleOf(layer(page, name).locator(`.react-flow__handle.${at}`));
  await drag(page, await end('e2', 'source'), await handle('Cost', 'target'));
  await expect(page.getByTestId('connection-reason')).toContainText('Nothing comes out of Cost');
  expect(await wires(page)).toEqual(chain);
  await drag(page, await end('e2', 'source'), await handle('Input', 'source'));
  await expect.poll(() => wires(page)).toEqual(['Input to Dense 1', 'Input to Dense 2', 'Dense 2 to Cost']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => wires(page)).toEqual(chain);
  await drag(page, await end('e2', 'target'), await emptyPoint(page, 300, 60));
  await expect.poll(() => wires(page)).toEqual(['Input to Dense 1', 'Dense 2 to Cost']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => wires(page)).toEqual(chain);
});

test('several layers are selected with Ctrl or a box, moved together, nudged, and each move is one step', async ({ page }) => {
  const start = await places(page);
  await layer(page, 'Dense 1').click();
  await layer(page, 'Dense 2').click({ modifiers: ['Control'] });
  await expect(selected(page)).toHaveCount(2);
  await layer(page, 'Dense 2').click({ modifiers: ['Control'] });
  await expect(selected(page)).toHaveCount(1);
  const [first, last] = [await middleOf(layer(page, 'Dense 1')), await middleOf(layer(page, 'Dense 2'))];
  await page.keyboard.down('Shift');
  await drag(page, { x: first.x - 90, y: first.y - 100 }, { x: last.x + 90, y: last.y + 100 });
  await page.keyboard.up('Shift');
  await expect(selected(page)).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const nudged = await places(page);
  expect(nudged.n2?.[1]).toBe((start.n2?.[1] ?? 0) + 30);
  expect(nudged.n3?.[1]).toBe((start.n3?.[1] ?? 0) + 30);
  await page.keyboard.press('Control+z');
  await expect.poll(() => places(page)).toEqual(start);
  const from = await middleOf(layer(page, 'Dense 1'));
  await drag(page, from, { x: from.x + 40, y: from.y + 130 });
  const dragged = await places(page);
  expect((dragged.n3?.[0] ?? 0) - (dragged.n2?.[0] ?? 0)).toBeCloseTo((start.n3?.[0] ?? 0) - (start.n2?.[0] ?? 0), 2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => places(page)).toEqual(start);
});

test('dragging the empty canvas moves the view', async ({ page }) => {
  const at = await emptyPoint(page, 300, 60);
  const view = () => page.locator('.react-flow__viewport').getAttribute('style');
  const before = await view();
  await drag(page, at, { x: at.x + 60, y: at.y - 30 });
  expect(await view()).not.toBe(before);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true');
});

test('a dragged layer snaps to others and shows why; with Alt held it does not', async ({ page }) => {
  await dropBelow(page, 'Dense');
  const own = await middleOf(selected(page));
  const { n3 } = await places(page);
  const target = await middleOf(layer(page, 'Dense 2'));
  await holdAndMove(page, own, { x: target.x + 3, y: own.y });
  await expect(page.getByTestId('helper-line-x')).toBeVisible();
  expect((await places(page)).n5?.[0]).toBe(n3?.[0]);
  await page.keyboard.down('Alt');
  await page.mouse.move(target.x + 4, own.y, { steps: 2 });
  await expect(page.getByTestId('helper-line-x')).toHaveCount(0);
  expect((await places(page)).n5?.[0]).not.toBe(n3?.[0]);
  await page.keyboard.up('Alt');
  await page.mouse.move(target.x + 3, own.y, { steps: 2 });
  await page.mouse.up();
  await expect(page.getByTestId('helper-line-x')).toHaveCount(0);
  expect((await places(page)).n5?.[0]).toBe(n3?.[0]);
});
