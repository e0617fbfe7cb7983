import { type BoundaryPlane, boundaryLimits, type PlaneExamples, type SlicePlane } from '../../../shared/ipc/boundary.ts';
import { failure, type Result, success } from '../../../shared/result.ts';
import { diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { featureCount } from '../../../shared/spec/shape.ts';
import type { DataPart } from '../../../shared/spec/split.ts';
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

/** A part of the data, and its examples. */
export interface Part {
  readonly part: DataPart;
  readonly dataset: Dataset;
}

/** How far a curve of ŷ goes beyond 0 and 1, where classes lie. */
const beyondClasses = 0.08;

/**
 * Where a plane lies among the training examples. Fails (GD483) where an example has a single feature, and (GD604) where a feature is not there, the axes are
 * the same, or a curve is asked for over more than one feature.
 */
export function planeFrame(plane: SlicePlane, training: Dataset): Result<PlaneFrame> {
  const n = featureCount(training.featureShape);
  if (plane.kind === 'curve') {
    if (n > 1) return failure(diagnose('GD604', { problem: 'no-feature', value: 'curve' }));
    return success({ origin: new Float64Array(1), across: Float64Array.of(1), up: new Float64Array(1), variance: null });
  }
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

/** The examples of the parts on a plane through the training examples, which are the first part. Examples that do not lie on it are projected. */
export function examplesOnPlane(
  frame: PlaneFrame,
  { plane, output }: { readonly plane: SlicePlane; readonly output: number },
  parts: readonly [Part, ...Part[]],
): BoundaryPlane {
  const { dataset: training } = parts[0];
  const { labelKind, featureNames, classNames } = training;
  const isCurve = plane.kind === 'curve';
  const [left, right] = withMargin(coordinates(frame.across, frame.origin, training, all(training)));
  const [bottom, top] = isCurve ? labelRange(training, output) : withMargin(coordinates(frame.up, frame.origin, training, all(training)));
  return {
    layers: parts.map((part) => examplesOf(part, frame, { isCurve, output })),
    classes: labelKind.kind === 'values' ? null : labelKind.kind === 'binary' ? 2 : labelKind.count,
    area: { left, right, bottom, top },
    ...featureRanges(training),
    featureNames: featureNames ? [...featureNames] : null,
    classNames: classNames ? [...classNames] : null,
    variance: frame.variance,
  };
}

function examplesOf(
  { part, dataset }: Part,
  frame: PlaneFrame,
  { isCurve, output }: { readonly isCurve: boolean; readonly output: number },
): PlaneExamples {
  const chosen = spread(dataset.examples, boundaryLimits.points);
  const labels = Float32Array.from(chosen, (example) => shownLabel(dataset, output, example));
  return {
    part,
    examples: dataset.examples,
    x: Float32Array.from(coordinates(frame.across, frame.origin, dataset, chosen)),
    y: isCurve ? heights(labels, dataset) : Float32Array.from(coordinates(frame.up, frame.origin, dataset, chosen)),
    labels,
  };
}

/** The class of an example, or one of its numbers to predict. */
function shownLabel({ labels, labelKind, examples }: Dataset, output: number, example: number): number {
  const rows = labels.length / examples;
  if (labelKind.kind === 'values') return labels[Math.min(output, rows - 1) * examples + example] ?? 0;
  return labelOf(labels, rows, examples, example);
}

/** What ŷ should be: of two classes that for 1, of several that for the class of the example. */
function heights(labels: Float32Array, { labelKind }: Dataset): Float32Array {
  return labelKind.kind === 'classes' ? labels.map(() => 1) : labels.slice();
}

/** Where a curve of ŷ runs if it is right, with a margin. */
function labelRange(training: Dataset, output: number): readonly [number, number] {
  if (training.labelKind.kind !== 'values') return [-beyondClasses, 1 + beyondClasses];
  return withMargin(Float64Array.from(all(training), (example) => shownLabel(training, output, example)));
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
