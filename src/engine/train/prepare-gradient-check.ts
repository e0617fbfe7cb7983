import type { GradientCheckOptions } from '../../shared/ipc/gradient-check.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { hasErrors } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import type { Parameters } from '../../shared/spec/tensor.ts';
import { plainTraining, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import type { Dataset } from '../data/dataset.ts';
import { someExamples } from '../data/some-examples.ts';
import { checkSpec } from '../plan/check-spec.ts';
import { planTraining } from '../plan/plan-training.ts';
import type { CoreFactory } from './core-factory.ts';
import { GradientCheck } from './gradient-check.ts';
import { setParameters } from './parameter-values.ts';
import { prepareCore } from './prepare-core.ts';
import { sample } from './sample.ts';

/** A network with the parameters and the data at which its gradients are checked. */
export interface CheckedNetwork {
  readonly spec: ModelSpec;
  /** Its penalty belongs to the cost that is differentiated; how it updates does not matter. */
  readonly training: Pick<TrainingSpec, 'l2'>;
  /** With what preprocessing has fitted to the training examples. */
  readonly parameters: Parameters;
  readonly dataset: Dataset;
  readonly createCore: CoreFactory;
}

/**
 * Makes a check of the gradients in a core of its own, whatever form and precision the network trains in: float64, as quotients need its
 * digits, and direct, as the Gram form keeps no W1 to vary. Dropout drops the same elements in all its passes, drawn with the seed. Fails (GD302) where that core does not fit into memory.
 */
export async function prepareGradientCheck(
  { spec, training: { l2 }, parameters, dataset, createCore }: CheckedNetwork,
  options: GradientCheckOptions,
): Promise<Result<GradientCheck>> {
  const { examples = null, entries, seed } = options;
  const data = examples === null ? dataset : someExamples(dataset, sample(dataset.examples, examples, seed));
  const wish = { precision: 'float64', firstLayer: 'direct', training: { ...plainTraining, l2 } } as const;
  const diagnostics = checkSpec(spec, { ...wish, examples: data.examples });
  if (hasErrors(diagnostics)) return failure(...diagnostics);
  const plan = planTraining(spec, data.examples, wish);
  const prepared = await prepareCore(plan, 'float64', data, createCore, parameters);
  if (!prepared.ok) return prepared;
  const { core } = prepared.value;
  setParameters(core, parameters);
  core.setSeed(seed);
  return success(new GradientCheck(core, { entries, seed }));
}
