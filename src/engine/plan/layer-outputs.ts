import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import type { Plan } from './plan.ts';

/**
 * Name of the matrix that each layer gives to the next, by the layer's id: what its last step of the forward pass writes or, where it has none, what comes in.
 * So `A1` for a dense layer with tanh, `Z1` for one without a function, X for a flatten layer behind the input.
 */
export function layerOutputs(spec: ModelSpec, plan: Plan): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const step of plan.steps) {
    if (step.phase === 'forward' && 'out' in step && step.op !== 'mask') written.set(step.layerId, step.out);
  }
  const outputs = new Map<string, string>();
  for (const { id, inputs } of spec.layers) outputs.set(id, written.get(id) ?? outputs.get(inputs[0] ?? '') ?? 'X');
  return outputs;
}
