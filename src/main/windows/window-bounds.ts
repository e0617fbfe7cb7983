import { z } from '../../shared/schema.ts';

/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const minimumSize = { width: 960, height: 640 } as const;
const defaultSize = { width: 1440, height: 900 } as const;
const visibleMargin = 80;

const coordinate = z.number().int().min(-100_000).max(100_000);

/** Where the window was when it was last closed. */
export const windowPlaceSchema = z.strictObject({
  x: coordinate,
  y: coordinate,
  width: coordinate,
  height: coordinate,
  isMaximized: z.boolean(),
});

export type WindowPlace = z.infer<typeof windowPlaceSchema>;

/**
 * Bounds for a new window: the remembered ones if their title bar can still be reached on some display (`workAreas`, the main one first), no
 * larger than that display; else the default size in the middle of the main display.
 */
export function fittingBounds(remembered: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle {
  const fitting = remembered && workAreas.map((area) => ({ area, bounds: resized(remembered, area) })).find(isTitleReachable);
  return fitting ? fitting.bounds : centred(workAreas[0] ?? { x: 0, y: 0, ...defaultSize });
}

/** The same place, at a size that the display has room for. */
function resized({ x, y, width, height }: Rectangle, area: Rectangle): Rectangle {
  return { x, y, width: clamp(width, minimumSize.width, area.width), height: clamp(height, minimumSize.height, area.height) };
}

function isTitleReachable({ bounds, area }: { readonly bounds: Rectangle; readonly area: Rectangle }): boolean {
  const overlap = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return overlap >= visibleMargin && bounds.y >= area.y && bounds.y <= area.y + area.height - visibleMargin;
}

function centred(area: Rectangle): Rectangle {
  const width = clamp(defaultSize.width, minimumSize.width, area.width);
  const height = clamp(defaultSize.height, minimumSize.height, area.height);
  return { x: area.x + Math.round((area.width - width) / 2), y: area.y + Math.round((area.height - height) / 2), width, height };
}

/** At most `maximum`, but never below `minimum`. */
function clamp(value: number, minimum: number, maximum: number): number {
  return Math.max(minimum, Math.min(value, maximum));
}
