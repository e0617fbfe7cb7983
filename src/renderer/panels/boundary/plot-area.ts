import type { Plane } from '../../../shared/ipc/data-preview.ts';

/** Width and height of what is painted, in pixels of the page. */
export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

/** Where a point of the plane is painted, from the upper left corner on. */
export function toPixels(
  { left, right, bottom, top }: Plane,
  { width, height }: PlotSize,
  x: number,
  y: number,
): readonly [number, number] {
  return [((x - left) / (right - left)) * width, ((top - y) / (top - bottom)) * height];
}

/** The point of the plane that is painted there. */
export function toPlane(
  { left, right, bottom, top }: Plane,
  { width, height }: PlotSize,
  across: number,
  down: number,
): readonly [number, number] {
  return [left + (across / width) * (right - left), top - (down / height) * (top - bottom)];
}

/** The area a factor larger or, below 1, smaller, in which a point stays where it is seen. */
export function zoomedAround({ left, right, bottom, top }: Plane, x: number, y: number, factor: number): Plane {
  const around = (end: number, centre: number) => centre + (end - centre) * factor;
  return { left: around(left, x), right: around(right, x), bottom: around(bottom, y), top: around(top, y) };
}

/** The area moved by so much. */
export function moved({ left, right, bottom, top }: Plane, x: number, y: number): Plane {
  return { left: left + x, right: right + x, bottom: bottom + y, top: top + y };
}

/** Whether an area can be told from its neighbours by numbers, and is not beyond all measure: a thousandth to a thousand times the area of the data. */
export function isReasonable(area: Plane, whole: Plane): boolean {
  const ratio = (area.right - area.left) / (whole.right - whole.left);
  return ratio > 1e-3 && ratio < 1e3;
}
