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
  const area = remembered && workAreas.find((candidate) => isTitleReachable(remembered, candidate));
  if (!remembered || !area) return centred(workAreas[0] ?? { x: 0, y: 0, ...defaultSize });
  return {
    x: remembered.x,
    y: remembered.y,
    width: clamp(remembered.width, minimumSize.width, area.width),
    height: clamp(remembered.height, minimumSize.height, area.height),
  };
}

function isTitleReachable(window: Rectangle, area: Rectangle): boolean {
  const overlap = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return overlap >= visibleMargin && window.y >= area.y && window.y <= area.y + area.height - visibleMargin;
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
