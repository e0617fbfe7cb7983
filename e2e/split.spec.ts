import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { press, setIterations, untilEngine } from './steps/training.ts';

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

test('data is parted 60/20/20, looked at part by part, trained on and judged on all three parts', async ({ page }) => {
  await untilEngine(page, 'idle');
  await page.getByTestId('template-iris').click();
  await page.locator('.react-flow__node').first().click();
  await openTab(page, 'Data');
  const data = page.getByTestId('data-panel');
  await expect(data.getByTestId('data-shape')).toHaveText('X (4, 150)');

  await test.step('the shares are set, and the sizes that result are shown', async () => {
    await inspector(page).getByLabel('Dev %', { exact: true }).fill('20');
    await inspector(page).getByLabel('Test %', { exact: true }).fill('20');
    await expect(inspector(page).getByLabel('Same share of every class')).toBeChecked();
    await expect(inspector(page)).toContainText('train90dev30test30');
  });

  await test.step('the Data tab shows each part, with its classes', async () => {
    await expect(data.getByTestId('data-shape')).toHaveText('X (4, 90)');
    await data.getByRole('button', { name: 'Dev (30)' }).click();
    await expect(data.getByTestId('data-shape')).toHaveText('X (4, 30)');
    for (const label of [0, 1, 2]) await expect(data.getByTestId(`class-count-${label}`)).toContainText('10 (33.3 %)');
    await expect(data).toContainText('Classes, dev');
    await data.getByRole('button', { name: 'Training (90)' }).click();
    for (const label of [0, 1, 2]) await expect(data.getByTestId(`class-count-${label}`)).toContainText('30 (33.3 %)');
  });

  await test.step('not stratified, the classes have other shares; an undo step brings them back', async () => {
    const classes = data.getByRole('table', { name: 'Classes', exact: true });
    const stratified = (await classes.textContent()) ?? '';
    await inspector(page).getByLabel('Same share of every class').uncheck();
    await expect(classes).not.toHaveText(stratified);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(classes).toHaveText(stratified);
  });

  await test.step('the figures of all three parts, at the same iteration', async () => {
    await setIterations(page, 200);
    await press(page, 'Train');
    await untilEngine(page, 'done');
    for (const part of ['dev', 'test']) await expect(page.getByTestId(`part-${part}`)).toContainText(/\d\.\d+.*\d\.\d %/);
    await openTab(page, 'Classes');
    for (const [part, examples] of [
      ['train', 90],
      ['dev', 30],
      ['test', 30],
    ] as const) {
      await expect(page.getByTestId(`part-row-${part}`)).toContainText(new RegExp(`^ ?${part}${examples}\\d\\.\\d+\\d+\\.\\d %$`));
    }
    const accuracy = await page.getByTestId('accuracy').textContent();
    await expect(page.getByTestId('part-row-train')).toContainText(accuracy ?? '');
  });

  await test.step('nothing set apart: no parts are shown', async () => {
    await openTab(page, 'Data');
    await inspector(page).getByLabel('Dev %', { exact: true }).fill('0');
    await inspector(page).getByLabel('Test %', { exact: true }).fill('0');
    await expect(data.getByTestId('data-shape')).toHaveText('X (4, 150)');
    await expect(data.getByRole('button', { name: /^Training/ })).toHaveCount(0);
  });
});
