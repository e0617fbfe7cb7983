import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the command palette by its keys. */
export async function openPalette(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const palette = page.getByTestId('command-palette');
  await expect(palette.getByRole('combobox')).toBeFocused();
  return palette;
}

/** Carries out the first command that the palette finds. */
export async function runFromPalette(page: Page, query: string): Promise<void> {
  const palette = await openPalette(page);
  await page.keyboard.type(query);
  await expect(palette.getByRole('combobox')).toHaveValue(query);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}

/** How the canvas is moved and zoomed. */
export async function shownView(page: Page): Promise<{ x: number; y: number; zoom: number }> {
  return page.locator('.react-flow__viewport').evaluate((element) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform);
    return { x: e, y: f, zoom: a };
  });
}

/** How far the middle of an element is from the middle of the canvas, in pixels. */
export async function distanceFromMiddle(page: Page, element: Locator): Promise<number> {
  const [box, canvas] = [await element.boundingBox(), await page.getByRole('region', { name: 'Network' }).boundingBox()];
  if (!box || !canvas) throw new Error('not on the screen');
  return Math.hypot(box.x + box.width / 2 - canvas.x - canvas.width / 2, box.y + box.height / 2 - canvas.y - canvas.height / 2);
}
