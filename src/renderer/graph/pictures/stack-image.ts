import type { PictureStack, UnitPictures } from '../../../shared/ipc/layer-views.ts';
import { classPixel, inkPixel, type PictureColours, signedPixel } from './picture-colours.ts';
import { signedValues } from './signed-values.ts';

/** Values with a sign: orange, grey, blue; weights of three colours as a colour around grey, where each of red, green and blue is lighter the more it speaks for the unit. `each`: scaled for each picture by itself (`signedValues`). */
export function signedImage(stack: UnitPictures, scale: 'each' | 'all', colours: PictureColours): ImageData {
  const values = signedValues(stack, scale);
  return stack.channels === 3
    ? colourImage(stack, values, (value) => (value + 1) / 2)
    : imageOf(stack, values, (value) => signedPixel(colours, value));
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

/** Pictures of the data: grey from paper for the least value to ink for the greatest, colours as they are. */
export function inkImage(stack: PictureStack, colours: PictureColours): ImageData {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of stack.values) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  const share = (value: number) => (value - least) / (greatest - least);
  return stack.channels === 3
    ? colourImage(stack, stack.values, share)
    : imageOf(stack, stack.values, (value) => inkPixel(colours, share(value)));
}

/** All pictures of a stack, one below the other. */
function imageOf({ images, rows, columns }: PictureStack, values: Float32Array, pixelOf: (value: number) => number): ImageData {
  const image = new ImageData(columns, images * rows);
  const pixels = new Uint32Array(image.data.buffer);
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = pixelOf(values[index] ?? 0);
  return image;
}

/** All pictures of a stack in three colours, one below the other. `lightOf`: how much light a value is, from 0 to 1. */
function colourImage({ images, rows, columns }: PictureStack, values: Float32Array, lightOf: (value: number) => number): ImageData {
  const image = new ImageData(columns, images * rows);
  for (let pixel = 0; pixel < images * rows * columns; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      image.data[4 * pixel + channel] = Math.round(255 * lightOf(values[3 * pixel + channel] ?? 0));
    }
    image.data[4 * pixel + 3] = 255;
  }
  return image;
}
