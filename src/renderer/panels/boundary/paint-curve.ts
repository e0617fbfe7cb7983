import type { Boundary } from '../../../shared/ipc/boundary.ts';
import type { Plane } from '../../../shared/ipc/data-preview.ts';
import type { PictureColours } from '../../graph/pictures/picture-colours.ts';
import { type PlotSize, toPixels } from './plot-area.ts';

/** ŷ over one feature. */
export interface CurveScene {
  /** What is seen; the curve may still be of another range. */
  readonly area: Plane;
  readonly picture: { readonly boundary: Boundary; readonly area: Plane } | null;
  /** Classes that there are; null where ŷ is a number. */
  readonly classes: number | null;
}

/** Between two classes; of numbers the zero line is drawn there. */
const even = 0.5;
const width = { outline: 5, curve: 2.2, level: 1 } as const;

/** Paints the curve, or one for each class, over whatever lies below. `context` counts in pixels of the page. */
export function paintCurve(
  context: CanvasRenderingContext2D,
  size: PlotSize,
  colours: PictureColours,
  { area, picture, classes }: CurveScene,
): void {
  context.clearRect(0, 0, size.width, size.height);
  paintLevel(context, size, colours, area, classes === null ? 0 : even);
  if (!picture) return;
  const { columns, rows, values } = picture.boundary;
  for (let row = 0; row < rows; row += 1) {
    context.beginPath();
    for (const [x, y] of curvePoints(picture.area, values.subarray(row * columns, (row + 1) * columns))) {
      context.lineTo(...toPixels(area, size, x, y));
    }
    context.lineJoin = 'round';
    context.strokeStyle = colours.outline;
    context.lineWidth = width.outline;
    context.stroke();
    context.strokeStyle = rows === 1 ? colours.accent : (colours.classes[row % colours.classes.length] ?? colours.line);
    context.lineWidth = width.curve;
    context.stroke();
  }
}

/** Where ŷ lies over the middles of equal pieces of an area. */
export function curvePoints({ left, right }: Plane, values: Float32Array): readonly (readonly [number, number])[] {
  return Array.from(values, (value, index) => [left + ((index + 0.5) / values.length) * (right - left), value] as const);
}

function paintLevel(context: CanvasRenderingContext2D, size: PlotSize, { line }: PictureColours, area: Plane, level: number): void {
  const [, y] = toPixels(area, size, 0, level);
  context.beginPath();
  context.moveTo(0, y);
  context.lineTo(size.width, y);
  context.setLineDash([3, 4]);
  context.globalAlpha = 0.35;
  context.strokeStyle = line;
  context.lineWidth = width.level;
  context.stroke();
  context.globalAlpha = 1;
  context.setLineDash([]);
}
