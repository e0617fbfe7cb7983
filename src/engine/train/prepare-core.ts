import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';
import { featureCount, formatFeatures, formatShape } from '../../shared/spec/shape.ts';
import type { Parameters } from '../../shared/spec/tensor.ts';
import type { Precision } from '../../shared/spec/training-spec.ts';
import type { Dataset } from '../data/dataset.ts';
import { arenaBytes } from '../matrix/arena.ts';
import type { Core } from '../matrix/core.ts';
import { transpose } from '../matrix/transpose.ts';
import { bufferNamed, hasMiniBatches, type Plan } from '../plan/plan.ts';
import type { CoreFactory } from './core-factory.ts';
import { type PreprocessedFeatures, preprocess } from './preprocess.ts';

/** A core that holds its data, and how its features came to be. */
export interface PreparedCore extends PreprocessedFeatures {
  readonly core: Core;
}

/**
 * Makes a core for a plan and fills in the data set, preprocessed with what was `fitted` before (which stands among other tensors), or else fitted to this data
 * set. Fails where the dataset is not of the plan's shape, where preprocessing does (GD313), or where memory is short (GD302).
 */
export async function prepareCore(
  plan: Plan,
  precision: Precision,
  dataset: Dataset,
  createCore: CoreFactory,
  fitted: Parameters,
): Promise<Result<PreparedCore>> {
  const fits = checkDataset(plan, dataset);
  if (!fits.ok) return fits;
  try {
    const preprocessed = preprocess(plan, { features: dataset.features.matrix(), examples: dataset.examples }, fitted);
    if (!preprocessed.ok) return preprocessed;
    const core = await createCore(plan, precision);
    fill(core, plan.dataset.features, preprocessed.value.features, dataset.examples);
    fill(core, plan.dataset.labels, dataset.labels, dataset.examples);
    for (const { name, values } of preprocessed.value.fitted) core.values(name).set(values);
    return success({ core, ...preprocessed.value });
  } catch (error) {
    return shortOfMemory(error, plan, precision);
  }
}

/** What is answered (GD302) where memory for a plan could not be had: its limit is checked before, but the machine may have less. Other errors are thrown on. */
export function shortOfMemory(error: unknown, plan: Plan, precision: Precision): Result<never> {
  if (!(error instanceof RangeError)) throw error;
  return failure(diagnose('GD302', { megabytes: megabytes(arenaBytes(plan, precision)), maximum: megabytes(limits.arenaBytes) }));
}

/** Puts values (n, m) into a matrix of the core, transposed where that holds example after example. */
function fill(core: Core, name: string, values: Float64Array, examples: number): void {
  if (hasMiniBatches(core.plan)) transpose(values, values.length / examples, core.values(name));
  else core.values(name).set(values);
}

function checkDataset(plan: Plan, dataset: Dataset): Result<null> {
  const expected = bufferNamed(plan, 'X').rows;
  const features = featureCount(dataset.featureShape);
  if (features !== expected) return failure(diagnose('GD103', { features: formatFeatures(dataset.featureShape), expected: `${expected}` }));
  const labels = bufferNamed(plan, 'Y');
  const rows = dataset.labels.length / dataset.examples;
  if (rows === labels.rows) return success(null);
  return failure(
    diagnose('GD407', { file: 'Y', shape: formatShape([rows], dataset.examples), expected: formatShape([labels.rows], dataset.examples) }),
  );
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 ** 2);
}
