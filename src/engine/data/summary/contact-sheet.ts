import { type ContactSheet, descriptionLimits } from '../../../shared/ipc/data-description.ts';
import type { Dataset } from '../dataset.ts';
import { pictureSize } from '../picture-size.ts';
import { pool, pooledSize } from '../pool.ts';

/**
 * Examples that are pictures, in their colours, pooled to at most `descriptionLimits.side` a side; null where they are none. Values from 0 to 1, or from 0 to
 * 255, keep their brightness; others are spread from the least to the greatest on the sheet.
 */
export function contactSheet({ features, featureShape }: Dataset, chosen: readonly number[]): ContactSheet | null {
  const size = pictureSize(featureShape);
  if (!size || (size.channels !== 1 && size.channels !== 3)) return null;
  const { rows, columns, channels } = size;
  const pooled = pooledSize(size, descriptionLimits.side);
  const pixels = pooled.rows * pooled.columns;
  const stacked = new Float32Array(chosen.length * channels * pixels);
  const example = new Float64Array(features.count);
  for (const [place, number] of chosen.entries()) {
    features.readExample(number, example);
    for (let channel = 0; channel < channels; channel += 1) {
      const cells = { values: example, first: channel, rows, columns };
      const strides = { rowStride: columns * channels, columnStride: channels };
      pool({ ...cells, ...strides }, pooled, stacked, (place * channels + channel) * pixels);
    }
  }
  return { images: chosen.length, ...pooled, channels: channels === 3 ? 3 : 1, values: interleaved(stacked, channels, pixels) };
}

/** From one channel after the other to one pixel after the other, as bytes. */
function interleaved(stacked: Float32Array, channels: number, pixels: number): Uint8Array<ArrayBuffer> {
  const [black, white] = brightness(stacked);
  const bytes = new Uint8Array(stacked.length);
  for (let index = 0; index < stacked.length; index += 1) {
    const picture = Math.floor(index / (channels * pixels));
    const within = index - picture * channels * pixels;
    const [channel, pixel] = [Math.floor(within / pixels), within % pixels];
    const value = ((stacked[index] ?? 0) - black) / (white - black);
    bytes[(picture * pixels + pixel) * channels + channel] = Math.round(255 * Math.min(1, Math.max(0, value)));
  }
  return bytes;
}

/** Which values are black and white. */
function brightness(values: Float32Array): readonly [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (least >= 0 && greatest <= 1) return [0, 1];
  if (least >= 0 && greatest <= 255) return [0, 255];
  return least < greatest ? [least, greatest] : [least - 1, least];
}
