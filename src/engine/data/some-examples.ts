import type { Dataset } from './dataset.ts';

/** The dataset of some of the examples, in the order in which their numbers (from 0) are given. The features stay where they are. */
export function someExamples(dataset: Dataset, chosen: readonly number[]): Dataset {
  const { features, labels, examples } = dataset;
  return { ...dataset, features: features.some(chosen), labels: columns(labels, examples, chosen), examples: chosen.length };
}

/** Some columns of a matrix (rows, examples). */
function columns(values: Float64Array, examples: number, chosen: readonly number[]): Float64Array {
  const rows = values.length / examples;
  const picked = new Float64Array(rows * chosen.length);
  for (let row = 0; row < rows; row += 1) {
    for (const [place, example] of chosen.entries()) picked[row * chosen.length + place] = values[row * examples + example] ?? 0;
  }
  return picked;
}
