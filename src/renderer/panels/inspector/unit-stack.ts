import type { UnitPictures } from '../../../shared/ipc/layer-views.ts';
import type { FeatureShape } from '../../../shared/spec/shape.ts';
import type { Tensor } from '../../../shared/spec/tensor.ts';

/** More units than this are not shown one by one. */
export const mostUnits = 32;

/** Which colours of weights are looked at: all together, or one as orange, grey and blue. */
export type ColourChoice = 'together' | 0 | 1 | 2;

/**
 * Rows of W (units, n_x) as the pictures that they are multiplied with, where examples are (rows, columns) or (rows, columns, 3); null where the matrix is of
 * other examples.
 */
export function unitStack({ rows: units, columns: n, values }: Tensor, shape: FeatureShape, colour: ColourChoice): UnitPictures | null {
  const [rows = 0, columns = 0, channels = 1] = shape;
  if (rows * columns * channels !== n || (channels !== 1 && channels !== 3)) return null;
  const images = Math.min(units, mostUnits);
  const fields = { images, rows, columns, units, bounds: null };
  const shown = Float32Array.from(values.subarray(0, images * n));
  if (channels === 1) return { ...fields, channels, values: shown };
  if (colour === 'together') return { ...fields, channels, values: shown };
  return { ...fields, channels: 1, values: shown.filter((_, index) => index % 3 === colour) };
}
