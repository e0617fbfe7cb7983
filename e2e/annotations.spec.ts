import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { block, clickCanvas, dragBy, groupLayers, note, placeOf, removeWire, selectLayers } from './steps/annotations.ts';
import { answerDialogs, save } from './steps/files.ts';
import { drawWire, layer } from './steps/graph.ts';
import { press, setIterations, untilEngine } from './steps/training.ts';

const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true }).click();
const redo = (page: Page) => page.getByRole('button', { name: 'Redo', exact: true }).click();
const frame = (page: Page) => page.locator('.react-flow__node-group-frame');
const wires = (page: Page) => page.locator('.react-flow__edge');
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

test.beforeEach(({ page }) => untilEngine(page, 'idle'));

test('a note is written, moved with a layer, resized and deleted; each is one step', async ({ page }) => {
  const text = 'Why tanh?\nSee https://example.com/tanh';

  await test.step('N puts it under the pointer and lets one type', async () => {
    await clickCanvas(page, { x: 120, y: 40 });
    await page.keyboard.press('n');
    await expect(page.getByLabel('Text of the note')).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Escape');
    await expect(note(page, 1)).toHaveText(text, { useInnerText: true });
    await expect(note(page, 1)).toBeFocused();
    await expect(note(page, 1)).toHaveAttribute('aria-label', `Note: ${text}`);
    await expect(note(page, 1).locator('a')).toHaveCount(0);
  });

  await test.step('what was typed is one step, the note another', async () => {
    await undo(page);
    await expect(note(page, 1)).toHaveText('Write a note');
    await undo(page);
    await expect(note(page, 1)).toHaveCount(0);
    await redo(page);
    await redo(page);
    await expect(note(page, 1)).toContainText('Why tanh?');
  });

  await test.step('a double click edits it, a click elsewhere ends that, and it grows with its text', async () => {
    const before = await note(page, 1).boundingBox();
    await note(page, 1).dblclick();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\n1\n2\n3\n4');
    await clickCanvas(page, { x: 700, y: 30 });
    await expect(page.getByLabel('Text of the note')).toHaveCount(0);
    expect((await note(page, 1).boundingBox())?.height).toBeGreaterThan(before?.height ?? 0);
    await undo(page);
    await expect(note(page, 1)).toHaveText(text, { useInnerText: true });
    expect(await note(page, 1).boundingBox()).toEqual(before);
  });

  await test.step('it moves together with a selected layer', async () => {
    const places = async () => [await placeOf(note(page, 1)), await placeOf(layer(page, 'Dense 1'))] as const;
    const before = await places();
    await note(page, 1).click();
    await layer(page, 'Dense 1').click({ modifiers: ['ControlOrMeta'] });
    await dragBy(page, note(page, 1), 60, 30);
    const after = await places();
    const moved = after.map(([x, y], index) => [Math.round(x - (before[index]?.[0] ?? 0)), Math.round(y - (before[index]?.[1] ?? 0))]);
    expect(moved[0]?.[0]).toBeGreaterThan(30);
    expect(moved[1]).toEqual(moved[0]);
    await undo(page);
    expect(await places()).toEqual(before);
  });

  await test.step('a corner resizes it', async () => {
    const width = () => note(page, 1).evaluate((element) => (element as HTMLElement).offsetWidth);
    await clickCanvas(page, { x: 700, y: 30 });
    await note(page, 1).click();
    await dragBy(page, note(page, 1).locator('.react-flow__resize-control.handle.bottom.right'), 50, 20);
    expect(await width()).toBeGreaterThan(220);
    await undo(page);
    expect(await width()).toBe(200);
  });

  await test.step('Enter edits it, Delete removes it', async () => {
    await note(page, 1).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Text of the note')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await expect(note(page, 1)).toHaveCount(0);
    await undo(page);
    await expect(note(page, 1)).toHaveText(text, { useInnerText: true });
  });
});

