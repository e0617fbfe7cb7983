import type { Plane } from '../../shared/ipc/data-preview.ts';
import type { Watched } from '../../shared/ipc/layer-views.ts';
import type { Dataset } from '../data/dataset.ts';
import { gridPoints, planeOf } from '../data/plane.ts';
import { someExamples } from '../data/some-examples.ts';
import { spread } from '../data/spread.ts';

/** Examples that saturation is measured on: with so many a share is known to some percent. */
const sampledExamples = 256;
/** Numbers that the sampled examples may hold together: 8 MB of them. */
const sampledNumbers = 1_000_000;

/** What is sent through a network to see what its layers do: a sample of the training examples and behind it, where regions are wanted, a grid over the plane. */
export interface ViewPoints {
  /** X (n_x, examples + columns · rows), row by row. */
  readonly features: Float64Array;
  readonly points: number;
  /** Columns of the sample. */
  readonly examples: number;
  /** Points of the grid in each direction; null where there is none. */
  readonly grid: { readonly columns: number; readonly rows: number } | null;
}

/** The same points for the same dataset and wish: pictures of one run can be compared. */
export function viewPoints(dataset: Dataset, regions: Watched['regions']): ViewPoints {
  const n = dataset.features.count;
  const sample = someExamples(dataset, spread(dataset.examples, Math.max(1, Math.min(sampledExamples, Math.floor(sampledNumbers / n)))));
  const { examples } = sample;
  const features = sample.features.matrix();
  const plane = regions && planeOf(dataset);
  if (!plane || !regions) return { features, points: examples, examples, grid: null };
  return { ...withGrid(features, examples, plane, regions), examples, grid: regions };
}

function withGrid(features: Float64Array, examples: number, plane: Plane, { columns, rows }: NonNullable<Watched['regions']>) {
  const grid = gridPoints(plane, columns, rows);
  const count = columns * rows;
  const points = examples + count;
  const joined = new Float64Array(2 * points);
  for (const row of [0, 1]) {
    joined.set(features.subarray(row * examples, (row + 1) * examples), row * points);
    joined.set(grid.subarray(row * count, (row + 1) * count), row * points + examples);
  }
  return { features: joined, points };
}
