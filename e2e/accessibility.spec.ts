import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { press, setIterations, untilEngine } from './steps/training.ts';

/** How to get from the first window to each view that is looked at. */
const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the network with a layer selected': (page) => page.locator('.react-flow__node').nth(1).click(),
  'the list of problems': async (page) => {
    await page.getByTestId('template-zeros').click();
    await page.getByRole('tab', { name: /^Problems/ }).click();
  },
  'the classes of a trained network': async (page) => {
    await setIterations(page, 50);
    await press(page, 'Train');
    await page.getByRole('tab', { name: 'Classes', exact: true }).click();
    await expect(page.getByTestId('class-metrics')).toHaveAttribute('data-iteration', '50');
  },
  'a gradient check': async (page) => {
    await page.getByRole('tab', { name: 'Gradient check', exact: true }).click();
    await page.getByRole('button', { name: 'Check gradients', exact: true }).click();
    await expect(page.getByTestId('gradient-check')).toBeVisible();
  },
  'the settings of training': async (page) => {
    await page.getByLabel('Optimizer', { exact: true }).selectOption('Adam');
    await page.getByTestId('more-settings').click();
    await page.getByLabel('Decay of α', { exact: true }).selectOption('exponential');
    await page.getByTestId('l2').fill('5000');
    await expect(page.getByTestId('setting-GD321')).toBeVisible();
  },
  'the explanation of a setting': (page) => page.getByRole('button', { name: 'About: Optimizer', exact: true }).click(),
  'an empty drawing': (page) => page.getByRole('button', { name: 'New', exact: true }).click(),
  'the sheet of shortcuts': (page) => page.keyboard.press('?'),
};

for (const [name, show] of Object.entries(views)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in ${name}, ${colorScheme}`, async ({ page }) => {
      await untilEngine(page, 'idle');
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await show(page);
      // Electron cannot open the second page that the default mode uses.
      const builder = new AxeBuilder({ page }).setLegacyMode(true);
      // Behind an open dialog everything is dimmed on purpose.
      if (await page.getByRole('dialog').isVisible()) builder.include('[role="dialog"]');
      const { violations } = await builder.analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`),
      ).toEqual([]);
    });
  }
}

test('with reduced motion nothing moves, not even a colour on its way to another', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  const moving = await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
    return document.getAnimations().length;
  });
  expect(moving).toBe(0);
});
