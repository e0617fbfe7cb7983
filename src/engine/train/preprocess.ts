import { failure, type Result, success } from '../../shared/result.ts';
import { type Diagnostic, diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import { firstNotFinite } from '../data/not-finite.ts';
import type { Fitted } from '../data/preprocessing/preprocessing-operation.ts';
import { applyToFeatures, fitFeatures, formatPreprocessing, warnOfFeatures } from '../data/preprocessing/preprocessing-operations.ts';
import type { Plan } from '../plan/plan.ts';
import type { PreprocessingStep } from '../plan/preprocessing-step.ts';

/** Features as a plan computes with them. */
export interface PreprocessedFeatures {
  /** X of the plan, (rows, m), row by row. */
  readonly features: Float64Array;
  /** What was fitted, now or before. */
  readonly fitted: Parameters;
  /** What is to be warned of: GD318 of the examples it was fitted to, GD319 of others. */
  readonly warnings: readonly Diagnostic[];
}

/** Told what X is behind each step. Nobody may write to it, and the next step may. */
export type StageReader = (step: PreprocessingStep, features: Float64Array) => void;

/**
 * Does to features X (n_x, m), row by row, what a plan wants done before its first step. Takes what was `fitted` before where it is there, among other tensors, and
 * fits to these examples what is not. They stay as they are. Fails (GD313) where a number leaves the range of float64, and (GD317) where a feature has more
 * categories than the drawing gives it.
 */
export function preprocess(
  { preprocessing }: Plan,
  { features: raw, examples }: Pick<PreprocessedFeatures, 'features'> & { readonly examples: number },
  fitted: Parameters,
  readStage?: StageReader,
): Result<PreprocessedFeatures> {
  if (preprocessing.length === 0) return success({ features: raw, fitted: [], warnings: [] });
  let features: Float64Array = raw.slice();
  const tensors: Tensor[] = [];
  const warnings: Diagnostic[] = [];
  for (const step of preprocessing) {
    const known = knownMatrices(step, fitted);
    const matrices = known ? success(known) : fitFeatures(step, { values: features, examples });
    if (!matrices.ok) return matrices;
    warnings.push(...warnOfFeatures(step, { values: features, examples }, matrices.value, known !== null));
    features = applyToFeatures(step, { values: features, examples }, matrices.value);
    const broken = firstNotFinite(features, examples);
    if (broken) {
      const { value, example, row: feature } = broken;
      return failure(diagnose('GD313', { step: formatPreprocessing(step), feature, example, value }, { nodeIds: [step.layerId] }));
    }
    readStage?.(step, features);
    tensors.push(...step.fitted.map((name, index) => columnOf(name, matrices.value[index] ?? [])));
  }
  return success({ features, fitted: tensors, warnings });
}

/** What the step has fitted before; null where any of it is missing. */
export function knownMatrices({ fitted: names }: PreprocessingStep, fitted: Parameters): Fitted | null {
  const known = names.flatMap((name) => fitted.find((tensor) => tensor.name === name)?.values ?? []);
  return known.length === names.length ? known : null;
}

function columnOf(name: string, values: ArrayLike<number>): Tensor {
  return { name, rows: values.length, columns: 1, values: Float64Array.from(values) };
}
