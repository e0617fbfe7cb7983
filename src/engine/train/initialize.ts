import { initializers } from '../../shared/spec/initializers.ts';
import type { LayerSpecOf, ModelSpec } from '../../shared/spec/model-spec.ts';
import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import { RandomState } from '../matrix/random.ts';
import { type Plan, type PlanBuffer, parameterBuffers } from '../plan/plan.ts';

/**
 * Parameters before the first iteration: W[l] (n[l], n[l-1]) of standard normal numbers times the scale of its initializer, b[l] zero. One
 * generator draws all weights, layer by layer and row by row, as `np.random.RandomState(seed).randn(n, n_prev)` does; a layer of zeros
 * draws nothing.
 */
export function initialParameters(spec: ModelSpec, plan: Plan, seed: number): Parameters {
  const random = new RandomState(seed);
  const layers = new Map(spec.layers.filter(isDense).map((layer) => [layer.id, layer]));
  return parameterBuffers(plan).map((buffer): Tensor => {
    const layer = layers.get(buffer.layerId);
    const isWeights = layer !== undefined && buffer.name.startsWith('W');
    return { ...shapeOf(buffer), values: isWeights ? drawWeights(layer, buffer, random) : new Float64Array(buffer.rows * buffer.columns) };
  });
}

/** How many numbers training changes. */
export function parameterCount(plan: Plan): number {
  return parameterBuffers(plan).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

function drawWeights({ parameters }: LayerSpecOf<'dense'>, { rows, columns }: PlanBuffer, random: RandomState): Float64Array {
  if (parameters.initializer === 'zeros') return new Float64Array(rows * columns);
  const scale = initializers[parameters.initializer].scale(columns, rows, parameters.factor);
  return random.randn(rows * columns).map((value) => value * scale);
}

function isDense(layer: ModelSpec['layers'][number]): layer is LayerSpecOf<'dense'> {
  return layer.kind === 'dense';
}

function shapeOf({ name, rows, columns }: PlanBuffer): Pick<Tensor, 'name' | 'rows' | 'columns'> {
  return { name, rows, columns };
}
