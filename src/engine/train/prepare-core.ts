import { failure, type Result, success } from '../../shared/result.ts';
import { type Diagnostic, diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';
import { featureCount, formatFeatures, formatShape } from '../../shared/spec/shape.ts';
import type { Parameters } from '../../shared/spec/tensor.ts';
import type { Precision } from '../../shared/spec/training-spec.ts';
import type { Dataset } from '../data/dataset.ts';
import { arenaBytes } from '../matrix/arena.ts';
import type { Core } from '../matrix/core.ts';
import { bufferNamed, hasMiniBatches, hasWindows, type Plan, rawFeatures } from '../plan/plan.ts';
import type { CoreFactory } from './core-factory.ts';
import { DatasetSource } from './dataset-source.ts';
import { visitRows } from './preprocessed-rows.ts';

/** A core that holds its data, or knows where to read it. */
export interface PreparedCore {
  readonly core: Core;
  /** What was fitted, now or before: `mu1`, `sigma1` …, in float64 whatever the run computes in, so that other examples are preprocessed to the same bits later. */
  readonly fitted: Parameters;
  /** What is to be warned of these examples: GD318, GD319. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Makes a core for a plan and fills in the data set, preprocessed with what was `fitted` before (which stands among other tensors), or else fitted to this data
 * set. Fails where the dataset is not of the plan's shape, where preprocessing does (GD313, GD317), or where memory is short (GD302).
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
    const preprocessed = plan.preprocessing.length > 0 ? visitRows(plan, dataset.features, fitted) : success({ fitted: [], warnings: [] });
    if (!preprocessed.ok) return preprocessed;
    const core = await createCore(plan, precision);
    fill(core, new DatasetSource(plan, dataset, preprocessed.value.fitted));
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

/** Puts the data into the matrices of the core or, where these hold only a window of it, says where it is. */
function fill(core: Core, source: DatasetSource): void {
  const { examples, features, labels } = core.plan.dataset;
  if (hasWindows(core.plan)) core.readExamplesFrom(source);
  else if (!hasMiniBatches(core.plan)) source.writeColumns(core.values(features), core.values(labels));
  else
    source.write(
      Uint32Array.from({ length: examples }, (_, example) => example),
      core.values(features),
      core.values(labels),
    );
}

function checkDataset(plan: Plan, dataset: Dataset): Result<null> {
  const expected = rawFeatures(plan);
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
