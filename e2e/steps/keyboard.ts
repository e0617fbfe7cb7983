import { expect, type Locator, type Page } from '@playwright/test';
import { layer } from './graph.ts';

/** Presses Tab until the focus is there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 80 && !(await hasFocus()); presses += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

/** Adds a layer with Shift+A and its name. The new layer has the focus afterwards. */
export async function addByKeyboard(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.press('Shift+A');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await expect(layer(page, name)).toBeFocused();
}

/** Sets the units and the activation of the layer in focus: Enter, the fields one after the other, Escape. */
export async function setDenseByKeyboard(page: Page, units: number, activation: string): Promise<void> {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await page.keyboard.press('Enter');
  await expect(inspector.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type(String(units));
  await page.keyboard.press('Tab');
  await page.keyboard.type(activation);
  await page.keyboard.press('Escape');
}
