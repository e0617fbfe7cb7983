import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { launchApp } from './fixtures/launch.ts';
import { answerDialogs, entriesOf, save } from './steps/files.ts';
import { press, setIterations, setLearningRate, shownIteration, untilEngine } from './steps/training.ts';

const execute = promisify(execFile);

/** What is chosen below, as the project file has it. */
const chosen = {
  learningRate: 0.001,
  iterations: 60,
  seed: 3,
  precision: 'float64',
  batchSize: 64,
  optimizer: { kind: 'adam', beta1: 0.8, beta2: 0.999, epsilon: 1e-8 },
  decay: { kind: 'exponential', rate: 0.9, every: 1 },
  l2: 0.1,
};

function inspector(page: Page) {
  return page.getByRole('complementary', { name: 'Inspector' });
}

function field(page: Page, label: string) {
  return inspector(page).getByLabel(label, { exact: true });
}

function unfold(page: Page) {
  return page.getByTestId('more-settings').click();
}

/** What the fields of the settings show. */
async function shownSettings(page: Page) {
  const labels = [
    'Learning rate α',
    'Iterations',
    'Batch size',
    'Optimizer',
    'Momentum β₁',
    'Decay of α',
    'Decay rate',
    'Interval, epochs',
  ];
  const values = [...labels, 'L2 penalty λ'].map((label) => inspector(page).locator('input, select').and(field(page, label)).inputValue());
  return Promise.all(values);
}

async function trainingIn(path: string): Promise<unknown> {
  const { 'project.json': json } = await entriesOf(path);
  return JSON.parse(new TextDecoder().decode(json)).training;
}

/** Runs the command as a user would and answers its JSON. */
async function command(...argv: readonly string[]) {
  const { stdout } = await execute(process.execPath, ['bin/gradient-desk.js', ...argv, '--json']);
  return JSON.parse(stdout);
}

test('settings of training are chosen by mouse and keyboard, undone, trained with, saved and read by the command', async ({
  page,
  electronApp,
  folder,
}) => {
  await page.getByTestId('template-digits').click();
  await untilEngine(page, 'idle');

  await test.step('choose', async () => {
    await setIterations(page, 60);
    await inspector(page).getByRole('group', { name: 'Common batch sizes' }).getByRole('button', { name: '64', exact: true }).click();
    await expect(inspector(page).getByText('64 of 1,797: 29 iterations an epoch')).toBeVisible();
    const optimizer = field(page, 'Optimizer');
    await optimizer.focus();
    await page.keyboard.press('a');
    await expect(optimizer).toHaveValue('adam');
    await expect(page.getByTestId('setting-GD320')).toContainText('α 0.3 is far too large for Adam');
    await expect(page.getByTestId('problem-count')).toHaveText('1');
    await page.getByTestId('setting-GD320').getByRole('button', { name: 'Set α to 0.001' }).click();
    await expect(page.getByTestId('setting-GD320')).toHaveCount(0);
    await expect(page.getByTestId('bar-learning-rate')).toHaveValue('0.001');
  });

  await test.step('the rarely needed ones, by keyboard alone', async () => {
    await page.getByTestId('more-settings').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Momentum β₁' })).toContainText('v ← β₁·v + (1 − β₁)·dW');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Tab');
    await page.keyboard.type('0.8');
    await field(page, 'Decay of α').focus();
    await page.keyboard.press('e');
    await field(page, 'Decay rate').focus();
    await page.keyboard.type('0.9');
    await field(page, 'Interval, epochs').focus();
    await page.keyboard.type('1');
    await expect(page.getByTestId('alpha-at-end')).toHaveText('α will be 0.00081 at iteration 60');
    await field(page, 'L2 penalty λ').focus();
    await page.keyboard.type('0.1');
  });

  const values = ['0.001', '60', '64', 'adam', '0.8', 'exponential', '0.9', '1', '0.1'];
  await test.step('undo and redo, a field at a time', async () => {
    expect(await shownSettings(page)).toEqual(values);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(field(page, 'L2 penalty λ')).toHaveValue('0');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(field(page, 'Interval, epochs')).toHaveValue('1000');
    for (const _ of ['λ', 'interval']) await page.getByRole('button', { name: 'Redo', exact: true }).click();
    expect(await shownSettings(page)).toEqual(values);
  });

  await test.step('what is no setting says so and changes nothing', async () => {
    await field(page, 'Batch size').fill('half');
    await expect(inspector(page).getByRole('alert')).toHaveText('A whole number, or all (still 64)');
    await field(page, 'Decay rate').fill('1');
    await expect(inspector(page).getByRole('alert')).toHaveText('Must be more than 0 and below 1 (still 0.9)');
    await field(page, 'Iterations').focus();
    await expect(inspector(page).getByRole('alert')).toHaveCount(0);
    expect(await shownSettings(page)).toEqual(values);
  });

  const path = join(folder, 'settings.gdesk');
  await test.step('train and save', async () => {
    await press(page, 'Train');
    await untilEngine(page, 'done');
    expect(await shownIteration(page)).toBe(60);
    await expect(page.getByTestId('epoch')).toHaveText('2');
    await expect(page.getByTestId('optimizer')).toHaveText('Adam');
    await expect(page.getByTestId('batch')).toHaveText('mini-batches of 64');
    await answerDialogs(electronApp, path);
    await save(page);
    expect(await trainingIn(path)).toEqual(chosen);
  });

  await test.step('a new α goes on, another setting begins another run', async () => {
    await setLearningRate(page, 0.002);
    await press(page, 'Step');
    await expect.poll(() => shownIteration(page)).toBe(61);
    await expect(page.getByText('Network or settings changed: Train starts anew')).toHaveCount(0);
    await field(page, 'L2 penalty λ').fill('0.2');
    await expect(page.getByText('Network or settings changed: Train starts anew')).toBeVisible();
    const [mark, cost] = await Promise.all([page.getByTestId('stale').boundingBox(), page.getByTestId('cost').boundingBox()]);
    expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThanOrEqual(cost?.y ?? 0);
    await press(page, 'Step');
    await expect.poll(() => shownIteration(page)).toBe(1);
  });

  await test.step('another start and the command read the same', async () => {
    const again = await launchApp({ userData: join(folder, 'again'), arguments: [path] });
    try {
      await untilEngine(again.page, 'ready');
      await unfold(again.page);
      expect(await shownSettings(again.page)).toEqual(values);
      expect(await shownIteration(again.page)).toBe(60);
    } finally {
      await again.close();
    }
    const check = await command('check', path);
    expect({ ok: check.ok, training: check.training, diagnostics: check.diagnostics }).toEqual({
      ok: true,
      training: chosen,
      diagnostics: [],
    });
    const trained = await command('train', path, '--iterations', '2', '--l2', '0.3');
    expect(trained.training).toEqual({ ...chosen, iterations: 2, l2: 0.3 });
  });
});
