import { describeDataset } from '../../shared/spec/dataset.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import type { TrainingSpec } from '../../shared/spec/training-spec.ts';
import { coefficientsGradient } from './layers/gram-form.ts';
import { planLayer } from './layers/layer-plans.ts';
import type { FirstLayerForm, Plan, PlanStep } from './plan.ts';
import { PlanBuilder, type Value } from './plan-builder.ts';

export interface CompilePlanOptions {
  /** Without backward pass and updates, for a network that is only to be evaluated. Its first layer is always direct. */
  readonly forwardOnly?: boolean;
  /** Direct unless told otherwise. A network whose first dense layer does not read X itself has no Gram form: it stays direct. */
  readonly firstLayer?: FirstLayerForm;
  /** How it is trained, as far as that changes matrices or steps. Plain batch gradient descent unless told otherwise. */
  readonly training?: PlanTraining;
}

/** What of a training changes matrices or steps. */
export type PlanTraining = Pick<TrainingSpec, 'batchSize' | 'optimizer' | 'decay' | 'l2'>;

/**
 * Compiles a spec without errors (see `checkSpec`) to the list of its matrices and steps for so many examples m. Allocates none of the
 * matrices. The order is: what is prepared once, forward pass, cost, backward pass, the updates of W1, b1, W2 …, then what is materialised on
 * demand.
 */
export function compilePlan(spec: ModelSpec, examples: number, options: CompilePlanOptions = {}): Plan {
  const firstLayer = options.forwardOnly ? 'direct' : (options.firstLayer ?? 'direct');
  const builder = new PlanBuilder(examples, describeDataset(spec.dataset), firstLayer, options.forwardOnly);
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
  if (!options.forwardOnly) {
    for (const addSteps of backward) addSteps();
    addUpdates(builder);
  }
  const { buffers, steps } = builder;
  const isGram = buffers.some(({ role }) => role === 'coefficients');
  return { examples, firstLayer: isGram ? 'gram' : 'direct', buffers, steps: onDemandLast(steps), predictions };
}

/** Every parameter has its update, but for those that are materialised: there the coefficients have. */
function addUpdates(builder: PlanBuilder): void {
  const materialized = new Set(builder.steps.flatMap((step) => (step.op === 'materialize' ? [step.out] : [])));
  for (const { name, role, layerId } of builder.buffers) {
    if (role === 'parameter' && !materialized.has(name)) {
      builder.addStep('update', layerId, { op: 'update', parameter: name, gradient: `d${name}` });
    } else if (role === 'coefficients') {
      builder.addStep('update', layerId, { op: 'update-coefficients', coefficients: name, gradient: coefficientsGradient(name) });
    }
  }
}

function onDemandLast(steps: readonly PlanStep[]): readonly PlanStep[] {
  const isOnDemand = ({ phase }: PlanStep) => phase === 'materialize';
  return [...steps.filter((step) => !isOnDemand(step)), ...steps.filter(isOnDemand)];
}
