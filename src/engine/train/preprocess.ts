import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import { firstNotFinite } from '../data/not-finite.ts';
import { applyToFeatures } from '../data/preprocessing/apply-to-features.ts';
import { fitFeatures } from '../data/preprocessing/fit-features.ts';
import type { Plan } from '../plan/plan.ts';
import { fittedNames, formatPreprocessing, type PreprocessingStep } from '../plan/preprocessing-step.ts';

/** Features as a plan computes with them. */
export interface PreprocessedFeatures {
  /** X (n_x, m), row by row. */
  readonly features: Float64Array;
  /** What was fitted, now or before. */
  readonly fitted: Parameters;
}

/**
 * Does to features X (n_x, m), row by row, what a plan wants done before its first step. Takes what was `fitted` before where it is there, among other tensors, and fits
 * to these examples what is not. They stay as they are. Fails (GD313) where a number leaves the range of float64.
 */
export function preprocess(
  { preprocessing }: Plan,
  { features: raw, examples }: Pick<PreprocessedFeatures, 'features'> & { readonly examples: number },
  fitted: Parameters,
): Result<PreprocessedFeatures> {
  if (preprocessing.length === 0) return success({ features: raw, fitted: [] });
  const features = raw.slice();
  const tensors: Tensor[] = [];
  for (const step of preprocessing) {
    const matrices = knownMatrices(step, fitted) ?? fitFeatures(step, features, examples);
    applyToFeatures(step, features, examples, matrices);
    const broken = firstNotFinite(features, examples);
    if (broken) {
      const { value, example, row: feature } = broken;
      return failure(diagnose('GD313', { step: formatPreprocessing(step), feature, example, value }, { nodeIds: [step.layerId] }));
    }
    tensors.push(...fittedNames(step).map((name, index) => columnOf(name, matrices[index] ?? [])));
  }
  return success({ features, fitted: tensors });
}

/** What the step has fitted before; null where any of it is missing. */
function knownMatrices(step: PreprocessingStep, fitted: Parameters): readonly ArrayLike<number>[] | null {
  const names = fittedNames(step);
  const known = names.flatMap((name) => fitted.find((tensor) => tensor.name === name)?.values ?? []);
  return known.length === names.length ? known : null;
}

function columnOf(name: string, values: ArrayLike<number>): Tensor {
  return { name, rows: values.length, columns: 1, values: Float64Array.from(values) };
}
