import type { Pixels } from './pixels.ts';

/** How a picture is fitted into a square: the largest square of its middle, or all of it, stretched. */
export type Fit = 'crop' | 'stretch';

/** Weights of red, green and blue in grey. Source: ITU-R BT.601, as in Pillow's mode L. */
const greyWeights = [0.299, 0.587, 0.114] as const;

/** Columns (or rows) of a picture, from `first` on, of which each pixel of the result covers `step`. */
interface Span {
  readonly first: number;
  readonly step: number;
}

/**
 * The picture as side × side pixels (× 3 colours), row by row, values from 0 to 255: each is the mean of the area that it covers, also in parts of pixels. What is
 * transparent lies on white.
 */
export function resize({ width, height, rgba }: Pixels, side: number, fit: Fit, isColour: boolean): Float64Array {
  const square = Math.min(width, height);
  const [wide, high] = fit === 'crop' ? [square, square] : [width, height];
  const columns: Span = { first: Math.floor((width - wide) / 2), step: wide / side };
  const rows: Span = { first: Math.floor((height - high) / 2), step: high / side };
  const channels = isColour ? 3 : 1;
  const values = new Float64Array(side * side * channels);
  const sums = new Float64Array(3);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      sums.fill(0);
      addArea(sums, rgba, width, partOf(rows, row), partOf(columns, column));
      const area = rows.step * columns.step;
      const at = (row * side + column) * channels;
      if (isColour) for (let channel = 0; channel < 3; channel += 1) values[at + channel] = toByte((sums[channel] ?? 0) / area);
      else values[at] = toByte(greyWeights.reduce((sum, weight, channel) => sum + weight * (sums[channel] ?? 0), 0) / area);
    }
  }
  return values;
}

function partOf({ first, step }: Span, index: number): { readonly from: number; readonly to: number } {
  return { from: first + index * step, to: first + (index + 1) * step };
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Adds the colours of an area, each pixel by how much of it lies in there. */
function addArea(sums: Float64Array, rgba: Pixels['rgba'], width: number, rows: Part, columns: Part): void {
  const [top, bottom] = [Math.floor(rows.from + rounding), Math.ceil(rows.to - rounding)];
  const [left, right] = [Math.floor(columns.from + rounding), Math.ceil(columns.to - rounding)];
  for (let row = top; row < bottom; row += 1) {
    const high = Math.min(row + 1, rows.to) - Math.max(row, rows.from);
    for (let column = left; column < right; column += 1) {
      const weight = high * (Math.min(column + 1, columns.to) - Math.max(column, columns.from));
      const at = (row * width + column) * 4;
      const opacity = (rgba[at + 3] ?? 0) / 255;
      const white = 255 * (1 - opacity);
      sums[0] = (sums[0] ?? 0) + weight * ((rgba[at] ?? 0) * opacity + white);
      sums[1] = (sums[1] ?? 0) + weight * ((rgba[at + 1] ?? 0) * opacity + white);
      sums[2] = (sums[2] ?? 0) + weight * ((rgba[at + 2] ?? 0) * opacity + white);
    }
  }
}

/** Edges of areas are off by the last digits of float64: no pixel counts for that. */
const rounding = 1e-9;

function toByte(value: number): number {
  return Math.min(255, Math.max(0, value));
}
