import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { layer } from './steps/graph.ts';
import { addByKeyboard, setDenseByKeyboard, tabTo } from './steps/keyboard.ts';
import { untilEngine } from './steps/training.ts';

const canvasOf = (page: Page) => page.getByRole('region', { name: 'Network' });
const wires = (page: Page) => page.locator('.react-flow__edge');

/** An empty drawing with the focus on the canvas. */
async function beginEmpty(page: Page): Promise<void> {
  await untilEngine(page, 'idle');
  await page.keyboard.press('Control+n');
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  await tabTo(page, canvasOf(page));
}

test('the cat network 12288-20-7-5-1 is built, wired and checked by keyboard alone', async ({ page }) => {
  await beginEmpty(page);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });

  await test.step('data of which only the shape is known', async () => {
    await addByKeyboard(page, 'input', 'Input');
    await page.keyboard.press('Enter');
    await tabTo(page, inspector.getByLabel('Dataset', { exact: true }));
    await page.keyboard.type('From');
    await tabTo(page, inspector.getByLabel('Shape of one example', { exact: true }));
    await page.keyboard.type('64x64x3');
    await expect(inspector).toContainText('64×64×3 = 12,288 features');
    await page.keyboard.press('Escape');
    await expect(layer(page, 'Input')).toBeFocused();
  });

  await test.step('layers, each wired to the one before', async () => {
    await addByKeyboard(page, 'flatten', 'Flatten');
    await addByKeyboard(page, 'dense', 'Dense');
    await setDenseByKeyboard(page, 20, 'ReLU');
    await addByKeyboard(page, 'dense', 'Dense 2');
    await setDenseByKeyboard(page, 7, 'ReLU');
    await addByKeyboard(page, 'dense', 'Dense 3');
    await setDenseByKeyboard(page, 5, 'ReLU');
    await addByKeyboard(page, 'dense', 'Dense 4');
    await setDenseByKeyboard(page, 1, 'sigmoid');
    await addByKeyboard(page, 'cost', 'Cost');
    await expect(layer(page, 'Cost')).toContainText('Binary cross-entropy');
  });

  await test.step('a shape on every wire, in the order in which values flow', async () => {
    await expect(wires(page)).toHaveCount(6);
    const shapes = page.locator('[data-testid^="edge-shape-"]');
    await expect(shapes).toHaveText(['(64×64×3, m)', '(12288, m)', '(20, m)', '(7, m)', '(5, m)', '(1, m)']);
    for (const [name, units] of [
      ['Dense 1', '20 units, ReLU'],
      ['Dense 2', '7 units, ReLU'],
      ['Dense 3', '5 units, ReLU'],
      ['Dense 4', '1 unit, sigmoid'],
    ] as const) {
      await expect(layer(page, name)).toContainText(units);
    }
    await expect(page.getByText('245,973 parameters')).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Problems', exact: true })).toBeVisible();
  });

  await test.step('each layer is one undo step', async () => {
    await page.keyboard.press('Control+z');
    await expect(layer(page, 'Cost')).toHaveCount(0);
    await expect(wires(page)).toHaveCount(5);
    await page.keyboard.press('Control+Shift+Z');
    await expect(wires(page)).toHaveCount(6);
  });
});

test('two layers that stand apart are wired with "Connect to…"', async ({ page }) => {
  await beginEmpty(page);
  const result = page.getByTestId('announcement');
  await addByKeyboard(page, 'dense', 'Dense');
  await page.keyboard.press('Escape');
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(0);
  await tabTo(page, canvasOf(page));
  await addByKeyboard(page, 'dropout', 'Dropout');
  await expect(wires(page)).toHaveCount(0);

  await test.step('the list says what is possible, and why the rest is not', async () => {
    await page.keyboard.press('Escape');
    await tabTo(page, layer(page, 'Dense'));
    await page.keyboard.press('c');
    const list = page.getByRole('dialog', { name: 'Connect Dense to …' });
    await expect(list.getByRole('option')).toHaveText(/Dropout\(\?, m\)/);
    await page.keyboard.press('Enter');
    await expect(wires(page)).toHaveCount(1);
    await expect(result).toContainText('Dense is wired to Dropout.');
    await expect(layer(page, 'Dense')).toBeFocused();
    await page.keyboard.press('Shift+C');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('Not possible: This wire would lead back to Dense');
    await page.keyboard.press('Escape');
    await expect(layer(page, 'Dense')).toBeFocused();
  });

  await test.step('pictures get Flatten in between', async () => {
    await page.keyboard.press('Escape');
    await tabTo(page, canvasOf(page));
    await addByKeyboard(page, 'input', 'Input');
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Dataset', { exact: true }));
    await page.keyboard.type('Hand');
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await expect(page.getByRole('option', { name: /^Dense/ })).toContainText('with Flatten in between');
    await page.keyboard.press('Enter');
    await expect(layer(page, 'Flatten')).toHaveCount(1);
    await expect(wires(page)).toHaveCount(3);
    await expect(result).toContainText('Input is wired to Dense, with Flatten in between.');
    await page.keyboard.press('Control+z');
    await expect(wires(page)).toHaveCount(1);
    await expect(layer(page, 'Flatten')).toHaveCount(0);
  });
});

