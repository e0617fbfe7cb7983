import type { PreprocessingOperation } from '../../plan/preprocessing-step.ts';
import { featureStatistics } from './feature-statistics.ts';

/** What an operation fits to X (n, m): for each of its matrices (`fittedNames`) a number for each feature. */
export function fitFeatures({ op }: PreprocessingOperation, features: Float64Array, examples: number): readonly Float64Array[] {
  if (op === 'scale') return [];
  const rows = features.length / examples;
  const first = new Float64Array(rows);
  const second = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const { least, greatest, mean, deviation } = featureStatistics(features, row * examples, (row + 1) * examples);
    first[row] = op === 'standardize' ? mean : least;
    second[row] = op === 'standardize' ? deviation : greatest;
  }
  return [first, second];
}
