import { type BoundaryPlane, boundaryLimits, type SlicePlane } from '../../../shared/ipc/boundary.ts';
import { failure, type Result, success } from '../../../shared/result.ts';
import { diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { featureCount } from '../../../shared/spec/shape.ts';
import type { Dataset } from '../../data/dataset.ts';
import { labelOf } from '../../data/label-of.ts';
import { withMargin } from '../../data/plane.ts';
import { spread } from '../../data/spread.ts';
import { featureRanges } from './feature-ranges.ts';
import { type PrincipalAxes, principalAxes } from './principal-axes.ts';

/** A plane in the space of the features: the points `origin + u · across + v · up`. Both directions are orthonormal, so that u and v are in the units of the features. */
export interface PlaneFrame {
  /** (n_x) */
  readonly origin: Float64Array;
  readonly across: Float64Array;
  readonly up: Float64Array;
  readonly variance: BoundaryPlane['variance'];
}

/**
 * Where a plane lies among the training examples. Fails (GD483) where an example has a single feature, and (GD604) where a feature is not there or the axes are
 * the same.
 */
export function planeFrame(plane: SlicePlane, training: Dataset): Result<PlaneFrame> {
  const n = featureCount(training.featureShape);
  if (n < 2) return failure(diagnose('GD483', {}));
  if (plane.kind === 'principal') return success(principalFrame(principalAxes(training)));
  const { x, y, held } = plane;
  const wrong = [x, y, ...held.map(({ feature }) => feature)].find((feature) => feature >= n);
  if (wrong !== undefined || x === y) return failure(diagnose('GD604', { problem: 'no-feature', value: `${wrong ?? y}` }));
  const origin = featureRanges(training).mean.slice();
  for (const { feature, value } of held) origin[feature] = value;
  origin[x] = 0;
  origin[y] = 0;
  return success({ origin, across: unitVector(n, x), up: unitVector(n, y), variance: null });
}

/** The examples of a part on a plane through the training examples. Examples that do not lie on it are projected. */
export function examplesOnPlane(frame: PlaneFrame, training: Dataset, part: Dataset): Omit<BoundaryPlane, 'parts'> {
  const { labels, labelKind, examples } = part;
  const chosen = spread(examples, boundaryLimits.points);
  const rows = labels.length / examples;
  const [left, right] = withMargin(coordinates(frame.across, frame.origin, training, all(training)));
  const [bottom, top] = withMargin(coordinates(frame.up, frame.origin, training, all(training)));
  return {
    examples,
    x: Float32Array.from(coordinates(frame.across, frame.origin, part, chosen)),
    y: Float32Array.from(coordinates(frame.up, frame.origin, part, chosen)),
    labels: Float32Array.from(chosen, (example) => labelOf(labels, rows, examples, example)),
    classes: labelKind.kind === 'values' ? null : labelKind.kind === 'binary' ? 2 : labelKind.count,
    area: { left, right, bottom, top },
    ...featureRanges(training),
    featureNames: training.featureNames ? [...training.featureNames] : null,
    classNames: training.classNames ? [...training.classNames] : null,
    variance: frame.variance,
  };
}

/** X (n_x, points) of points of the plane whose coordinates are the rows of `coordinates` (2, points). */
export function pointsOnPlane({ origin, across, up }: PlaneFrame, coordinates: Float64Array): Float64Array {
  const points = coordinates.length / 2;
  const features = new Float64Array(origin.length * points);
  for (let feature = 0; feature < origin.length; feature += 1) {
    const [start, right, upward] = [origin[feature] ?? 0, across[feature] ?? 0, up[feature] ?? 0];
    const first = feature * points;
    for (let point = 0; point < points; point += 1) {
      features[first + point] = start + right * (coordinates[point] ?? 0) + upward * (coordinates[points + point] ?? 0);
    }
  }
  return features;
}

function principalFrame({ mean, first, second, variance }: PrincipalAxes): PlaneFrame {
  return { origin: mean, across: first, up: second, variance };
}

/** Coordinates of examples along a direction, from the origin on. */
function coordinates(direction: Float64Array, origin: Float64Array, { features }: Dataset, chosen: readonly number[]): Float64Array {
  const parts = [...direction.entries()].filter(([, part]) => part !== 0);
  const values = new Float64Array(features.count);
  return Float64Array.from(chosen, (example) => {
    features.readExample(example, values);
    return parts.reduce((sum, [feature, part]) => sum + part * ((values[feature] ?? 0) - (origin[feature] ?? 0)), 0);
  });
}

/** Examples by which the range is known well enough. */
function all({ examples }: Dataset): readonly number[] {
  return spread(examples, 20_000);
}

function unitVector(length: number, place: number): Float64Array {
  const vector = new Float64Array(length);
  vector[place] = 1;
  return vector;
}
