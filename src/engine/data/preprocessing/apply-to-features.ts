import { divisorOf } from '../../../shared/spec/factor.ts';
import type { PreprocessingOperation } from '../../plan/preprocessing-step.ts';

/** Applies an operation to X (n, m) in place, with what it has fitted (`fitFeatures`), each (n, 1). */
export function applyToFeatures(
  step: PreprocessingOperation,
  features: Float64Array,
  examples: number,
  fitted: readonly ArrayLike<number>[],
): void {
  if (step.op === 'scale') {
    scale(features, step.factor);
    return;
  }
  const [first = [], second = []] = fitted;
  for (let row = 0; row < features.length / examples; row += 1) {
    const [a, b] = [first[row] ?? Number.NaN, second[row] ?? Number.NaN];
    const values = features.subarray(row * examples, (row + 1) * examples);
    if (step.op === 'standardize') standardize(values, a, b);
    else bringIntoRange(values, a, b, step.range === 'minus_one_to_one');
  }
}

function scale(values: Float64Array, factor: number): void {
  const divisor = divisorOf(factor);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    values[index] = divisor === null ? value * factor : value / divisor;
  }
}

function standardize(values: Float64Array, mean: number, deviation: number): void {
  const divisor = deviation === 0 ? 1 : deviation;
  for (let index = 0; index < values.length; index += 1) values[index] = ((values[index] ?? Number.NaN) - mean) / divisor;
}

function bringIntoRange(values: Float64Array, least: number, greatest: number, isSigned: boolean): void {
  const span = greatest - least;
  if (span === 0) {
    values.fill(0);
    return;
  }
  for (let index = 0; index < values.length; index += 1) {
    const share = ((values[index] ?? Number.NaN) - least) / span;
    values[index] = isSigned ? 2 * share - 1 : share;
  }
}
