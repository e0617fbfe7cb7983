import type { FeatureShape } from '../../shared/spec/shape.ts';
import type { Size } from './pool.ts';

/** Rows, columns and colours of a picture. */
export interface PictureSize extends Size {
  readonly channels: number;
}

/** The size of the pictures that examples of this shape are, `[8, 8]` or `[64, 64, 3]`; null where they are none. */
export function pictureSize(shape: FeatureShape): PictureSize | null {
  const [rows, columns, channels = 1] = shape;
  if (shape.length < 2 || shape.length > 3 || rows === undefined || columns === undefined) return null;
  return { rows, columns, channels };
}
