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

/** Pictures of at most `viewLimits.side` pixels a side. Of colours the mean is taken: orange and blue show the sign of a weight, which leaves no third colour. */
export function stackPictures({ values, chosen, pictureStride, pixelStride }: PictureSource, size: PictureSize): PictureStack {
  const { rows, columns, channels } = size;
  const pooled = pooledSize(size, viewLimits.side);
  const pixels = pooled.rows * pooled.columns;
  const stacked = new Float32Array(chosen.length * pixels);
  const grey = new Float64Array(rows * columns);
  for (const [place, picture] of chosen.entries()) {
    for (let pixel = 0; pixel < grey.length; pixel += 1) {
      let sum = 0;
      for (let channel = 0; channel < channels; channel += 1) {
        sum += values[picture * pictureStride + (pixel * channels + channel) * pixelStride] ?? 0;
      }
      grey[pixel] = sum / channels;
    }
    pool({ values: grey, first: 0, rows, columns, rowStride: columns, columnStride: 1 }, pooled, stacked, place * pixels);
  }
  return { images: chosen.length, ...pooled, values: stacked };
}