test('a group is made, named, moved, folded and taken apart with the mouse', async ({ page }) => {
  await groupLayers(page, 'hidden layers', 'Dense 1', 'Dense 2');
  const title = page.getByRole('button', { name: 'Select the layers of hidden layers' });
  await expect(title).toHaveText('hidden layers');

  await test.step('its name and the group itself are a step each', async () => {
    await undo(page);
    await expect(frame(page)).toContainText('Group 1');
    await undo(page);
    await expect(frame(page)).toHaveCount(0);
    await redo(page);
    await redo(page);
    await expect(title).toBeVisible();
  });

  await test.step('its title selects and moves its layers, and renames it', async () => {
    await clickCanvas(page, { x: 700, y: 30 });
    await title.click();
    await expect(page.locator('.react-flow__node.selected')).toHaveCount(2);
    await clickCanvas(page, { x: 700, y: 30 });
    const places = async () => [await placeOf(layer(page, 'Dense 1')), await placeOf(layer(page, 'Dense 2'))];
    const before = await places();
    await dragBy(page, title, 0, 70);
    const after = await places();
    expect(after.map(([x]) => x)).toEqual(before.map(([x]) => x));
    expect(after[0]?.[1]).toBeGreaterThan(40);
    expect(after[1]?.[1]).toBe(after[0]?.[1]);
    await expect(page.locator('.react-flow__node.selected')).toHaveCount(2);
    await undo(page);
    expect(await places()).toEqual(before);
    await title.dblclick();
    await page.keyboard.type('never mind');
    await page.keyboard.press('Escape');
    await expect(title).toHaveText('hidden layers');
  });

  await test.step('folded, it is one block with the wires that cross its border', async () => {
    await page.getByRole('button', { name: 'Fold hidden layers' }).click();
    await expect(block(page, 'hidden layers')).toContainText('2 layers');
    await expect(block(page, 'hidden layers')).toContainText('(2, 400) → (1, 400)');
    await expect(block(page, 'hidden layers')).toContainText('17 params');
    await expect(layer(page, 'Dense 1')).toHaveCount(0);
    await expect(wires(page)).toHaveCount(2);
    await expect(page.getByTestId('edge-shape-e1')).toContainText('(2, 400)');
    await undo(page);
    await expect(layer(page, 'Dense 1')).toHaveCount(1);
    await redo(page);
    await expect(wires(page)).toHaveCount(2);
  });

  await test.step('the block moves its layers', async () => {
    await dragBy(page, block(page, 'hidden layers'), 0, 60);
    const [, y] = await placeOf(block(page, 'hidden layers'));
    expect(y).toBeGreaterThan(30);
    await page.getByRole('button', { name: 'Unfold hidden layers' }).click();
    expect((await placeOf(layer(page, 'Dense 1')))[1]).toBe(y);
    expect((await placeOf(layer(page, 'Dense 2')))[1]).toBe(y);
    await undo(page);
    await undo(page);
    expect((await placeOf(block(page, 'hidden layers')))[1]).toBe(0);
  });

  await test.step('the network inside still trains', async () => {
    await setIterations(page, 20);
    await press(page, 'Train');
    await untilEngine(page, 'done');
  });

  await test.step('what is deleted with the block are its layers, and the gap is closed where that is possible', async () => {
    await block(page, 'hidden layers').click();
    await expect(inspector(page)).toContainText('2 layers');
    await page.keyboard.press('Delete');
    await expect(page.locator('.react-flow__node')).toHaveCount(2);
    await undo(page);
    await expect(block(page, 'hidden layers')).toHaveCount(1);
  });

  await test.step('taken apart, its layers stay', async () => {
    await block(page, 'hidden layers').click();
    await inspector(page).getByRole('button', { name: 'Unfold', exact: true }).click();
    await inspector(page).getByRole('button', { name: 'Ungroup', exact: true }).click();
    await expect(frame(page)).toHaveCount(0);
    await expect(page.locator('.react-flow__node')).toHaveCount(4);
    await expect(wires(page)).toHaveCount(3);
  });
});

test('a group is made, folded, moved and taken apart with keys alone', async ({ page }) => {
  await layer(page, 'Dense 1').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ControlOrMeta+g');
  await expect(page.getByLabel(/^Name of Group/)).toBeFocused();
  await page.keyboard.type('first');
  await page.keyboard.press('Enter');
  const title = page.getByRole('button', { name: 'Select the layers of first' });
  await expect(title).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await placeOf(layer(page, 'Dense 1'))).toEqual([244, 25]);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await placeOf(layer(page, 'Dense 1'))).toEqual([244, 0]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+e');
  await expect(block(page, 'first')).toHaveClass(/selected/);
  await block(page, 'first').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('one layer');
  await page.keyboard.press('Enter');
  await expect(block(page, 'one layer')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  expect((await placeOf(block(page, 'one layer')))[1]).toBe(5);
  await page.keyboard.press('ControlOrMeta+e');
  expect((await placeOf(layer(page, 'Dense 1')))[1]).toBe(5);
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(frame(page)).toHaveCount(0);
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect(frame(page)).toHaveCount(0);
  expect(await placeOf(layer(page, 'Dense 1'))).toEqual([244, 0]);
  await expect(page.getByTestId('saved-state')).toHaveText('saved');
});

