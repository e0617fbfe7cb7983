import { expect, type Page } from '@playwright/test';

/** What the training bar shows as the iteration. */
export async function shownIteration(page: Page): Promise<number> {
  return Number((await figure(page, 'iteration')).replaceAll(',', ''));
}

/** What the training bar shows as the cost. */
export async function shownCost(page: Page): Promise<number> {
  return Number(await figure(page, 'cost'));
}

/** What the training bar shows as the accuracy, in percent. */
export async function shownAccuracy(page: Page): Promise<number> {
  return Number.parseFloat(await figure(page, 'accuracy'));
}

async function figure(page: Page, name: 'iteration' | 'cost' | 'accuracy'): Promise<string> {
  return (await page.getByTestId(name).textContent()) ?? '';
}

/** Waits until the engine is in that state. */
export async function untilEngine(page: Page, state: 'idle' | 'ready' | 'training' | 'paused' | 'done' | 'diverged'): Promise<void> {
  await expect(page.getByTestId('engine-state')).toHaveAttribute('data-state', state, { timeout: 60_000 });
}

/** Waits until at least so many iterations are shown. */
export async function untilIteration(page: Page, least: number): Promise<void> {
  await expect.poll(() => shownIteration(page), { timeout: 60_000 }).toBeGreaterThanOrEqual(least);
}

/** Types a learning rate into the training bar. */
export async function setLearningRate(page: Page, learningRate: number): Promise<void> {
  await page.getByTestId('bar-learning-rate').fill(String(learningRate));
}

/** Types into the training bar how many iterations Train asks for. */
export async function setIterations(page: Page, iterations: number): Promise<void> {
  await page.getByTestId('bar-iterations').fill(String(iterations));
}

/** Presses a button of the training bar. */
export async function press(page: Page, button: 'Train' | 'Pause' | 'Step' | 'Reset'): Promise<void> {
  await page.getByRole('region', { name: 'Training' }).getByRole('button', { name: button, exact: true }).click();
}

/** Checks the gradients in their tab, and expects that they are right. */
export async function expectRightGradients(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Gradient check', exact: true }).click();
  await page.getByRole('button', { name: 'Check gradients', exact: true }).click();
  await expect(page.getByTestId('gradient-check')).toHaveAttribute('data-verdict', 'right');
}
