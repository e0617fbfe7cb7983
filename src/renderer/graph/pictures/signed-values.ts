import type { UnitPictures } from '../../../shared/ipc/layer-views.ts';

/**
 * Brings values of pictures to −1 … 1, where 0 is neither orange nor blue: between the bounds of the function that made them, so that the middle of sigmoid is
 * grey; without bounds, by the largest value. That is of each picture where units are looked at one by one, of all where their sizes are to be compared.
 */
export function signedValues(
  { images, rows, columns, channels, values, bounds }: Pick<UnitPictures, 'images' | 'rows' | 'columns' | 'channels' | 'values' | 'bounds'>,
  scale: 'each' | 'all',
): Float32Array {
  if (bounds) {
    const [least, greatest] = bounds;
    return values.map((value) => (2 * (value - least)) / (greatest - least) - 1);
  }
  const size = (scale === 'each' ? 1 : images) * rows * columns * channels;
  const signed = new Float32Array(values.length);
  for (let start = 0; start < values.length; start += size) {
    const part = values.subarray(start, start + size);
    const largest = largestOf(part);
    if (largest > 0) for (let index = 0; index < part.length; index += 1) signed[start + index] = (part[index] ?? 0) / largest;
  }
  return signed;
}

function largestOf(values: Float32Array): number {
  let largest = 0;
  for (const value of values) if (Math.abs(value) > largest && Number.isFinite(value)) largest = Math.abs(value);
  return largest;
}