test('a wire to a folded group goes to the one layer that can take it; where several can, the app says so', async ({ page }) => {
  await groupLayers(page, 'hidden', 'Dense 1', 'Dense 2');
  await page.getByRole('button', { name: 'Fold hidden' }).click();
  await removeWire(page, 'e1');
  await expect(wires(page)).toHaveCount(1);
  await drawWire(page, 'Input', 'hidden');
  await expect(wires(page)).toHaveCount(2);
  await drawWire(page, 'Input', 'hidden');
  await expect(page.getByTestId('connection-reason')).toContainText('Dense 1');
  await page.getByRole('button', { name: 'Unfold hidden' }).click();
  await expect(page.getByRole('group', { name: 'Wire from Input to Dense 1' })).toHaveCount(1);
  await removeWire(page, 'e2');
  await page.getByRole('button', { name: 'Fold hidden' }).click();
  await drawWire(page, 'hidden', 'Cost');
  await removeWire(page, 'e3');
  await expect(wires(page)).toHaveCount(1);
  await drawWire(page, 'hidden', 'Cost');
  await expect(page.getByTestId('connection-reason')).toContainText('Which layer of hidden is meant?');
  await expect(page.getByTestId('connection-reason')).toContainText('Unfold the group');
  await expect(wires(page)).toHaveCount(1);
});

test('a problem inside of a folded group is seen on its block, and the list of problems unfolds it', async ({ page }) => {
  await groupLayers(page, 'hidden', 'Dense 1', 'Dense 2');
  await removeWire(page, 'e1');
  await page.getByRole('button', { name: 'Fold hidden' }).click();
  await expect(block(page, 'hidden')).toContainText('Dense 1 gets no data');
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await page
    .getByRole('tabpanel')
    .getByRole('listitem')
    .filter({ hasText: 'Dense 1 gets no data' })
    .getByRole('button', { name: 'Show it in the drawing' })
    .click();
  await expect(layer(page, 'Dense 1')).toHaveClass(/selected/);
  await undo(page);
  await expect(block(page, 'hidden')).toHaveCount(1);
});

test('notes and groups are as they were when the project is opened again', async ({ page, electronApp, folder }) => {
  await clickCanvas(page, { x: 120, y: 40 });
  await page.keyboard.press('n');
  await page.keyboard.type('two\nlines');
  await page.keyboard.press('Escape');
  await groupLayers(page, 'hidden', 'Dense 1', 'Dense 2');
  await page.getByRole('button', { name: 'Fold hidden' }).click();
  await groupLayers(page, 'end', 'Cost');
  const places = async () => [await placeOf(note(page, 1)), await placeOf(block(page, 'hidden')), await placeOf(frame(page))];
  const before = await places();
  await answerDialogs(electronApp, join(folder, 'annotated.gdesk'));
  await save(page);
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(note(page, 1)).toHaveText('two\nlines', { useInnerText: true });
  await expect(block(page, 'hidden')).toContainText('2 layers');
  await expect(frame(page)).toContainText('end');
  expect(await places()).toEqual(before);
  await expect(page.getByTestId('saved-state')).toHaveText('saved');
});

test('a layer put into a wire within a group joins it', async ({ page }) => {
  await groupLayers(page, 'hidden', 'Dense 1', 'Dense 2');
  await selectLayers(page, 'Dense 1');
  await page.getByRole('navigation', { name: 'Layers' }).getByRole('button', { name: 'Dropout', exact: true }).click();
  await expect(wires(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Fold hidden' }).click();
  await expect(block(page, 'hidden')).toContainText('3 layers');
  await expect(wires(page)).toHaveCount(2);
});

test('nodes show more the closer one looks, and keep their size', async ({ page }) => {
  const canvas = page.getByRole('region', { name: 'Network' });
  const node = layer(page, 'Dense 1');
  const size = () => node.evaluate((element) => [(element as HTMLElement).offsetWidth, (element as HTMLElement).offsetHeight]);
  const fontSize = () =>
    node.getByText('Dense 1', { exact: true }).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const label = page.getByTestId('edge-shape-e1');
  const zoomUntil = async (button: 'Zoom in' | 'Zoom out', detail: string) => {
    for (let step = 0; step < 8 && (await canvas.getAttribute('data-detail')) !== detail; step += 1) {
      await page.getByRole('button', { name: button }).click();
    }
    await expect(canvas).toHaveAttribute('data-detail', detail);
  };
  await expect(canvas).toHaveAttribute('data-detail', 'middle');
  const before = await size();
  const usual = await fontSize();
  await expect(label).toBeVisible();
  await expect(node.getByText('4 units, tanh').first()).toBeVisible();

  await zoomUntil('Zoom out', 'far');
  expect(await size()).toEqual(before);
  await expect(label).toBeHidden();
  await expect(node.getByText('4 units, tanh').first()).toBeHidden();
  expect(await fontSize()).toBeGreaterThan(1.8 * usual);

  await zoomUntil('Zoom in', 'middle');
  await zoomUntil('Zoom in', 'near');
  expect(await size()).toEqual(before);
  await expect(label).toBeVisible();
  for (const text of ['(4,400) = (4,2)·(2,400) + (4,1)', 'W¹ (4, 2)', 'randn × 0.01', '3,200 multiply-adds']) {
    await expect(node.getByText(text, { exact: true })).toBeVisible();
  }
});
