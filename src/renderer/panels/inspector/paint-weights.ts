import type { Tensor } from '../../../shared/spec/tensor.ts';
import { type Colour, diverging, parseColour } from '../../ui/diverging-colour.ts';

/** Larger matrices are shown by their upper left corner of so many rows and columns. */
const largestSide = 256;

/** Paints a matrix onto a canvas, one pixel an entry: orange negative, grey zero, blue positive, by the tokens of the theme. */
export function paintWeights(canvas: HTMLCanvasElement, { rows, columns, values }: Tensor): void {
  const height = Math.min(rows, largestSide);
  const width = Math.min(columns, largestSide);
  canvas.height = height;
  canvas.width = width;
  const context = canvas.getContext('2d');
  if (!context || height === 0 || width === 0) return;
  const style = getComputedStyle(canvas);
  const token = (name: string): Colour => parseColour(style.getPropertyValue(name));
  const scale = { negative: token('--neg'), zero: token('--zero'), positive: token('--pos') };
  let largest = Number.MIN_VALUE;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const image = context.createImageData(width, height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [red, green, blue] = diverging((values[row * columns + column] ?? 0) / largest, scale);
      image.data.set([red, green, blue, 255], 4 * (row * width + column));
    }
  }
  context.putImageData(image, 0, 0);
}
