import { activations } from '../spec/activations.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import type { LayerSpec, LayerSpecOf } from '../spec/model-spec.ts';

/** Warnings about networks that train but cannot learn what they should: hidden layers of zeros, chains of linear layers. */
export function checkLearning(layers: readonly LayerSpec[]): readonly Diagnostic[] {
  const dense = layers.filter((layer): layer is LayerSpecOf<'dense'> => layer.kind === 'dense');
  return dense.slice(0, -1).flatMap((layer) => [...zeroInitialisation(layer), ...linearChain(layer, layers)]);
}

function zeroInitialisation({ id, name, parameters }: LayerSpecOf<'dense'>): readonly Diagnostic[] {
  const isZero = parameters.initializer === 'zeros' || (parameters.initializer === 'normal' && parameters.factor === 0);
  if (!isZero) return [];
  return [
    diagnose(
      'GD303',
      { layer: name },
      {
        nodeIds: [id],
        fixes: [{ kind: 'set-parameter', nodeId: id, parameter: 'initializer', value: activations[parameters.activation].initializer }],
      },
    ),
  ];
}

function linearChain({ id, name, parameters }: LayerSpecOf<'dense'>, layers: readonly LayerSpec[]): readonly Diagnostic[] {
  const follower = layers.find(({ inputs }) => inputs.includes(id));
  if (parameters.activation !== 'linear' || follower?.kind !== 'dense') return [];
  return [
    diagnose(
      'GD304',
      { layer: name },
      { nodeIds: [id], fixes: [{ kind: 'set-parameter', nodeId: id, parameter: 'activation', value: 'tanh' }] },
    ),
  ];
}
