import { activations } from '../spec/activations.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import type { Fix } from '../spec/diagnostics/fix.ts';
import { dense } from '../spec/layers/dense.ts';
import type { LayerSpec, LayerSpecOf } from '../spec/model-spec.ts';
import { type FeatureShape, featureCount } from '../spec/shape.ts';
import { activationOf } from './check-output.ts';
import { type Readers, readersIn, readersOf } from './through-dropout.ts';

/**
 * Warnings about networks that train but cannot learn what they should: hidden layers of zeros, chains of linear layers, a softmax of one unit, layers wider than
 * anything there is to learn. `examples`: m, null while unknown.
 */
export function checkLearning(
  layers: readonly LayerSpec[],
  shapes: ReadonlyMap<string, FeatureShape>,
  examples: number | null,
): readonly Diagnostic[] {
  const readers = readersIn(layers);
  return [
    ...hiddenDense(layers).flatMap((layer) => [
      ...zeroInitialisation(layer),
      ...linearChain(layer, readers),
      ...tooWide(layer, shapes, examples),
    ]),
    ...layers.flatMap((layer) => softmaxOfOne(layer, shapes)),
  ];
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
  const isZeroFactor = parameters.initializer === 'normal' && parameters.factor === 0;
  if (parameters.initializer !== 'zeros' && !isZeroFactor) return [];
  const set = (parameter: string, value: string | number): Fix => ({ kind: 'set-parameter', nodeId: id, parameter, value });
  const { initializer } = activations[parameters.activation];
  const other = initializer === 'he' ? 'xavier' : 'he';
  const fixes = [set('initializer', initializer), isZeroFactor ? set('factor', 0.01) : set('initializer', other)];
  return [diagnose('GD303', { layer: name }, { nodeIds: [id], fixes })];
}

function linearChain({ id, name, parameters }: LayerSpecOf<'dense'>, readers: Readers): readonly Diagnostic[] {
  if (parameters.activation !== 'linear' || readersOf(id, readers).some(({ kind }) => kind !== 'dense')) return [];
  const fixes: readonly Fix[] = [
    { kind: 'set-parameter', nodeId: id, parameter: 'activation', value: 'tanh' },
    { kind: 'set-parameter', nodeId: id, parameter: 'activation', value: 'relu' },
    { kind: 'remove-node', nodeId: id },
  ];
  return [diagnose('GD304', { layer: name }, { nodeIds: [id], fixes })];
}

/** A layer may have so many times as many units as there are examples, or values that come in, before it is called too wide. */
const widest = 10;

/** Layers of up to so many units are never called too wide: they cost next to nothing. */
const always = 1024;

/**
 * As many hidden units as examples can give any labels to them: Zhang et al., "Understanding deep learning requires rethinking generalization" (2017),
 * theorem 1. Many times that learns no more and multiplies time and memory; usually it is a slip of the keyboard.
 */
function tooWide(
  { id, name, inputs, parameters: { units } }: LayerSpecOf<'dense'>,
  shapes: ReadonlyMap<string, FeatureShape>,
  examples: number | null,
): readonly Diagnostic[] {
  const incoming = featureCount(shapes.get(inputs[0] ?? '') ?? [1]);
  const ample = Math.max(incoming, examples ?? 0);
  if (units <= always || units <= widest * ample) return [];
  const fixes = [ample, dense.defaults.units].map((value): Fix => ({ kind: 'set-parameter', nodeId: id, parameter: 'units', value }));
  return [diagnose('GD314', { layer: name, units, incoming, examples: examples ?? 0 }, { nodeIds: [id], fixes })];
}

/** Softmax divides each column by its sum, which for a single number leaves 1. */
function softmaxOfOne(layer: LayerSpec, shapes: ReadonlyMap<string, FeatureShape>): readonly Diagnostic[] {
  if (activationOf(layer) !== 'softmax' || featureCount(shapes.get(layer.id) ?? []) !== 1 || !shapes.has(layer.id)) return [];
  const fixes = [{ kind: 'set-parameter', nodeId: layer.id, parameter: 'activation', value: 'sigmoid' }] as const;
  return [diagnose('GD308', { layer: layer.name }, { nodeIds: [layer.id], fixes })];
}
