import { divisorOf, formatFactor } from '../../shared/spec/factor.ts';
import type { MinMaxRange } from '../../shared/spec/layers/min-max.ts';

/**
 * What is done to X (n, m), with all examples of the data set, before it is put into a core and before any step of the plan. Fields that name matrices
 * name `fitted` buffers (n, 1). Where they are not known yet they are fitted to the training examples, as these come out of the operations before.
 */
export type PreprocessingOperation =
  /** X = (X − μ) / σ, for each feature; divided by 1 where σ = 0. */
  | { readonly op: 'standardize'; readonly mean: string; readonly deviation: string }
  /** X = c·X; X / n where c is 1/n of a whole number n (`divisorOf`). */
  | { readonly op: 'scale'; readonly factor: number }
  /** X = (X − min) / (max − min), for each feature, and 2·X − 1 of that for the range [−1, 1]; 0 where max = min. */
  | { readonly op: 'min-max'; readonly minimum: string; readonly maximum: string; readonly range: MinMaxRange };

/** One operation, and the layer that it is of. */
export type PreprocessingStep = PreprocessingOperation & { readonly layerId: string };

/** A step as NumPy writes it: `X = (X − mu1) / sigma1`, `X = X / 255`. */
export function formatPreprocessing(step: PreprocessingOperation): string {
  switch (step.op) {
    case 'standardize':
      return `X = (X − ${step.mean}) / ${step.deviation}`;
    case 'scale': {
      const divisor = divisorOf(step.factor);
      return divisor === null ? `X = ${formatFactor(step.factor)}·X` : `X = X / ${divisor}`;
    }
    case 'min-max': {
      const quotient = `(X − ${step.minimum}) / (${step.maximum} − ${step.minimum})`;
      return step.range === 'minus_one_to_one' ? `X = 2·${quotient} − 1` : `X = ${quotient}`;
    }
  }
}

/** Whether a step makes each feature of that feature alone, so that features can be preprocessed apart from each other. */
export function isByFeature({ op }: PreprocessingOperation): boolean {
  return op === 'standardize' || op === 'scale' || op === 'min-max';
}

/** Names of the matrices that a step fits to the training examples, in the order in which it keeps them. */
export function fittedNames(step: PreprocessingOperation): readonly string[] {
  switch (step.op) {
    case 'standardize':
      return [step.mean, step.deviation];
    case 'scale':
      return [];
    case 'min-max':
      return [step.minimum, step.maximum];
  }
}
