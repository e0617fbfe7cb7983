import { describeDataset } from '../../shared/spec/dataset.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import { planLayer } from './layers/layer-plans.ts';
import type { Plan } from './plan.ts';
import { PlanBuilder, type Value } from './plan-builder.ts';

/** `forwardOnly`: without backward pass and updates, for a network that is only to be evaluated. */
export interface CompilePlanOptions {
  readonly forwardOnly?: boolean;
}

/**
 * Compiles a spec without errors (see `checkSpec`) to the list of its matrices and steps for so many examples m. Allocates none of the
 * matrices. The order is: forward pass, cost, backward pass, then the updates of W1, b1, W2 …
 */
export function compilePlan(spec: ModelSpec, examples: number, options: CompilePlanOptions = {}): Plan {
  const builder = new PlanBuilder(examples, describeDataset(spec.dataset));
  const values = new Map<string, Value>();
  const backward: (() => void)[] = [];
  let predictions: string | null = null;
  for (const layer of spec.layers) {
    const [source] = layer.inputs;
    const planned = planLayer(layer, (source !== undefined && values.get(source)) || null, builder);
    values.set(layer.id, planned.output);
    backward.unshift(planned.backward);
    if (layer.kind === 'output') predictions = planned.output.name;
  }
  if (predictions === null) throw new Error('the spec has no output layer');
  if (!options.forwardOnly) {
    for (const addSteps of backward) addSteps();
    addUpdates(builder);
  }
  return { examples, buffers: builder.buffers, steps: builder.steps, predictions };
}

function addUpdates(builder: PlanBuilder): void {
  for (const { name, role, layerId } of builder.buffers) {
    if (role === 'parameter') builder.addStep('update', layerId, { op: 'update', parameter: name, gradient: `d${name}` });
  }
}
