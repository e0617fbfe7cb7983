import type { Boundary } from '../../../shared/ipc/boundary.ts';
import type { Plane } from '../../../shared/ipc/data-preview.ts';
import { classPixel, type PictureColours, signedPixel } from '../../graph/pictures/picture-colours.ts';
import { contourLines } from './contour-lines.ts';
import { type PlotSize, toPixels } from './plot-area.ts';
import type { ValueScale } from './value-scale.ts';

/** What is painted: ŷ over an area. */
export interface BoundaryScene {
  /** What is seen of the plane; the boundary may still be of another area. */
  readonly area: Plane;
  readonly picture: { readonly boundary: Boundary; readonly area: Plane } | null;
  /** Classes that there are; null where ŷ is a number. */
  readonly classes: number | null;
  readonly scale: ValueScale;
}

/** The map is paler than its examples, which have the same colours; the scale beside it is as pale. */
const valueOpacity = 0.68;
/** Where two classes are equally likely. */
const even = 0.5;

/** Paints a scene. `context` counts in pixels of the page. */
export function paintBoundary(context: CanvasRenderingContext2D, size: PlotSize, colours: PictureColours, scene: BoundaryScene): void {
  context.clearRect(0, 0, size.width, size.height);
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, size.width, size.height);
  if (scene.picture) {
    paintValues(context, size, colours, scene, scene.picture);
    paintLines(context, size, colours, scene, scene.picture);
  }
}

/** Holds the pixels of a grid while they are scaled. */
let scratch: HTMLCanvasElement | null = null;

function paintValues(
  context: CanvasRenderingContext2D,
  size: PlotSize,
  colours: PictureColours,
  { area, classes, scale }: BoundaryScene,
  { boundary, area: painted }: NonNullable<BoundaryScene['picture']>,
): void {
  const { columns, rows, values, predicted } = boundary;
  const image = new ImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  const guess = 1 / (classes ?? 2);
  for (let point = 0; point < pixels.length; point += 1) {
    const value = values[point] ?? 0;
    pixels[point] = predicted
      ? classPixel(colours, predicted[point] ?? 0, (value - guess) / (1 - guess))
      : signedPixel(colours, scale.signed(value));
  }
  scratch ??= document.createElement('canvas');
  scratch.width = columns;
  scratch.height = rows;
  scratch.getContext('2d')?.putImageData(image, 0, 0);
  const [x, y] = toPixels(area, size, painted.left, painted.top);
  const [right, bottom] = toPixels(area, size, painted.right, painted.bottom);
  context.imageSmoothingEnabled = true;
  context.globalAlpha = valueOpacity;
  context.drawImage(scratch, x, y, right - x, bottom - y);
  context.globalAlpha = 1;
}

/** The line where two classes are equally likely, or the borders between several. */
function paintLines(
  context: CanvasRenderingContext2D,
  size: PlotSize,
  colours: PictureColours,
  { area, classes }: BoundaryScene,
  { boundary, area: painted }: NonNullable<BoundaryScene['picture']>,
): void {
  if (classes === null) return;
  const { columns, rows, values, predicted } = boundary;
  const [x, y] = toPixels(area, size, painted.left, painted.top);
  const [right, bottom] = toPixels(area, size, painted.right, painted.bottom);
  const [width, height] = [(right - x) / columns, (bottom - y) / rows];
  context.beginPath();
  if (predicted) addBorders(context, boundary, predicted, (column, row) => [x + column * width, y + row * height]);
  else {
    // A value belongs to the middle of its cell.
    for (const [x1, y1, x2, y2] of contourLines(values, columns, rows, even)) {
      context.moveTo(x + (x1 + 0.5) * width, y + (y1 + 0.5) * height);
      context.lineTo(x + (x2 + 0.5) * width, y + (y2 + 0.5) * height);
    }
  }
  context.lineCap = 'round';
  context.strokeStyle = colours.outline;
  context.lineWidth = 3;
  context.stroke();
  context.strokeStyle = colours.line;
  context.lineWidth = 1.5;
  context.stroke();
}

/** Adds the sides between neighbouring cells of different classes to the path. */
function addBorders(
  context: CanvasRenderingContext2D,
  { columns, rows }: Boundary,
  predicted: Uint16Array,
  corner: (column: number, row: number) => readonly [number, number],
): void {
  const line = (from: readonly [number, number], to: readonly [number, number]) => {
    context.moveTo(...from);
    context.lineTo(...to);
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column;
      const isRightOther = column + 1 < columns && predicted[cell] !== predicted[cell + 1];
      const isLowerOther = row + 1 < rows && predicted[cell] !== predicted[cell + columns];
      if (isRightOther) line(corner(column + 1, row), corner(column + 1, row + 1));
      if (isLowerOther) line(corner(column, row + 1), corner(column + 1, row + 1));
    }
  }
}
