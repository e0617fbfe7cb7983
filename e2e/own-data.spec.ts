import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { writeNpy } from '../src/engine/data/npy/write-npy.ts';
import { writeProject } from '../src/engine/formats/gdesk.ts';
import { templates } from '../src/shared/project/templates/templates.ts';
import { expect, test } from './fixtures/app.ts';
import { answerOpenDialog, chooseData, dropTogether, flowersCsv } from './steps/data.ts';
import { crashEngine } from './steps/engine.ts';
import { answerDialogs } from './steps/files.ts';
import { framesDuring } from './steps/frames.ts';
import { press, setIterations, shownIteration, untilEngine } from './steps/training.ts';

const fixtures = join('tests', 'fixtures', 'import');
const course = ['course-train.h5', 'course-test.h5'].map((name) => join(fixtures, 'hdf5', name));
const { document } = templates.planar;

/** Points of two classes, as the drawing of the first window takes them. */
function pointsCsv(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => `${Math.sin(row)},${Math.cos(1.7 * row)},${row % 2}`);
  return ['a,b,label', ...lines].join('\n');
}

/** An archive as np.savez_compressed writes it: pictures of 8 × 8 bytes, brighter where they are of class 1. */
function digitsNpz(examples: { readonly train: number; readonly test: number }): Uint8Array {
  const arrays = (['train', 'test'] as const).flatMap((part) => {
    const m = examples[part];
    const pixels = Float64Array.from({ length: 64 * m }, (_, at) => ((at * 7) % 100) + 100 * (Math.floor(at / 64) % 2));
    const labels = Float64Array.from({ length: m }, (_, example) => example % 2);
    return [
      [`x_${part}.npy`, writeNpy(pixels, [m, 8, 8])],
      [`y_${part}.npy`, writeNpy(labels, [m])],
    ] as const;
  });
  return zipSync(Object.fromEntries(arrays));
}

test('a CSV chosen in the dialog is looked into, used with one press, and shown', async ({ page, electronApp, folder }) => {
  const path = join(folder, 'flowers.csv');
  await writeFile(path, flowersCsv(90));
  await untilEngine(page, 'idle');
  await chooseData(page, electronApp, [path]);
  const panel = page.getByTestId('import-panel');
  await expect(panel.getByTestId('planned-shapes')).toHaveText('X (4, 90), Y (3, 90)');
  await panel.getByLabel('What column colour is for').selectOption('none');
  await expect(panel.getByTestId('planned-shapes')).toHaveText('X (2, 90), Y (3, 90)');
  await panel.getByLabel('What column colour is for').selectOption('feature');
  await panel.getByRole('button', { name: 'Use this data' }).click();
  await expect(panel).toHaveCount(0);
  const data = page.getByTestId('data-panel');
  await expect(data.getByTestId('data-shape')).toHaveText('X (4, 90)');
  await expect(data.getByTestId('class-count-0')).toContainText('30 (33.3 %)');
  // One undo step: the flower is back, and again the data.
  await page.keyboard.press('Control+z');
  await expect(data.getByTestId('data-shape')).toHaveText('X (2, 400)');
  await page.keyboard.press('Control+Shift+z');
  await expect(data.getByTestId('data-shape')).toHaveText('X (4, 90)');
});

test('data dropped on the window opens the panel; other data of the same shape makes another run', async ({ page, folder }) => {
  const [first, second] = [join(folder, 'first.csv'), join(folder, 'second.csv')];
  await writeFile(first, pointsCsv(60));
  await writeFile(second, pointsCsv(80));
  await untilEngine(page, 'idle');
  await setIterations(page, 20);
  for (const [path, examples] of [
    [first, 60],
    [second, 80],
  ] as const) {
    await dropTogether(page, [path]);
    await expect(page.getByTestId('planned-shapes')).toHaveText(`X (2, ${examples}), Y (1, ${examples})`);
    await page.getByRole('button', { name: 'Use this data' }).click();
    await expect(page.getByTestId('data-shape')).toHaveText(`X (2, ${examples})`);
    await expect(page.locator('.react-flow').getByText(`(2, ${examples})`).first()).toBeVisible();
    await press(page, 'Train');
    await untilEngine(page, 'done');
    expect(await shownIteration(page)).toBe(20);
    await page.getByRole('tab', { name: 'Data', exact: true }).click();
  }
});

