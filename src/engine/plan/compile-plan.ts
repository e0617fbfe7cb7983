import { describeDataset } from '../../shared/spec/dataset.ts';
import { miniBatchSize } from '../../shared/spec/epochs.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import { plainTraining, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import { hasGramForm } from './gram-form-obstacle.ts';
import { planLayer } from './layers/layer-plans.ts';
import { addDataset } from './mini-batches.ts';
import { optimizationOf } from './optimization.ts';
import type { FirstLayerForm, Plan, PlanPhase, PlanStep } from './plan.ts';
import { PlanBuilder, type Value } from './plan-builder.ts';
import { addPenalties, addPenaltyGradients, addUpdates, trainedMatrices } from './updates.ts';

export interface CompilePlanOptions {
  /** Without backward pass and updates, for a network that is only to be evaluated. Its first layer is always direct. */
  readonly forwardOnly?: boolean;
  /** Direct unless told otherwise. A network whose first dense layer does not read X itself has no Gram form, nor has a training with a `gramFormObstacle`: they stay direct. */
  readonly firstLayer?: FirstLayerForm;
  /** How it is trained, as far as that changes matrices or steps. Plain batch gradient descent unless told otherwise. */
  readonly training?: PlanTraining;
}

/** What of a training changes matrices or steps. */
export type PlanTraining = Pick<TrainingSpec, 'batchSize' | 'optimizer' | 'decay' | 'l2'>;

/**
 * Compiles a spec without errors (see `checkSpec`) to the list of its matrices and steps for a data set of so many examples. Allocates none of the
 * matrices. The order is: what gathers a mini-batch, what is prepared once, forward pass, cost with its penalties, backward pass, the updates of W1, b1,
 * W2 …, then what is materialised on demand. A plan that only goes forward has no penalty: its cost is that of the predictions.
 */
export function compilePlan(spec: ModelSpec, examples: number, options: CompilePlanOptions = {}): Plan {
  const { training = plainTraining, forwardOnly = false } = options;
  const optimization = optimizationOf(examples, training);
  const columns = miniBatchSize(training, examples) ?? examples;
  const isDirect = forwardOnly || !hasGramForm(optimization);
  const firstLayer = isDirect ? 'direct' : (options.firstLayer ?? 'direct');
  const builder = new PlanBuilder(describeDataset(spec.dataset), {
    examples: columns,
    allExamples: examples,
    firstLayer,
    l2: optimization.l2,
    forwardOnly,
  });
  const values = new Map<string, Value>();
  const backward: (() => void)[] = [];
  let predictions: string | null = null;
  for (const layer of spec.layers) {
    const inputs = layer.inputs.flatMap((source) => values.get(source) ?? []);
    const planned = planLayer(layer, inputs, builder);
    values.set(layer.id, planned.output);
    backward.unshift(planned.backward);
    if (layer.kind === 'output') predictions = planned.output.name;
  }
  if (predictions === null) throw new Error('the spec has no output layer');
  if (!forwardOnly) {
    const trained = trainedMatrices(builder);
    addPenalties(trained, builder);
    for (const addSteps of backward) addSteps();
    addPenaltyGradients(trained, builder);
    addUpdates(trained, optimization, builder);
  }
  const dataset = addDataset(builder);
  const { buffers, steps } = builder;
  const isGram = buffers.some(({ role }) => role === 'coefficients');
  return {
    examples: columns,
    dataset,
    firstLayer: isGram ? 'gram' : 'direct',
    preprocessing: builder.preprocessing,
    optimization,
    buffers,
    steps: inOrder(steps),
    predictions,
  };
}

/** What fills X and Y goes before all that reads them; what is only done on demand comes last. */
function inOrder(steps: readonly PlanStep[]): readonly PlanStep[] {
  const isOf = (wanted: PlanPhase) => steps.filter(({ phase }) => phase === wanted);
  const others = steps.filter(({ phase }) => phase !== 'gather' && phase !== 'materialize');
  const onDemand = isOf('materialize');
  const gathers = onDemand.filter(({ op }) => op === 'gather');
  return [...isOf('gather'), ...others, ...gathers, ...onDemand.filter(({ op }) => op !== 'gather')];
}
