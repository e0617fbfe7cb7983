import { expect, test } from './fixtures/app.ts';

test('the language changes without a restart and is remembered', async ({ page, electronApp }) => {
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByRole('button', { name: '学習', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '全結合', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  const menu = await electronApp.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  expect(menu.join()).toMatch(/[ぁ-ん]|[ァ-ン]|編集|表示/);
  await page.reload();
  await expect(page.getByRole('button', { name: '学習', exact: true })).toBeVisible();
});

test('the theme goes from the system to light to dark', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.getByRole('button', { name: /theme/i }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  const light = await background();
  await page.getByRole('button', { name: /theme/i }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(background).not.toBe(light);
});
