import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { writeProject } from '../src/engine/formats/gdesk.ts';
import { expect, test } from './fixtures/app.ts';
import { largeProject } from './fixtures/large-drawing.ts';
import { answerDialogs } from './steps/files.ts';
import { answersDuring, type Durations, durationsOf, framesDuring, workDuring } from './steps/frames.ts';
import { layer } from './steps/graph.ts';
import { untilEngine } from './steps/training.ts';

const count = 200;

async function openLargeProject(page: Page, app: ElectronApplication, folder: string): Promise<void> {
  const path = join(folder, 'large.gdesk');
  await writeFile(path, writeProject(largeProject(count), null));
  await untilEngine(page, 'idle');
  await answerDialogs(app, path);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(count, { timeout: 30_000 });
  await expect(page.locator('.react-flow__edge').last()).toBeAttached();
}

function say(what: string, { count: samples, median, p95, longest }: Durations): void {
  process.stdout.write(
    `${what}: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, longest ${longest.toFixed(1)} ms (${samples})\n`,
  );
}

const moves = 90;
const keys = ['1', 'Backspace', '2', 'Backspace', '3', 'Backspace', '4', 'Backspace'];

/** How often a gesture is measured; the best time is the one in which the machine did least besides. */
const tries = 3;

/** The shortest of several measured times. */
async function shortest(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < tries; index++) times.push(await measure());
  return Math.min(...times);
}

test('dragging one of 200 layers keeps up with the screen', async ({ page, electronApp, folder }) => {
  await openLargeProject(page, electronApp, folder);
  const box = await layer(page, 'Dense 60').boundingBox();
  if (!box) throw new Error('not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const drag = async () => {
    for (let step = 1; step <= moves; step++) await page.mouse.move(x + 1.5 * step, y + 30 * Math.sin(step / 9));
  };
  const frames = durationsOf(await framesDuring(page, drag));
  const work = (await shortest(() => workDuring(page, drag))) / moves;
  await page.mouse.up();
  const moved = await layer(page, 'Dense 60').boundingBox();
  expect(moved?.x).toBeGreaterThan(box.x + 60);
  say('a frame while dragging', frames);
  process.stdout.write(`work for each move of the pointer: ${work.toFixed(1)} ms\n`);
  expect(frames.median).toBeLessThanOrEqual(20);
  // Twice what it takes on two slow processors, so that only a change for the worse fails.
  expect(work).toBeLessThanOrEqual(60);
});

test('typing into the inspector answers at once among 200 layers, and the canvas follows', async ({ page, electronApp, folder }) => {
  await openLargeProject(page, electronApp, folder);
  await layer(page, 'Dense 60').click();
  const units = page.getByLabel('Units', { exact: true });
  const name = page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Name', { exact: true });
  const type = async () => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await units.focus();
  await page.keyboard.press('End');
  const digits = durationsOf(await answersDuring(page, type));
  const work = (await shortest(() => workDuring(page, type))) / keys.length;
  await expect(units).toHaveValue('8');
  await page.keyboard.press('0');
  await expect(layer(page, 'Dense 60')).toContainText('80 units');
  await page.keyboard.press('Backspace');
  await name.focus();
  const letters = durationsOf(await answersDuring(page, () => page.keyboard.type('Bottleneck')));
  await expect(layer(page, 'Bottleneck')).toBeVisible();
  say('a digit in a field that changes the shapes behind it', digits);
  say('a letter of a name', letters);
  process.stdout.write(`work for each digit: ${work.toFixed(1)} ms\n`);
  // All that is computed and drawn for a digit, the canvas that follows included.
  expect(work).toBeLessThanOrEqual(120);
});
