import { type ParametersOf, type PreprocessingKind, preprocessingDefinition } from '../../shared/spec/layers/layer-catalog.ts';

/**
 * What a layer of one kind does to X, with all examples of the data set, before it is put into a core and before any step of the plan. What it does and fits
 * stands in `data/preprocessing` under the name of its kind.
 */
export interface PreprocessingStepOf<K extends PreprocessingKind> {
  readonly layerId: string;
  readonly kind: K;
  readonly parameters: ParametersOf<K>;
  /** Rows of X before and behind it. */
  readonly features: number;
  readonly rows: number;
  /**
   * Names of the `fitted` buffers, in the order of the kind's entry in the catalog. Where they are not known yet they are fitted to the training examples, as
   * these come out of the steps before.
   */
  readonly fitted: readonly string[];
}

export type PreprocessingStep = { [K in PreprocessingKind]: PreprocessingStepOf<K> }[PreprocessingKind];

/** Whether a step makes each feature of that feature alone, so that features can be preprocessed apart from each other. */
export function isByFeature({ kind }: PreprocessingStep): boolean {
  return preprocessingDefinition(kind).preprocesses.featuresBehind === undefined;
}
