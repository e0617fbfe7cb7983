import { activations } from '../spec/activations.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import type { LayerSpec, LayerSpecOf } from '../spec/model-spec.ts';
import { readersOf } from './through-dropout.ts';

/** Warnings about networks that train but cannot learn what they should: hidden layers of zeros, chains of linear layers. */
export function checkLearning(layers: readonly LayerSpec[]): readonly Diagnostic[] {
  return hiddenDense(layers).flatMap((layer) => [...zeroInitialisation(layer), ...linearChain(layer, layers)]);
}

/** The dense layers from which a path leads to a further one. `layers` are in the order of computation. */
function hiddenDense(layers: readonly LayerSpec[]): readonly LayerSpecOf<'dense'>[] {
  const hidden = new Set<string>();
  for (const { id, kind, inputs } of [...layers].reverse()) {
    if (kind === 'dense' || hidden.has(id)) for (const source of inputs) hidden.add(source);
  }
  return layers.filter((layer): layer is LayerSpecOf<'dense'> => layer.kind === 'dense' && hidden.has(layer.id));
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
  if (parameters.activation !== 'linear' || readersOf(id, layers).some(({ kind }) => kind !== 'dense')) return [];
  return [
    diagnose(
      'GD304',
      { layer: name },
      { nodeIds: [id], fixes: [{ kind: 'set-parameter', nodeId: id, parameter: 'activation', value: 'tanh' }] },
    ),
  ];
}
