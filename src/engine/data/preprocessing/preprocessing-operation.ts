import type { Result } from '../../../shared/result.ts';
import type { Diagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import type { PreprocessingKind } from '../../../shared/spec/layers/layer-catalog.ts';
import type { PreprocessingStepOf } from '../../plan/preprocessing-step.ts';

/** X (n, m), row by row; of operations that make each feature of that feature alone, perhaps only some rows of it. */
export interface FeatureMatrix {
  readonly values: Float64Array;
  /** m */
  readonly examples: number;
}

/** What an operation has fitted: a list of numbers for each name in `PreprocessingStepOf.fitted`. */
export type Fitted = readonly ArrayLike<number>[];

/** Arithmetic of a kind of layer that preprocesses. */
export interface PreprocessingOperation<K extends PreprocessingKind> {
  /** The step as NumPy writes it: `X = (X − mu1) / sigma1`. */
  readonly format: (step: PreprocessingStepOf<K>) => string;
  /** What it fits to the training examples; not given where it fits nothing. */
  readonly fit?: (features: FeatureMatrix, step: PreprocessingStepOf<K>) => Result<Fitted>;
  /** X behind it, (rows, m), with what was fitted: either the same values, changed, or others. */
  readonly apply: (features: FeatureMatrix, step: PreprocessingStepOf<K>, fitted: Fitted) => Float64Array;
  /** What is to be warned of: `isOther` where these are not the examples that it was fitted to. Asked before it is applied. */
  readonly warn?: (features: FeatureMatrix, step: PreprocessingStepOf<K>, fitted: Fitted, isOther: boolean) => readonly Diagnostic[];
}