test('the course’s HDF5 files, dropped together, are X, Y and test data of themselves', async ({ page }) => {
  await untilEngine(page, 'idle');
  await dropTogether(page, course);
  const panel = page.getByTestId('import-panel');
  await expect(panel.getByLabel('Test X', { exact: true })).not.toHaveValue('');
  await expect(panel.getByLabel('Multiply X by')).toHaveValue('1/255');
  await panel.getByRole('button', { name: 'Use this data' }).click();
  const data = page.getByTestId('data-panel');
  await expect(data.getByRole('list', { name: 'Pictures with their labels' }).getByRole('img').first()).toBeVisible();
  await data.getByRole('button', { name: /^Test \(/ }).click();
  await expect(data.getByRole('button', { name: /^Test \(/ })).toHaveAttribute('aria-pressed', 'true');
  await data.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(data.getByTestId('figure-mean')).toBeVisible();
});

test('an .npz dropped on the window is X, Y and test data by the names of its arrays', async ({ page, folder }) => {
  const path = join(folder, 'digits.npz');
  await writeFile(path, digitsNpz({ train: 120, test: 30 }));
  await untilEngine(page, 'idle');
  await dropTogether(page, [path]);
  const panel = page.getByTestId('import-panel');
  await expect(panel.getByLabel('X', { exact: true })).toHaveValue(/x_train/);
  await expect(panel.getByLabel('Test X', { exact: true })).toHaveValue(/x_test/);
  await expect(panel.getByTestId('planned-shapes')).toContainText('X (64, 120)');
  await panel.getByRole('button', { name: 'Use this data' }).click();
  await expect(panel).toHaveCount(0);
  const data = page.getByTestId('data-panel');
  await expect(data.getByRole('list', { name: 'Pictures with their labels' }).getByRole('img').first()).toBeVisible();
  await expect(data.getByRole('button', { name: /^Test \(30/ })).toBeVisible();
});

test('a folder of pictures chosen in the dialog becomes examples with a class for each sub-folder', async ({ page, electronApp }) => {
  await untilEngine(page, 'idle');
  await answerOpenDialog(electronApp, [resolve(fixtures, 'pictures', 'classes')]);
  await page.keyboard.press('Control+Shift+O');
  const panel = page.getByTestId('import-panel');
  await panel.getByRole('button', { name: 'Choose a folder of pictures…' }).click();
  await expect(panel.getByTestId('planned-shapes')).toContainText('X (');
  await panel.getByRole('button', { name: 'Use this data' }).click();
  await expect(panel).toHaveCount(0);
  const data = page.getByTestId('data-panel');
  await expect(data.getByTestId('class-count-0')).toContainText('cats');
  await expect(data.getByTestId('class-count-1')).toContainText('dogs');
  await expect(data.getByRole('list', { name: 'Pictures with their labels' }).getByRole('img').first()).toBeVisible();
});

test('a broken file says what is wrong in its place, and another can be chosen', async ({ page, electronApp, folder }) => {
  const [broken, whole] = [join(folder, 'broken.npy'), join(folder, 'whole.csv')];
  await writeFile(broken, 'no array at all');
  await writeFile(whole, pointsCsv(30));
  await untilEngine(page, 'idle');
  await dropTogether(page, [broken]);
  const panel = page.getByTestId('import-panel');
  await expect(panel.getByRole('alert')).toContainText('broken.npy');
  await answerOpenDialog(electronApp, [whole]);
  await panel.getByRole('button', { name: 'Other files…' }).click();
  await expect(panel.getByTestId('planned-shapes')).toHaveText('X (2, 30), Y (1, 30)');
  await expect(panel.getByRole('alert')).toHaveCount(0);
});

test('a value that is missing is named, and what was decided stays', async ({ page, electronApp, folder }) => {
  const path = join(folder, 'gaps.csv');
  await writeFile(path, `${pointsCsv(20)}\n,0.5,1`);
  await untilEngine(page, 'idle');
  await chooseData(page, electronApp, [path]);
  const panel = page.getByTestId('import-panel');
  await panel.getByLabel('Missing values').selectOption('refuse');
  await panel.getByRole('button', { name: 'Use this data' }).click();
  await expect(panel.getByRole('alert')).toContainText(/gaps\.csv/);
  await panel.getByLabel('Missing values').selectOption('leave-out');
  await panel.getByRole('button', { name: 'Use this data' }).click();
  await expect(page.getByTestId('data-shape')).toHaveText('X (2, 20)');
  await expect(page.getByTestId('figure-missing')).toContainText('1');
});

test('60 MB are read while the window keeps drawing; Cancel answers at once and loses nothing', async ({ page, electronApp, folder }) => {
  const path = join(folder, 'large.csv');
  const row = Array.from({ length: 40 }, (_, index) => (index * 0.123456789).toFixed(9)).join(',');
  const lines = Array.from({ length: 130_000 }, (_, index) => `${row},${index % 2}`);
  await writeFile(path, lines.join('\n'));
  await untilEngine(page, 'idle');
  await answerOpenDialog(electronApp, [path]);
  await page.keyboard.press('Control+Shift+O');
  const panel = page.getByTestId('import-panel');
  await panel.getByRole('button', { name: 'Choose files…' }).click();
  const use = panel.getByRole('button', { name: 'Use this data' });
  await expect(use).toBeVisible({ timeout: 90_000 });
  const planned = await panel.getByTestId('planned-shapes').textContent();
  await use.click();
  await expect(panel.getByTestId('import-progress')).toContainText(/ of .* MB/, { timeout: 30_000 });
  await panel.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(panel.getByTestId('planned-shapes')).toHaveText(planned ?? '');
  const frames = await framesDuring(page, async () => {
    await use.click();
    await expect(panel).toHaveCount(0, { timeout: 90_000 });
  });
  expect(Math.max(...frames)).toBeLessThan(1000);
  await expect(page.getByTestId('data-shape')).toHaveText(/^X \(\d+, 130000\)$/);
});

test('after a crash of the engine the data is read again, and training goes on', async ({ page, folder, electronApp }) => {
  const path = join(folder, 'points.csv');
  await writeFile(path, pointsCsv(60));
  await untilEngine(page, 'idle');
  await dropTogether(page, [path]);
  await page.getByRole('button', { name: 'Use this data' }).click();
  await setIterations(page, 30);
  await press(page, 'Train');
  await untilEngine(page, 'done');
  await crashEngine(electronApp);
  await expect(page.getByTestId('notice-GD602')).toBeVisible({ timeout: 30_000 });
  await press(page, 'Train');
  await expect.poll(() => shownIteration(page), { timeout: 30_000 }).toBe(60);
  await page.getByRole('tab', { name: 'Data', exact: true }).click();
  await expect(page.getByTestId('data-shape')).toHaveText('X (2, 60)');
});

test('a project for data from outside asks for it, and goes on from its weights once it is there', async ({
  page,
  electronApp,
  folder,
}) => {
  const [project, path] = [join(folder, 'given.gdesk'), join(folder, 'points.csv')];
  const dataset = { kind: 'given', features: [2], labels: { kind: 'binary' } } as const;
  const parameters = [
    { name: 'W1', rows: 4, columns: 2, values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) },
    { name: 'b1', rows: 4, columns: 1, values: Float64Array.of(1, 2, 3, 4) },
    { name: 'W2', rows: 1, columns: 4, values: Float64Array.of(1, 2, 3, 4) },
    { name: 'b2', rows: 1, columns: 1, values: Float64Array.of(5) },
  ];
  await writeFile(project, writeProject({ ...document, dataset, trained: { iteration: 20 } }, parameters));
  await writeFile(path, pointsCsv(40));
  await untilEngine(page, 'idle');
  await answerDialogs(electronApp, project);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByTestId('notice-GD406').getByRole('button', { name: 'Open data…' })).toBeVisible();
  // Train says why it does nothing.
  await page.getByTestId('notice-GD406').getByRole('button', { name: 'Dismiss' }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('notice-GD406').getByRole('button', { name: 'Open data…' }).click();
  await answerOpenDialog(electronApp, [path]);
  await page.getByTestId('import-panel').getByRole('button', { name: 'Choose files…' }).click();
  await page.getByRole('button', { name: 'Use this data' }).click();
  await expect(page.getByTestId('notice-GD406')).toHaveCount(0);
  await untilEngine(page, 'ready');
  expect(await shownIteration(page)).toBe(20);
  await setIterations(page, 30);
  await press(page, 'Train');
  await expect.poll(() => shownIteration(page), { timeout: 30_000 }).toBe(50);
});

test.describe('started with a file of data', () => {
  test.use({ appArguments: [join(process.cwd(), fixtures, 'tables', 'plain.csv')], isFirstStart: true });

  test('the app looks into it', async ({ page }) => {
    await expect(page.getByTestId('import-panel')).toContainText('plain.csv');
    await expect(page.getByTestId('planned-shapes')).toBeVisible();
    await expect(page.getByTestId('gallery')).toHaveCount(0);
  });
});

test('by keyboard alone: open, choose, use, look', async ({ page, electronApp, folder }) => {
  const path = join(folder, 'points.csv');
  await writeFile(path, pointsCsv(50));
  await untilEngine(page, 'idle');
  await answerOpenDialog(electronApp, [path]);
  await page.keyboard.press('Control+Shift+O');
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Use this data' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('data-shape')).toHaveText('X (2, 50)');
  await page.keyboard.press('Control+Shift+O');
  await expect(page.getByTestId('import-panel')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('import-panel')).toHaveCount(0);
});

test('the Data tab shows generated and bundled data too, and what is wrong with a file', async ({ page, folder }) => {
  const path = join(folder, 'twice.csv');
  await writeFile(
    path,
    ['a,year,b,label', ...Array.from({ length: 40 }, (_, row) => `${row % 20},2020,${(row % 20) / 2},${row % 2}`)].join('\n'),
  );
  await untilEngine(page, 'idle');
  await page.getByTestId('template-digits').click();
  await page.getByRole('tab', { name: 'Data', exact: true }).click();
  const data = page.getByTestId('data-panel');
  await expect(data.getByRole('img')).toHaveCount(60);
  await data.getByRole('button', { name: 'Next examples' }).click();
  await expect(data.getByText('Examples 60 to 119 of 1,797')).toBeVisible();
  await dropTogether(page, [path]);
  await page.getByRole('button', { name: 'Use this data' }).click();
  await data.getByText('A feature never changes').click();
  await expect(data.getByTestId('finding-GD430').getByText(/1 \(year\)/)).toBeVisible();
  await expect(data.getByTestId('finding-GD432')).toContainText('20 of 40');
});

test('axe finds nothing in the panel and in the Data tab, in both languages and themes', async ({ page, folder }) => {
  test.setTimeout(240_000);
  const path = join(folder, 'flowers.csv');
  await writeFile(path, flowersCsv(60));
  await untilEngine(page, 'idle');
  for (const language of ['EN', '日本語']) {
    await page.getByRole('button', { name: language, exact: true }).click();
    await page.keyboard.press('Control+Shift+O');
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await dropTogether(page, [path]);
    await expect(page.getByTestId('planned-shapes')).toBeVisible();
    await expectNoViolations(page);
    await page
      .getByTestId('import-panel')
      .getByRole('button', { name: /^(Use this data|このデータを使う)$/ })
      .click();
    await expect(page.getByTestId('data-shape')).toHaveText('X (4, 60)');
    await expectNoViolations(page);
    await page.keyboard.press('Control+z');
  }
});

async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);

    const builder = new AxeBuilder({ page }).setLegacyMode(true);
    if (await page.getByRole('dialog').isVisible()) builder.include('[role="dialog"]');
    const { violations } = await builder.analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`),
    ).toEqual([]);
  }
}
