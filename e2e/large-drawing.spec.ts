import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { writeProject } from '../src/engine/formats/gdesk.ts';
import { expect, test } from './fixtures/app.ts';
import { largeProject } from './fixtures/large-drawing.ts';
import { answerDialogs } from './steps/files.ts';
import { answersDuring, type Durations, durationsOf, framesDuring } from './steps/frames.ts';
import { layer } from './steps/graph.ts';
import { untilEngine } from './steps/training.ts';

const count = 200;

async function openLargeProject(page: Page, app: ElectronApplication, folder: string): Promise<void> {
  const path = join(folder, 'large.gdesk');
  await writeFile(path, writeProject(largeProject(count), null));
  await untilEngine(page, 'idle');
  await answerDialogs(app, path);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(count);
  await expect(page.locator('.react-flow__edge').last()).toBeAttached();
}

function say(what: string, { count: samples, median, p95, longest }: Durations): void {
  process.stdout.write(
    `${what}: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, longest ${longest.toFixed(1)} ms (${samples})\n`,
  );
}

/** The calmest of several tries: whatever else the machine does at the time only slows them down. */
async function calmest(tries: number, measure: () => Promise<readonly number[]>): Promise<Durations> {
  const found: Durations[] = [];
  for (let index = 0; index < tries; index++) found.push(durationsOf(await measure()));
  const [best] = found.sort((a, b) => a.median - b.median || a.p95 - b.p95);
  if (!best) throw new Error('nothing was measured');
  return best;
}

test('dragging one of 200 layers keeps up with the screen', async ({ page, electronApp, folder }) => {
  await openLargeProject(page, electronApp, folder);
  const box = await layer(page, 'Dense 60').boundingBox();
  if (!box) throw new Error('not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const drag = async () => {
    for (let step = 0; step <= 90; step++) await page.mouse.move(x + 1.5 * step, y + 30 * Math.sin(step / 9));
  };
  const durations = await calmest(4, () => framesDuring(page, drag));
  await page.mouse.up();
  const moved = await layer(page, 'Dense 60').boundingBox();
  expect(moved?.x).toBeGreaterThan(box.x + 60);
  say('a frame while dragging', durations);
  expect(durations.median).toBeLessThanOrEqual(20);
  expect(durations.p95).toBeLessThanOrEqual(34);
});

test('typing into the inspector answers within two frames among 200 layers, and the canvas follows', async ({
  page,
  electronApp,
  folder,
}) => {
  await openLargeProject(page, electronApp, folder);
  await layer(page, 'Dense 60').click();
  const units = page.getByLabel('Units', { exact: true });
  const name = page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Name', { exact: true });
  await units.focus();
  await page.keyboard.press('End');
  const numbers = await calmest(4, () =>
    answersDuring(page, async () => {
      for (const key of ['1', 'Backspace', '2', 'Backspace', '3', 'Backspace', '4', 'Backspace']) await page.keyboard.press(key);
    }),
  );
  await expect(units).toHaveValue('8');
  await page.keyboard.press('0');
  await expect(layer(page, 'Dense 60')).toContainText('80 units');
  await page.keyboard.press('Backspace');
  await name.focus();
  const letters = await calmest(4, () =>
    answersDuring(page, async () => {
      for (const key of ['N', 'e', 'c', 'k', 'Backspace', 'Backspace', 'Backspace', 'Backspace']) await page.keyboard.press(key);
    }),
  );
  await page.keyboard.type('Bottleneck');
  await expect(layer(page, 'Bottleneck')).toBeVisible();
  say('a digit in a field that changes the shapes behind it', numbers);
  say('a letter of a name', letters);
  expect(numbers.median).toBeLessThanOrEqual(33);
  expect(letters.median).toBeLessThanOrEqual(33);
});