test('Tab and arrow keys lead through the drawing as values flow', async ({ page }) => {
  await untilEngine(page, 'idle');
  await tabTo(page, canvasOf(page));
  for (const name of ['Input', 'Dense 1', 'Dense 2', 'Cost']) {
    await page.keyboard.press('Tab');
    await expect(layer(page, name)).toBeFocused();
  }
  await page.keyboard.press('Shift+Tab');
  await expect(layer(page, 'Dense 2')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('group', { name: /^Wire from Dense 1 to Dense 2/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(layer(page, 'Dense 1')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(layer(page, 'Dense 2')).toBeFocused();

  await test.step('a selected layer is moved by arrow keys, and left with Alt', async () => {
    await page.keyboard.press('Space');
    const place = () => layer(page, 'Dense 2').evaluate((node) => node.style.transform);
    const before = await place();
    await page.keyboard.press('ArrowUp');
    await expect.poll(place).not.toBe(before);
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    await expect(layer(page, 'Cost')).toBeFocused();
  });

  await test.step('a wire is selected and takes a layer in from its menu', async () => {
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menu', { name: 'Wire' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Put a layer between Dense 2 and Cost' })).toBeVisible();
    await page.keyboard.type('drop');
    await page.keyboard.press('Enter');
    await expect(layer(page, 'Dropout')).toBeFocused();
    await expect(wires(page)).toHaveCount(4);
  });
});

test('a layer is renamed with F2, and no shortcut fires while typing', async ({ page }) => {
  await untilEngine(page, 'idle');
  await tabTo(page, layer(page, 'Dense 1'));
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Name of Dense 1' })).toBeFocused();
  await page.keyboard.type('fCa Hidden');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(layer(page, 'fCa Hidde')).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('F2');
  await page.keyboard.type('other');
  await page.keyboard.press('Escape');
  await expect(layer(page, 'fCa Hidde')).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(layer(page, 'Dense 1')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(layer(page, 'fCa Hidde')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(layer(page, 'Dense 1')).toHaveCount(1);
});

test('the palette is searched, moved through and used by keyboard', async ({ page }) => {
  await beginEmpty(page);
  const palette = page.getByRole('navigation', { name: 'Layers' });
  const field = palette.getByRole('textbox', { name: 'Find a layer' });
  const button = (name: string) => palette.getByRole('button', { name, exact: true });
  await tabTo(page, field);
  await page.keyboard.type('入力');
  await page.keyboard.press('Enter');
  await expect(layer(page, 'Input')).toHaveCount(1);
  await page.keyboard.type('dense');
  await page.keyboard.press('Enter');
  await expect(wires(page)).toHaveCount(1);
  await page.keyboard.type('convolution');
  await expect(palette).toContainText('No layer is called “convolution”');
  await expect(palette).toContainText('Flatten turns pictures into columns');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await page.keyboard.press('ArrowDown');
  await expect(button('Input')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(palette.getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(button('Cost')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wires(page)).toHaveCount(2);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
});

test('a wire is led elsewhere with keys alone: with the wire in focus, Shift+C lists where it could come from', async ({ page }) => {
  await untilEngine(page, 'idle');
  await tabTo(page, layer(page, 'Dense 2'));
  await page.keyboard.press('ArrowRight');
  const wire = page.locator('.react-flow__edge[data-id="e3"]');
  await expect(wire).toBeFocused();
  await page.keyboard.press('Shift+C');
  const list = page.getByRole('dialog', { name: 'Lead the wire to Cost from …' });
  await expect(list).toBeVisible();
  await expect(list.getByRole('option', { name: /Dense 2/ })).toHaveCount(0);
  await page.keyboard.type('Dense 1');
  await page.keyboard.press('Enter');
  await expect(wire).toHaveAttribute('aria-label', /Dense 1.*Cost/);
  await expect(wire).toBeFocused();
  await expect(wires(page)).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(wire).toHaveAttribute('aria-label', /Dense 2.*Cost/);
});

test('a note gets another size by keys, from its lower right corner, as one step', async ({ page }) => {
  await untilEngine(page, 'idle');
  await tabTo(page, canvasOf(page));
  await page.keyboard.press('n');
  await page.keyboard.type('Petals');
  await page.keyboard.press('Escape');
  const note = page.locator('.react-flow__node-note');
  await expect(note).toBeFocused();
  const sizeOf = () => note.evaluate((element) => [element.clientWidth, element.clientHeight]);
  const [[width = 0, height = 0], transform] = [await sizeOf(), await note.evaluate((element) => element.style.transform)];
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(`Control+Shift+${key}`);
  await expect.poll(sizeOf).toEqual([width + 40, height + 20]);
  expect(await note.evaluate((element) => element.style.transform)).toBe(transform);
  await page.keyboard.press('Control+z');
  await expect.poll(sizeOf).toEqual([width, height]);
});
