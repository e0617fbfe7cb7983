import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import { type Precision, plainTraining } from '../../shared/spec/training-spec.ts';
import { chooseFirstLayer, type FirstLayerChoice } from './choose-first-layer.ts';
import { compilePlan, type PlanTraining } from './compile-plan.ts';
import type { Plan } from './plan.ts';

/** For which training a plan is made. */
export interface PlanTrainingOptions {
  /** float64 unless told otherwise. */
  readonly precision?: Precision;
  /** Form of the first layer; `auto` unless told otherwise. */
  readonly firstLayer?: FirstLayerChoice;
  /** How it is trained; plain batch gradient descent unless told otherwise. */
  readonly training?: PlanTraining;
}

/** The plan by which a spec without errors trains on so many examples: what is checked, measured and run is this one. */
export function planTraining(spec: ModelSpec, examples: number, options: PlanTrainingOptions): Plan {
  const { precision = 'float64', firstLayer = 'auto', training = plainTraining } = options;
  const form = chooseFirstLayer(spec, examples, precision, firstLayer, training);
  return compilePlan(spec, examples, { firstLayer: form, training });
}
