import { describe, expect, it } from 'vitest';
import type { ChainLayer } from '../project/templates/chain.ts';
import { branchedGraph, type WiredLayer } from '../project/testing/branched-graph.ts';
import type { ActivationName } from '../spec/activations.ts';
import type { CostName } from '../spec/costs.ts';
import type { DatasetSource } from '../spec/dataset.ts';
import { modelSpecSchema } from '../spec/model-spec.ts';
import { compileGraph } from './compile-graph.ts';
import { describeLayers } from './describe-layers.ts';

const flower: DatasetSource = { kind: 'flower', examples: 400, seed: 1 };
const add: ChainLayer = { kind: 'add', parameters: {} };
const flatten: ChainLayer = { kind: 'flatten', parameters: {} };
const dense = (units: number, activation: ActivationName = 'tanh'): ChainLayer => ({
  kind: 'dense',
  parameters: { units, activation, initializer: 'he', factor: 0.01, bias: true },
});
const activation = (name: ActivationName): ChainLayer => ({ kind: 'activation', parameters: { activation: name } });
const cost = (name: CostName): ChainLayer => ({ kind: 'output', parameters: { cost: name } });
const dropout = (keepProbability = 0.8): ChainLayer => ({ kind: 'dropout', parameters: { keepProbability } });
const binary = cost('binary_cross_entropy');
const squares = cost('mean_squared_error');

/** Layers in a row behind an input: n2, n3 … */
function chain(...layers: readonly ChainLayer[]): readonly WiredLayer[] {
  return layers.map((layer, index) => [layer, index] as const);
}
const compile = (layers: readonly WiredLayer[], dataset: DatasetSource = flower) => compileGraph(branchedGraph(layers), dataset, 'en');
const found = (layers: readonly WiredLayer[]) => compile(layers).diagnostics.map(({ code, nodeIds }) => [code, ...nodeIds].join(' '));

describe('a drawing with dropout', () => {
  it('keeps shapes, of pictures too', () => {
    const { spec, shapes, diagnostics } = compile(
      chain(dropout(), flatten, dense(5), dropout(0.5), dense(10, 'softmax'), cost('categorical_cross_entropy')),
      { kind: 'digits' },
    );
    expect(diagnostics).toEqual([]);
    expect(modelSpecSchema.safeParse(spec).error).toBeUndefined();
    expect([...shapes.values()]).toEqual([[8, 8], [8, 8], [64], [5], [5], [10], [10]]);
  });

  it.each([0, -0.1, 1.01, Number.NaN])('is not read from a file with a probability of %d', (keepProbability) => {
    const { spec } = compile(chain(dense(4), dropout(), dense(1, 'sigmoid'), binary));
    const layers = spec?.layers.map((layer) => (layer.kind === 'dropout' ? { ...layer, parameters: { keepProbability } } : layer));
    expect(modelSpecSchema.safeParse({ ...spec, layers }).success).toBe(false);
  });

  it.each([
    ['behind the input', chain(dropout(), dense(4), dense(1, 'sigmoid'), binary), []],
    ['behind hidden layers, the last one too', chain(dense(4), dropout(), dense(3), dropout(), dense(1, 'sigmoid'), binary), []],
    ['between a layer and its activation', chain(dense(4, 'linear'), dropout(), activation('relu'), dense(1, 'sigmoid'), binary), []],
    ['right before a cost with a logarithm', chain(dense(1, 'sigmoid'), dropout(), binary), ['GD409 n3']],
    ['twice before it', chain(dense(1, 'sigmoid'), dropout(), dropout(), binary), ['GD409 n3', 'GD409 n4']],
    ['right before a squared error', chain(dense(1, 'tanh'), dropout(), squares), ['GD309 n3']],
    ['behind the last dense layer', chain(dense(4), dense(1, 'linear'), dropout(), activation('sigmoid'), binary), ['GD309 n4']],
    ['right before a cost that the activation before it does not fit', chain(dense(1), dropout(), binary), ['GD401 n4 n2', 'GD409 n3']],
    ['behind a linear layer in a chain of them', chain(dense(4, 'linear'), dropout(), dense(1, 'sigmoid'), binary), ['GD304 n2']],
    ['behind a last layer of the wrong size', chain(dense(3, 'sigmoid'), dropout(), squares), ['GD101 n4', 'GD309 n3']],
    [
      'behind a sum that is the prediction',
      [
        [dense(1), 0],
        [dense(1), 0],
        [add, 1, 2],
        [dropout(), 3],
        [binary, 4],
      ] as const,
      ['GD408 n6 n4', 'GD409 n5'],
    ],
    [
      'in a branch that leads past the last dense layer',
      [
        [dense(1), 0],
        [dropout(), 1],
        [dense(1), 2],
        [add, 2, 3],
        [activation('sigmoid'), 4],
        [binary, 5],
      ] as const,
      ['GD309 n3'],
    ],
  ] as const)('%s', (_name, layers, expected) => {
    expect(found(layers)).toEqual(expected);
  });

  it('can be mended by deleting the layer', () => {
    const [problem] = compile(chain(dense(1, 'sigmoid'), dropout(), binary)).diagnostics;
    expect(problem?.fixes).toEqual([{ kind: 'remove-node', nodeId: 'n3' }]);
  });
});

describe('what is said of a dropout layer', () => {
  const layers = (drawn: readonly WiredLayer[]) => {
    const graph = branchedGraph(drawn);
    return describeLayers(graph, flower, compileGraph(graph, flower, 'en'));
  };

  it('is its formula, its mask and when it is on', () => {
    const { formula, shapesOfFormula, details, derivative, summary, matrices, parameterCount } =
      layers(chain(dense(4), dropout(), dense(1, 'sigmoid'), binary)).get('n3') ?? {};
    expect({ formula, shapesOfFormula, details, derivative, parameterCount }).toEqual({
      formula: 'g = A¹ ⊙ D / 0.8',
      shapesOfFormula: '(4, 400) = (4, 400) ⊙ (4, 400)',
      details: ['D = (random < 0.8)'],
      derivative: 'g′ = D / 0.8',
      parameterCount: 0,
    });
    expect(summary).toEqual({ en: 'keeps 80%\nonly in training', ja: '80% を残す\n学習時のみ' });
    expect(matrices?.map(({ name, numeric }) => `${name} ${numeric}`)).toEqual(['A¹ → (4, 400)', 'D (4, 400)', '→ A¹ (4, 400)']);
  });

  it('tells what it gives apart where the value before it is read too', () => {
    const drawn = layers([
      [dense(4), 0],
      [dropout(), 1],
      [add, 2, 1],
      [dense(1, 'sigmoid'), 3],
      [binary, 4],
    ]);
    expect(drawn.get('n4')?.formula).toBe('H¹ = g(A¹) + A¹');
  });

  it('is what is known where nothing is wired to it', () => {
    const graph = { nodes: branchedGraph([[dropout(), 0]]).nodes, edges: [] };
    const described = describeLayers(graph, flower, compileGraph(graph, flower, 'en')).get('n2');
    expect(described).toMatchObject({ formula: 'g = A ⊙ D / 0.8', shapesOfFormula: null, matrices: [] });
  });
});
