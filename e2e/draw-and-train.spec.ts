import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/app.ts';
import { launchApp } from './fixtures/launch.ts';
import { answerDialogs, entriesOf, save } from './steps/files.ts';
import { dragFromPalette, drawWire, layer } from './steps/graph.ts';
import {
  press,
  setIterations,
  setLearningRate,
  shownAccuracy,
  shownCost,
  shownIteration,
  untilEngine,
  untilIteration,
} from './steps/training.ts';

test('a network drawn by hand learns the digits, and its weights survive saving', async ({ page, electronApp, folder }) => {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Draw a network' })).toBeVisible();

  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await test.step('draw', async () => {
    await dragFromPalette(page, 'Input', { x: 110, y: 120 });
    await layer(page, 'Input').click();
    await inspector.getByLabel('Dataset', { exact: true }).selectOption('Handwritten digits');
    await dragFromPalette(page, 'Dense', { x: 420, y: 120 });
    await layer(page, 'Dense').click();
    await inspector.getByLabel('Units', { exact: true }).fill('32');
    await inspector.getByLabel('Activation', { exact: true }).selectOption('ReLU');
    await dragFromPalette(page, 'Dense', { x: 640, y: 290 });
    await layer(page, 'Dense 2').click();
    await inspector.getByLabel('Units', { exact: true }).fill('10');
    await inspector.getByLabel('Activation', { exact: true }).selectOption('softmax');
    await dragFromPalette(page, 'Cost', { x: 820, y: 120 });
    await layer(page, 'Cost').click();
    await inspector.getByLabel('Cost J', { exact: true }).selectOption('Categorical cross-entropy');
  });

  const reason = page.getByTestId('connection-reason');
  await test.step('a wire that needs a layer in between gets it, and undo takes both back', async () => {
    await drawWire(page, 'Input', 'Dense 1');
    await expect(layer(page, 'Flatten')).toBeVisible();
    await expect(reason).toContainText('Flatten was put in between');
    await expect(page.locator('.react-flow__edge')).toHaveCount(2);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(layer(page, 'Flatten')).toHaveCount(0);
    await expect(page.locator('.react-flow__edge')).toHaveCount(0);
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await expect(page.locator('.react-flow__edge')).toHaveCount(2);
  });

  await test.step('wire', async () => {
    await drawWire(page, 'Dense 1', 'Dense 2');
    await drawWire(page, 'Dense 2', 'Cost');
    await expect(page.locator('.react-flow__edge')).toHaveCount(4);
    for (const shape of ['(8×8, 1797)', '(64, 1797)', '(32, 1797)', '(10, 1797)', '(8×8, m)', '(64, m)', '(32, m)', '(10, m)']) {
      await expect(page.getByText(shape, { exact: true }).first()).toBeVisible();
    }
  });

  await test.step('a wrong wire is refused and says why', async () => {
    await drawWire(page, 'Dense 2', 'Dense 1');
    await expect(reason).toContainText('This wire would lead back to Dense 1');
    await drawWire(page, 'Dense 1', 'Cost');
    await expect(reason).toContainText('Cost already has an input');
    await expect(page.locator('.react-flow__edge')).toHaveCount(4);
  });

  await test.step('train', async () => {
    await setLearningRate(page, 0.3);
    await setIterations(page, 500);
    await press(page, 'Train');
    await untilIteration(page, 1);
    const early = await shownCost(page);
    await untilEngine(page, 'done');
    expect(await shownIteration(page)).toBe(500);
    expect(await shownCost(page)).toBeLessThan(early);
    expect(await shownCost(page)).toBeLessThan(0.2);
    expect(await shownAccuracy(page)).toBeGreaterThan(95);
  });

  await test.step('pause and step', async () => {
    await setIterations(page, 1_000_000);
    await press(page, 'Train');
    await untilIteration(page, 501);
    await press(page, 'Pause');
    await untilEngine(page, 'paused');
    const chart = page.getByTestId('cost-chart');
    const paused = await shownIteration(page);
    await expect(chart).toHaveAttribute('data-received', String(paused));
    await press(page, 'Step');
    await expect.poll(() => shownIteration(page)).toBe(paused + 1);
    await untilEngine(page, 'paused');
    await expect(chart).toHaveAttribute('data-received', String(paused + 1));
    await expect(chart).toHaveAttribute('data-gaps', '0');
  });

  await test.step('undo', async () => {
    const field = page.getByTestId('bar-iterations');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(field).toHaveValue('500');
    await layer(page, 'Dense 2').click();
    await page.keyboard.press('Delete');
    await expect(layer(page, 'Dense 2')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(layer(page, 'Dense 2')).toHaveCount(1);
    await expect(page.locator('.react-flow__edge')).toHaveCount(4);
  });

  const first = join(folder, 'first.gdesk');
  const second = join(folder, 'second.gdesk');
  const iteration = await shownIteration(page);
  await test.step('save', async () => {
    await answerDialogs(electronApp, first);
    await save(page);
    expect(existsSync(first)).toBe(true);
  });

  await test.step('reopen in a new start, save again: the same weights to the last bit', async () => {
    const again = await launchApp({ userData: join(folder, 'second-user'), arguments: [first] });
    await untilEngine(again.page, 'ready');
    expect(await shownIteration(again.page)).toBe(iteration);
    expect(await shownCost(again.page)).toBeLessThan(0.2);
    expect(await shownAccuracy(again.page)).toBeGreaterThan(95);
    await expect(again.page.locator('.react-flow__node')).toHaveCount(5);
    await again.page.getByLabel('Project name').fill('second');
    await answerDialogs(again.electron, second);
    await again.page.keyboard.press('Control+Shift+S');
    await expect.poll(() => existsSync(second)).toBe(true);
    await again.close();
    const [before, after] = [await entriesOf(first), await entriesOf(second)];
    const weights = Object.keys(before).filter((name) => name.startsWith('weights/'));
    expect(weights.sort()).toEqual(['weights/W1.npy', 'weights/W2.npy', 'weights/b1.npy', 'weights/b2.npy']);
    for (const name of weights) expect(Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? []))).toBe(true);
  });
});
