import { type UnitPictures, viewLimits } from '../../shared/ipc/layer-views.ts';
import type { PictureSize } from '../data/picture-size.ts';
import { stackPictures } from '../data/pictures.ts';
import { pool, pooledSize, type Size } from '../data/pool.ts';
import { spread } from '../data/spread.ts';
import type { PointOutput } from './evaluate-points.ts';

/** W (units, k) in one picture. */
export function matrixPicture(weights: ArrayLike<number>, units: number, columns: number): UnitPictures {
  const size = pooledSize({ rows: units, columns }, viewLimits.side);
  const values = new Float32Array(size.rows * size.columns);
  pool({ values: weights, first: 0, rows: units, columns, rowStride: columns, columnStride: 1 }, size, values, 0);
  return { images: 1, ...size, channels: 1, values, units, bounds: null };
}

/** Rows of W (units, k), each as the picture that it is multiplied with: those of the first units. */
export function weightPictures(weights: ArrayLike<number>, units: number, columns: number, size: PictureSize): UnitPictures {
  const chosen = firstUnits(units);
  return { ...stackPictures({ values: weights, chosen, pictureStride: columns, pixelStride: 1 }, size), units, bounds: null };
}

/** A (units, examples) in one picture, of examples spread over the first `examples` points. */
export function activationPicture({ units, points, values }: PointOutput, examples: number, bounds: UnitPictures['bounds']): UnitPictures {
  const chosen = spread(examples, viewLimits.examples);
  const columns = chosen.length;
  const picked = Float64Array.from({ length: units * columns }, (_, index) => {
    const unit = Math.floor(index / columns);
    return values[unit * points + (chosen[index % columns] ?? 0)] ?? 0;
  });
  const size: Size = { rows: Math.min(units, viewLimits.side), columns };
  const out = new Float32Array(size.rows * columns);
  pool({ values: picked, first: 0, rows: units, columns, rowStride: columns, columnStride: 1 }, size, out, 0);
  return { images: 1, ...size, channels: 1, values: out, units, bounds };
}

/** What each of the first units gives on a grid, which lies behind the first `examples` points. */
export function regionPictures(output: PointOutput, examples: number, grid: Size, bounds: UnitPictures['bounds']): UnitPictures {
  const { units, points, values } = output;
  const chosen = firstUnits(units);
  const size = grid.columns * grid.rows;
  const regions = new Float32Array(chosen.length * size);
  for (const unit of chosen) {
    const first = unit * points + examples;
    regions.set(values.subarray(first, first + size), unit * size);
  }
  return { images: chosen.length, rows: grid.rows, columns: grid.columns, channels: 1, values: regions, units, bounds };
}

function firstUnits(units: number): readonly number[] {
  return Array.from({ length: Math.min(units, viewLimits.units) }, (_, unit) => unit);
}
