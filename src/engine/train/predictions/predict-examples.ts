import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Result, success } from '../../../shared/result.ts';
import type { Parameters } from '../../../shared/spec/tensor.ts';
import type { Dataset } from '../../data/dataset.ts';
import { compilePlan } from '../../plan/compile-plan.ts';
import { bufferNamed } from '../../plan/plan.ts';
import { type PointNetwork, preparePoints } from '../evaluate-points.ts';

/** Numbers that the features of a block hold: so many go through a network in some milliseconds. */
const blockNumbers = 500_000;
const mostExamples = 2048;

/** ŷ (rows, m) of some examples, row by row, and the time that it took without the time in which others had their turn. */
export interface ExamplePredictions {
  readonly values: Float64Array;
  readonly rows: number;
  readonly milliseconds: number;
}

/**
 * Sends the examples of a dataset through a network with these parameters, block by block; between blocks, messages and training have their turn. Null where
 * `mayGoOn` says no. Fails as `preparePoints`.
 */
export async function predictExamples(
  network: PointNetwork,
  parameters: Parameters,
  dataset: Dataset,
  mayGoOn: () => boolean,
): Promise<Result<ExamplePredictions | null>> {
  const { features, examples } = dataset;
  // Preprocessing may make many features of few.
  const { rows: featuresRead } = bufferNamed(compilePlan(network.spec, 1, { forwardOnly: true }), 'X');
  const size = Math.max(1, Math.min(examples, mostExamples, Math.floor(blockNumbers / Math.max(features.count, featuresRead))));
  const begin = performance.now();
  const prepared = await preparePoints(network, features.columns(0, size), size);
  if (!prepared.ok) return prepared;
  const evaluation = prepared.value;
  const values = new Map(parameters.map((tensor) => [tensor.name, tensor.values]));
  let milliseconds = performance.now() - begin;
  let predictions = new Float64Array();
  let rows = 0;
  for (let next = 0; next < examples; next += size) {
    await nextTurn();
    if (!mayGoOn()) {
      evaluation.dispose();
      return success(null);
    }
    const start = performance.now();
    // The last block reaches back into the one before, so that all are of one size.
    const first = Math.min(next, examples - size);
    if (first > 0) {
      const placed = evaluation.setPoints(features.columns(first, size));
      if (!placed.ok) {
        evaluation.dispose();
        return placed;
      }
    }
    evaluation.evaluate((name) => values.get(name) ?? []);
    const output = evaluation.predictions();
    rows = output.units;
    if (next === 0) predictions = new Float64Array(rows * examples);
    for (let row = 0; row < rows; row += 1) predictions.set(output.values.subarray(row * size, (row + 1) * size), row * examples + first);
    milliseconds += performance.now() - start;
  }
  evaluation.dispose();
  return success({ values: predictions, rows, milliseconds });
}
