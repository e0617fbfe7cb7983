import { expect, type Locator, type Page } from '@playwright/test';

/** The drawn layer of that name. */
export function layer(page: Page, name: string): Locator {
  return page.locator('.react-flow__node').filter({ has: page.getByText(name, { exact: true }) });
}

/** Drags a layer from the palette to a point of the canvas, given in pixels from its upper left corner. */
export async function dragFromPalette(page: Page, name: string, at: { x: number; y: number }): Promise<void> {
  const canvas = page.getByRole('region', { name: 'Network' });
  const before = await page.locator('.react-flow__node').count();
  await page.getByRole('navigation', { name: 'Layers' }).getByRole('button', { name, exact: true }).dragTo(canvas, { targetPosition: at });
  await expect(page.locator('.react-flow__node')).toHaveCount(before + 1);
}

/** Drags a layer from the palette onto the middle of a wire, which takes it. */
export async function dragOntoWire(page: Page, name: string, edgeId: string): Promise<void> {
  const before = await page.locator('.react-flow__edge').count();
  await dragToWire(page, name, edgeId);
  await expect(page.locator('.react-flow__edge')).toHaveCount(before + 1);
}

/** Drags a layer from the palette onto the middle of a wire, where its shape is shown. */
export async function dragToWire(page: Page, name: string, edgeId: string): Promise<void> {
  const canvas = page.getByRole('region', { name: 'Network' });
  const [label, corner] = [await page.getByTestId(`edge-shape-${edgeId}`).boundingBox(), await canvas.boundingBox()];
  if (!label || !corner) throw new Error('not on the screen');
  const targetPosition = { x: label.x + label.width / 2 - corner.x, y: label.y + label.height / 2 - corner.y };
  await page.getByRole('navigation', { name: 'Layers' }).getByRole('button', { name, exact: true }).dragTo(canvas, { targetPosition });
}

/** Draws a wire with the mouse, from the output of one layer to wherever the input of another is (or its middle, where it has none). */
export async function drawWire(page: Page, from: string, to: string): Promise<void> {
  const start = await middleOf(layer(page, from).locator('.react-flow__handle.source'));
  const input = layer(page, to).locator('.react-flow__handle.target');
  const end = await middleOf((await input.count()) > 0 ? input : layer(page, to));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2 + 8, { steps: 6 });
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await page.mouse.up();
}

/** The middle of something on the screen, in pixels of the window. */
export async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
