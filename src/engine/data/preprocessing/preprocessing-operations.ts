import { type Result, success } from '../../../shared/result.ts';
import type { Diagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { type PreprocessingKind, preprocessingDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import type { PreprocessingStep } from '../../plan/preprocessing-step.ts';
import { minMax } from './min-max.ts';
import { oneHot } from './one-hot.ts';
import { polynomial } from './polynomial.ts';
import type { FeatureMatrix, Fitted, PreprocessingOperation } from './preprocessing-operation.ts';
import { scale } from './scale.ts';
import { standardize } from './standardize.ts';

/** Arithmetic of every kind of layer in the catalog that preprocesses. */
const operations: { readonly [K in PreprocessingKind]: PreprocessingOperation<K> } = {
  standardize,
  scale,
  min_max: minMax,
  polynomial,
  one_hot: oneHot,
};

/** A step as NumPy writes it: `X = (X − mu1) / sigma1`, `X = X / 255`. */
export function formatPreprocessing(step: PreprocessingStep): string {
  return operationOf(step).format(step);
}

/** Rows of each matrix (n, 1) that a step fits. */
export function fittedRows({ kind, parameters, features }: PreprocessingStep): number {
  return preprocessingDefinition(kind).preprocesses.fittedRows?.(parameters, features) ?? features;
}

/** What a step fits to the training examples as they come out of the steps before. Fails where they are not what the step is for. */
export function fitFeatures(step: PreprocessingStep, features: FeatureMatrix): Result<Fitted> {
  return operationOf(step).fit?.(features, step) ?? success([]);
}

/** X behind a step, with what it has fitted. Those that came in may be changed. */
export function applyToFeatures(step: PreprocessingStep, features: FeatureMatrix, fitted: Fitted): Float64Array {
  return operationOf(step).apply(features, step, fitted);
}

/** What is to be warned of when a step is applied; `isOther` where it was fitted to other examples than these. */
export function warnOfFeatures(step: PreprocessingStep, features: FeatureMatrix, fitted: Fitted, isOther: boolean): readonly Diagnostic[] {
  return operationOf(step).warn?.(features, step, fitted, isOther) ?? [];
}

function operationOf(step: PreprocessingStep): PreprocessingOperation<PreprocessingKind> {
  // The compiler cannot see that the entry found by step.kind is the one for this step.
  return operations[step.kind] as PreprocessingOperation<PreprocessingKind>;
}
