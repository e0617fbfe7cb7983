import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** A point of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Middle of what is on the screen. */
export async function middleOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes hold with the mouse at one point and moves to another, without letting go. */
export async function holdAndMove(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // What is dragged follows from where the pointer is when the drag begins, which takes a pixel or two.
  await page.mouse.move(from.x + 2, from.y);
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
}

/** Drags from one point to another. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await holdAndMove(page, from, to);
  await page.mouse.up();
}

/** A point of the canvas where nothing is drawn: so far from its lower left corner. */
export async function emptyPoint(page: Page, right: number, up: number): Promise<Point> {
  const box = await page.getByRole('region', { name: 'Network' }).boundingBox();
  if (!box) throw new Error('no canvas');
  return { x: box.x + right, y: box.y + box.height - up };
}

/** What the system's clipboard holds. */
export function clipboardText(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

/** Puts a text onto the system's clipboard, as another program would. */
export function fillClipboard(app: ElectronApplication, text: string): Promise<void> {
  return app.evaluate(({ clipboard }, value) => clipboard.writeText(value), text);
}

/** Where the drawn layers are, in pixels of the drawing, by id. */
export function places(page: Page): Promise<Readonly<Record<string, readonly number[]>>> {
  return page.locator('.react-flow__node').evaluateAll((nodes) =>
    Object.fromEntries(
      nodes.map((node) => {
        const { e, f } = new DOMMatrix((node as HTMLElement).style.transform);
        return [node.getAttribute('data-id') ?? '', [e, f]];
      }),
    ),
  );
}

/** The wires as their spoken names, in the order in which they are drawn. */
export function wires(page: Page): Promise<readonly string[]> {
  return page
    .locator('.react-flow__edge')
    .evaluateAll((edges) =>
      edges.map((edge) => (edge.getAttribute('aria-label') ?? '').replace(/^Wire from /, '').replace(/,? \(.*$|, shape.*$/, '')),
    );
}
