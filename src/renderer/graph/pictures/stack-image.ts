import type { PictureStack, UnitPictures } from '../../../shared/ipc/layer-views.ts';
import { classPixel, inkPixel, type PictureColours, signedPixel } from './picture-colours.ts';
import { signedValues } from './signed-values.ts';

/** Values with a sign: orange, grey, blue. `each`: scaled for each picture by itself (`signedValues`). */
export function signedImage(stack: UnitPictures, scale: 'each' | 'all', colours: PictureColours): ImageData {
  return imageOf(stack, signedValues(stack, scale), (value) => signedPixel(colours, value));
}

/** What is predicted at each point: of one unit its value; of several, which are classes, the colour of the largest, the paler the less certain it is. */
export function decisionImage(stack: UnitPictures, colours: PictureColours): ImageData {
  const { images, rows, columns, values } = stack;
  if (images === 1) return signedImage(stack, 'each', colours);
  const points = rows * columns;
  const guess = 1 / images;
  const image = new ImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  for (let point = 0; point < points; point += 1) {
    let predicted = 0;
    let share = values[point] ?? 0;
    for (let unit = 1; unit < images; unit += 1) {
      const other = values[unit * points + point] ?? 0;
      if (other > share) [predicted, share] = [unit, other];
    }
    pixels[point] = classPixel(colours, predicted, (share - guess) / (1 - guess));
  }
  return image;
}

/** Pictures of the data, from paper for the least value to ink for the greatest. */
export function inkImage(stack: PictureStack, colours: PictureColours): ImageData {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of stack.values) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return imageOf(stack, stack.values, (value) => inkPixel(colours, (value - least) / (greatest - least)));
}

/** All pictures of a stack, one below the other. */
function imageOf({ images, rows, columns }: PictureStack, values: Float32Array, pixelOf: (value: number) => number): ImageData {
  const image = new ImageData(columns, images * rows);
  const pixels = new Uint32Array(image.data.buffer);
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = pixelOf(values[index] ?? 0);
  return image;
}
