import { join } from 'node:path';
import { makeFlower } from '../src/engine/data/flower.ts';
import { readNpy } from '../src/engine/data/npy/read-npy.ts';
import { featureStatistics } from '../src/engine/data/preprocessing/feature-statistics.ts';
import { expect, test } from './fixtures/app.ts';
import { launchApp } from './fixtures/launch.ts';
import { answerDialogs, entriesOf, save } from './steps/files.ts';
import { dragOntoWire, dragToWire, layer } from './steps/graph.ts';
import {
  expectRightGradients,
  press,
  setIterations,
  shownAccuracy,
  shownIteration,
  untilEngine,
  untilIteration,
} from './steps/training.ts';

test('Standardize is dragged onto the first wire, trains, and is in the file with what it has fitted', async ({
  page,
  electronApp,
  folder,
}) => {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const problems = page.getByRole('tabpanel');
  await untilEngine(page, 'idle');

  await test.step('behind a dense layer it is refused, with the reason, and stands by itself', async () => {
    await dragToWire(page, 'Standardize', 'e2');
    await expect(page.getByTestId('connection-reason')).toContainText('Standardize cannot stand behind Dense 1');
    await expect(layer(page, 'Standardize')).toHaveCount(1);
    await expect(page.locator('.react-flow__edge')).toHaveCount(3);
    await page.keyboard.press('Control+z');
    await expect(layer(page, 'Standardize')).toHaveCount(0);
    await page.getByRole('tab', { name: 'Problems', exact: true }).click();
  });

  await test.step('onto the first wire', async () => {
    await dragOntoWire(page, 'Standardize', 'e1');
    await expect(problems).toContainText('No problems');
    await expect(layer(page, 'Dense 1')).toContainText('Z¹ = W¹·X′ + b¹');
    await layer(page, 'Standardize').click();
    await expect(inspector).toContainText('Known once training is prepared');
    expect(await page.getByRole('table', { name: 'Shapes' }).getByRole('rowheader').allTextContents()).toEqual(['X →', 'μ', 'σ', '→ X′']);
  });

  await test.step('train', async () => {
    await setIterations(page, 3000);
    await press(page, 'Train');
    await untilIteration(page, 1);
    await untilEngine(page, 'done');
    expect(await shownAccuracy(page)).toBeGreaterThan(60);
  });

  await test.step('what was fitted shows: the range of μ and of σ over the features', async () => {
    const fitted = page.getByRole('table', { name: 'Fitted to the training examples' });
    expect(await fitted.getByRole('rowheader').allTextContents()).toEqual(['μ', 'σ']);
    await expect(fitted.getByRole('row', { name: /σ/ })).toContainText('…');
  });

  await test.step('gradients are right', () => expectRightGradients(page));

  const file = join(folder, 'standardized.gdesk');
  const accuracy = await shownAccuracy(page);
  await test.step('the file holds μ and σ of the flower', async () => {
    await answerDialogs(electronApp, file);
    await save(page);
    const entries = await entriesOf(file);
    const { features, examples } = makeFlower(400, 1);
    const statistics = [0, 1].map((row) => featureStatistics(features.feature(row), 0, examples));
    expect(columnIn(entries, 'mu1')).toEqual(statistics.map(({ mean }) => mean));
    expect(columnIn(entries, 'sigma1')).toEqual(statistics.map(({ deviation }) => deviation));
  });

  await test.step('reopened in a new start it is as good, and saved again it is the same to the byte', async () => {
    const again = await launchApp({ userData: join(folder, 'second-user'), arguments: [file] });
    await untilEngine(again.page, 'ready');
    expect(await shownIteration(again.page)).toBe(3000);
    expect(await shownAccuracy(again.page)).toBe(accuracy);
    const copy = join(folder, 'copy.gdesk');
    await answerDialogs(again.electron, copy);
    await again.page.keyboard.press('Control+Shift+s');
    await expect.poll(async () => Object.keys(await entriesOf(copy).catch(() => ({})))).not.toEqual([]);
    const [before, after] = [await entriesOf(file), await entriesOf(copy)];
    const arrays = Object.keys(before).filter((name) => name.endsWith('.npy'));
    expect(arrays).toHaveLength(6);
    for (const name of arrays) expect(Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? [])), name).toBe(true);
    await again.close();
  });
});

test('features that are scaled up are warned of, with what mends them', async ({ page }) => {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const problems = page.getByRole('tabpanel');
  await untilEngine(page, 'idle');
  await page.getByRole('navigation', { name: 'Layers' }).getByRole('button', { name: 'Scale', exact: true }).click();
  await expect(layer(page, 'Scale')).toContainText('X′ = X / 255');
  await page.getByRole('tab', { name: /Problems/ }).click();
  await expect(problems.getByTestId('problem-GD310')).toContainText('X reaches only 0.0196');

  const factor = inspector.getByLabel('Factor', { exact: true });
  await expect(factor).toHaveValue('1/255');
  await factor.fill('0');
  await expect(inspector.getByRole('alert')).toContainText('Must be more than 0 and at most 1000000 (still 1/255)');
  await factor.fill('1/2');
  await expect(problems).toContainText('No problems');
  await factor.fill('100');
  await expect(problems.getByTestId('problem-GD310')).toContainText('X reaches 500');

  await problems.getByRole('button', { name: 'Insert Standardize', exact: true }).click();
  await expect(problems).toContainText('No problems');
  await expect(layer(page, 'Standardize')).toContainText('X′′ = (X′ − μ) / σ');
  await page.keyboard.press('Control+z');
  await problems.getByRole('button', { name: 'Delete Scale', exact: true }).click();
  await expect(problems).toContainText('No problems');
});

/** What was fitted, as the file has it. */
function columnIn(entries: Readonly<Record<string, Uint8Array>>, name: string): readonly number[] {
  const array = readNpy(Buffer.from(entries[`preprocessing/${name}.npy`] ?? []), name);
  if (!array.ok) throw new Error(`no ${name}`);
  return [...array.value.values];
}
