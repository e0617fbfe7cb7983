import { type PictureStack, viewLimits } from '../../shared/ipc/layer-views.ts';
import type { PictureSize } from './picture-size.ts';
import { pool, pooledSize } from './pool.ts';

/** Pixels of some pictures: pixel p of picture i is `values[i * pictureStride + p * pixelStride]`. */
export interface PictureSource {
  readonly values: ArrayLike<number>;
  /** Numbers of the pictures that are wanted. */
  readonly chosen: readonly number[];
  readonly pictureStride: number;
  readonly pixelStride: number;
}

/** Pictures of at most `viewLimits.side` pixels a side: grey or in three colours; of any other number of channels, their mean. */
export function stackPictures({ values, chosen, pictureStride, pixelStride }: PictureSource, size: PictureSize): PictureStack {
  const { rows, columns, channels } = size;
  const pooled = pooledSize(size, viewLimits.side);
  const pixels = pooled.rows * pooled.columns;
  const shown = channels === 3 ? 3 : 1;
  const stacked = new Float32Array(chosen.length * pixels * shown);
  const layer = new Float64Array(rows * columns);
  const small = new Float32Array(pixels);
  // One channel of the picture, or the mean of all.
  const read = (picture: number, pixel: number, channel: number | null): number => {
    const first = picture * pictureStride + pixel * channels * pixelStride;
    if (channel !== null) return values[first + channel * pixelStride] ?? 0;
    let sum = 0;
    for (let each = 0; each < channels; each += 1) sum += values[first + each * pixelStride] ?? 0;
    return sum / channels;
  };
  for (const [place, picture] of chosen.entries()) {
    for (let channel = 0; channel < shown; channel += 1) {
      for (let pixel = 0; pixel < layer.length; pixel += 1) layer[pixel] = read(picture, pixel, shown === 3 ? channel : null);
      pool({ values: layer, first: 0, rows, columns, rowStride: columns, columnStride: 1 }, pooled, small, 0);
      const start = place * pixels * shown + channel;
      for (let pixel = 0; pixel < pixels; pixel += 1) stacked[start + pixel * shown] = small[pixel] ?? 0;
    }
  }
  return { images: chosen.length, ...pooled, channels: shown, values: stacked };
}
