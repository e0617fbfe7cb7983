import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeFlower } from '../src/engine/data/flower.ts';
import { readNpy } from '../src/engine/data/npy/read-npy.ts';
import { expect, test } from './fixtures/app.ts';
import { launchApp } from './fixtures/launch.ts';
import { answerDialogs, entriesOf, save } from './steps/files.ts';
import { layer } from './steps/graph.ts';
import {
  expectRightGradients,
  press,
  setIterations,
  shownAccuracy,
  shownCost,
  shownIteration,
  untilEngine,
  untilIteration,
} from './steps/training.ts';

test('dropout is dragged onto a wire, trains, is off where the network is judged, and is in the file', async ({
  page,
  electronApp,
  folder,
}) => {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const keepProbability = inspector.getByLabel('Keep prob. p', { exact: true });
  await untilEngine(page, 'idle');

  await test.step('onto the wire to the cost: that cannot be, and one click takes it out again', async () => {
    await dragOntoWire(page, 'Dropout', 'e3');
    await expect(page.locator('.react-flow__edge')).toHaveCount(4);
    await expect(layer(page, 'Dropout')).toContainText('Binary cross-entropy cannot follow Dropout');
    await page.getByRole('tab', { name: /Problems/ }).click();
    await page.getByRole('tabpanel').getByRole('button', { name: 'Delete Dropout' }).click();
    await expect(layer(page, 'Dropout')).toHaveCount(0);
    await expect(page.locator('.react-flow__edge')).toHaveCount(3);
  });

  await test.step('onto the wire between the dense layers', async () => {
    await dragOntoWire(page, 'Dropout', 'e2');
    await expect(page.locator('.react-flow__edge')).toHaveCount(4);
    await expect(layer(page, 'Dropout')).toContainText('g = A¹ ⊙ D / 0.8');
    await expect(page.getByRole('tabpanel')).not.toContainText('Dropout');
  });

  await test.step('its probability is more than 0 and at most 1', async () => {
    await layer(page, 'Dropout').click();
    await keepProbability.fill('0');
    await expect(inspector.getByRole('alert')).toContainText('Must be more than 0 and at most 1 (still 0.8)');
    await keepProbability.fill('0.5');
    await expect(inspector.getByRole('alert')).toHaveCount(0);
    await expect(layer(page, 'Dropout')).toContainText('keeps 50%');
    expect(await page.getByRole('table', { name: 'Shapes' }).getByRole('rowheader').allTextContents()).toEqual(['A¹ →', 'D', '→ A¹']);
  });

  await test.step('train', async () => {
    await setIterations(page, 3000);
    await press(page, 'Train');
    await untilIteration(page, 1);
    await untilEngine(page, 'done');
    expect(await shownIteration(page)).toBe(3000);
    expect(await shownCost(page)).toBeLessThan(0.69);
  });

  const file = join(folder, 'dropout.gdesk');
  await test.step('the accuracy is that of all units', async () => {
    await answerDialogs(electronApp, file);
    await save(page);
    expect(await shownAccuracy(page)).toBeCloseTo(100 * accuracyOf(await entriesOf(file)), 0);
  });

  await test.step('the gradients of what is dropped are right', () => expectRightGradients(page));

  await test.step('reopen in a new start, and go on', async () => {
    const again = await launchApp({ userData: join(folder, 'second-user'), arguments: [file] });
    await untilEngine(again.page, 'ready');
    expect(await shownIteration(again.page)).toBe(3000);
    await expect(layer(again.page, 'Dropout')).toContainText('g = A¹ ⊙ D / 0.5');
    await setIterations(again.page, 100);
    await press(again.page, 'Train');
    await untilIteration(again.page, 3100);
    await untilEngine(again.page, 'done');
    await again.close();
  });
});

/** Drags a layer from the palette onto the middle of a wire, where its shape is shown. */
async function dragOntoWire(page: Page, name: string, edgeId: string): Promise<void> {
  const canvas = page.getByRole('region', { name: 'Network' });
  const [label, corner] = [await page.getByTestId(`edge-shape-${edgeId}`).boundingBox(), await canvas.boundingBox()];
  if (!label || !corner) throw new Error('not on the screen');
  const targetPosition = { x: label.x + label.width / 2 - corner.x, y: label.y + label.height / 2 - corner.y };
  await page.getByRole('navigation', { name: 'Layers' }).getByRole('button', { name, exact: true }).dragTo(canvas, { targetPosition });
}

/** Share of the flower's points that saved weights W1 (4, 2), b1, W2 (1, 4) and b2 classify rightly without dropout. */
function accuracyOf(entries: Readonly<Record<string, Uint8Array>>): number {
  const [w1, b1, w2, b2] = ['W1', 'b1', 'W2', 'b2'].map((name) => {
    const array = readNpy(Buffer.from(entries[`weights/${name}.npy`] ?? []), name);
    if (!array.ok) throw new Error(`no ${name}`);
    return (index: number) => Number(array.value.values[index]);
  });
  const { features, labels, examples } = makeFlower(400, 1);
  if (!w1 || !b1 || !w2 || !b2) throw new Error('there are four of them');
  const isRight = (example: number) => {
    const x = [features.at(0, example), features.at(1, example)] as const;
    const a = [0, 1, 2, 3].map((unit) => Math.tanh(w1(2 * unit) * x[0] + w1(2 * unit + 1) * x[1] + b1(unit)));
    return a.reduce((z, value, unit) => z + w2(unit) * value, b2(0)) > 0 === (labels[example] ?? 0) > 0.5;
  };
  return Array.from({ length: examples }, (_, example) => example).filter(isRight).length / examples;
}
