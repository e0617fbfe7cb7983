import type { Locator, Page } from '@playwright/test';
import { layer, middleOf } from './graph.ts';

/** The note of that number, counted from 1 in the order in which they were added. */
export function note(page: Page, number: number): Locator {
  return page.locator('.react-flow__node-note').nth(number - 1);
}

/** The folded group of that name. */
export function block(page: Page, name: string): Locator {
  return page.locator('.react-flow__node-group-block').filter({ has: page.getByText(name, { exact: true }) });
}

/** Clicks on the canvas where nothing is, given in pixels from its upper left corner, and leaves the pointer there. */
export async function clickCanvas(page: Page, position: { x: number; y: number }): Promise<void> {
  await page.getByRole('region', { name: 'Network' }).click({ position });
}

/** Selects layers with the mouse, and nothing else. */
export async function selectLayers(page: Page, ...names: readonly string[]): Promise<void> {
  const [first = '', ...others] = names;
  // A click on one of several selected layers would leave them all selected.
  await clickCanvas(page, { x: 10, y: 10 });
  await layer(page, first).click();
  for (const name of others) await layer(page, name).click({ modifiers: ['ControlOrMeta'] });
}

/** Groups layers, and gives the group that name. */
export async function groupLayers(page: Page, name: string, ...names: readonly string[]): Promise<void> {
  await selectLayers(page, ...names);
  await page.keyboard.press('ControlOrMeta+g');
  await page.getByLabel(/^Name of Group/).fill(name);
  await page.keyboard.press('Enter');
}

/** Selects the wire of that id and deletes it, with keys. */
export async function removeWire(page: Page, id: string): Promise<void> {
  await page.locator(`.react-flow__edge[data-id="${id}"]`).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
}

/** Where something stands in the drawing, in pixels at zoom 1, whatever the view. */
export function placeOf(node: Locator): Promise<readonly [x: number, y: number]> {
  return node.evaluate((element) => {
    const { e, f } = new DOMMatrix(getComputedStyle(element).transform);
    return [e, f] as const;
  });
}

/** Drags something by its middle, or by another point of it, that far on the screen. */
export async function dragBy(page: Page, locator: Locator, x: number, y: number): Promise<void> {
  const start = await middleOf(locator);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + x / 2, start.y + y / 2, { steps: 4 });
  await page.mouse.move(start.x + x, start.y + y, { steps: 4 });
  await page.mouse.up();
}
