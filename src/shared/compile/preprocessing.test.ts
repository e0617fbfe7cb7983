import { describe, expect, it } from 'vitest';
import type { ChainLayer } from '../project/templates/chain.ts';
import { branchedGraph, type WiredLayer } from '../project/testing/branched-graph.ts';
import type { DatasetSource } from '../spec/dataset.ts';
import { modelSpecSchema } from '../spec/model-spec.ts';
import { checkConnection } from './check-connection.ts';
import { compileGraph } from './compile-graph.ts';
import { describeLayers } from './describe-layers.ts';

const flower: DatasetSource = { kind: 'flower', examples: 400, seed: 1 };
const digits: DatasetSource = { kind: 'digits' };
const given: DatasetSource = { kind: 'given', features: [3], labels: { kind: 'binary' } };
const add: ChainLayer = { kind: 'add', parameters: {} };
const flatten: ChainLayer = { kind: 'flatten', parameters: {} };
const standardize: ChainLayer = { kind: 'standardize', parameters: {} };
const minMax: ChainLayer = { kind: 'min_max', parameters: { range: 'minus_one_to_one' } };
const dropout: ChainLayer = { kind: 'dropout', parameters: { keepProbability: 0.8 } };
const linear: ChainLayer = { kind: 'activation', parameters: { activation: 'linear' } };
const scale = (factor = 1 / 255): ChainLayer => ({ kind: 'scale', parameters: { factor } });
const dense = (units: number, activation: 'tanh' | 'sigmoid' | 'softmax' = 'tanh'): ChainLayer => ({
  kind: 'dense',
  parameters: { units, activation, initializer: 'he', factor: 0.01, bias: true },
});
const cost: ChainLayer = { kind: 'output', parameters: { cost: 'binary_cross_entropy' } };

/** Layers in a row behind an input: n2, n3 … */
function chain(...layers: readonly ChainLayer[]): readonly WiredLayer[] {
  return layers.map((layer, index) => [layer, index] as const);
}
const compile = (layers: readonly WiredLayer[], dataset: DatasetSource = flower) => compileGraph(branchedGraph(layers), dataset, 'en');
const found = (layers: readonly WiredLayer[]) => compile(layers).diagnostics.map(({ code, nodeIds }) => [code, ...nodeIds].join(' '));
const end = [dense(4), dense(1, 'sigmoid'), cost];

describe('a drawing with preprocessing', () => {
  it('keeps shapes, of pictures too', () => {
    const classes = [dense(10, 'softmax'), { kind: 'output', parameters: { cost: 'categorical_cross_entropy' } } as const];
    const { spec, shapes, diagnostics } = compile(chain(standardize, minMax, flatten, standardize, ...classes), digits);
    expect(diagnostics).toEqual([]);
    expect(modelSpecSchema.safeParse(spec).error).toBeUndefined();
    expect([...shapes.values()]).toEqual([[8, 8], [8, 8], [8, 8], [64], [64], [10], [10]]);
  });

  it.each([0, -1, Number.NaN, 1e7])('is not read from a file with a factor of %d', (factor) => {
    const { spec } = compile(chain(scale(1), ...end));
    const layers = spec?.layers.map((layer) => (layer.kind === 'scale' ? { ...layer, parameters: { factor } } : layer));
    expect(modelSpecSchema.safeParse({ ...spec, layers }).success).toBe(false);
  });

  it.each<[string, readonly WiredLayer[], readonly string[]]>([
    ['in a chain', chain(standardize, minMax, scale(1), ...end), []],
    ['before dropout', chain(standardize, dropout, ...end), []],
    ['behind a dense layer', chain(dense(4), standardize, dense(1, 'sigmoid'), cost), ['GD311 n3']],
    ['behind dropout', chain(dropout, standardize, ...end), ['GD311 n3']],
    ['behind an activation, be it linear', chain(linear, standardize, ...end), ['GD311 n3']],
    ['behind another one that stands wrong', chain(dense(3), standardize, minMax, ...end), ['GD311 n3', 'GD311 n4']],
    ['right before the cost', chain(...end.slice(0, 2), minMax, cost), ['GD311 n4']],
    [
      'before branches',
      [
        [standardize, 0],
        [dense(2), 1],
        [add, 2, 1],
        ...chain(dense(1, 'sigmoid'), cost).map(([layer], index) => [layer, 3 + index] as const),
      ],
      [],
    ],
    [
      'in one of two branches',
      [
        [standardize, 0],
        [dense(2), 1],
        [add, 2, 0],
        [dense(1, 'sigmoid'), 3],
        [cost, 4],
      ],
      ['GD312 n2'],
    ],
    [
      'in two branches that part behind Flatten',
      [
        [flatten, 0],
        [standardize, 1],
        [minMax, 1],
        [dense(2), 2],
        [dense(2), 3],
        [add, 4, 5],
        [dense(1, 'sigmoid'), 6],
        [cost, 7],
      ],
      ['GD312 n3', 'GD312 n4'],
    ],
    [
      'twice, with a branch in between',
      [
        [standardize, 0],
        [minMax, 1],
        [dense(2), 2],
        [add, 3, 1],
        [dense(1, 'sigmoid'), 4],
        [cost, 5],
      ],
      ['GD312 n3'],
    ],
  ])('may stand, or not, %s', (_name, layers, expected) => {
    expect(found(layers)).toEqual(expected);
  });

  it('says where it may stand, and how it gets there', () => {
    const [problem] = compile(chain(dense(4), standardize, dense(1, 'sigmoid'), cost)).diagnostics;
    expect(problem).toMatchObject({ edgeIds: ['e2'], data: { layer: 'Standardize', behind: 'Dense 1' } });
    expect(problem?.fixes).toEqual([
      { kind: 'move-behind', nodeId: 'n3', behind: 'n1' },
      { kind: 'remove-node', nodeId: 'n3' },
    ]);
  });

  it('cannot be wired where it may not stand', () => {
    const graph = branchedGraph([[dense(4), 0], [standardize], [dense(1, 'sigmoid'), 1], [cost, 3]]);
    expect(checkConnection(graph, flower, 'n2', 'n3', 'en')).toMatchObject({ verdict: 'refused', reason: { code: 'GD311' } });
    expect(checkConnection({ ...graph, edges: [] }, flower, 'n1', 'n3', 'en').verdict).toBe('allowed');
  });
});

describe('features of which the drawing tells that they are not scaled', () => {
  const warnings = (layers: readonly WiredLayer[], dataset: DatasetSource) =>
    compile(layers, dataset)
      .diagnostics.filter(({ code }) => code === 'GD310')
      .map(({ data, nodeIds, fixes }) => ({ ...data, nodeIds, fixes }));

  it.each<[string, readonly WiredLayer[], DatasetSource]>([
    ['the flower', chain(...end), flower],
    ['standardized', chain(scale(1000), standardize, ...end), flower],
    ['given when training', chain(scale(1000), ...end), given],
  ])('are none: %s', (_name, layers, dataset) => {
    expect(warnings(layers, dataset)).toEqual([]);
  });

  it('are scaled up', () => {
    expect(warnings(chain(scale(100), ...end), flower)).toEqual([
      {
        problem: 'large',
        largest: 500,
        ratio: 1,
        nodeIds: ['n2'],
        fixes: [
          { kind: 'remove-node', nodeId: 'n2' },
          { kind: 'insert-behind', nodeId: 'n2', layer: 'standardize' },
        ],
      },
    ]);
  });

  it('are scaled down once more, though they were between 0 and 1', () => {
    const classes = [dense(10, 'softmax'), { kind: 'output', parameters: { cost: 'categorical_cross_entropy' } } as const];
    expect(warnings(chain(scale(), flatten, ...classes), digits)).toMatchObject([{ problem: 'small', largest: 0.00392 }]);
  });

  it('are scaled up, whatever they were, behind what brought them to 1', () => {
    expect(warnings(chain(standardize, scale(100), ...end), given)).toMatchObject([{ problem: 'large', largest: 100 }]);
  });
});

describe('what is said of preprocessing', () => {
  const describeChain = (...layers: readonly ChainLayer[]) => {
    const graph = branchedGraph(chain(...layers));
    return describeLayers(graph, flower, compileGraph(graph, flower, 'en'));
  };

  it('is its formula, with the matrices that it fits', () => {
    const layers = describeChain(standardize, minMax, scale(), ...end);
    const standardized = layers.get('n2');
    expect(standardized).toMatchObject({
      formula: 'X′ = (X − μ) / σ',
      shapesOfFormula: '(2, 400) = ((2, 400) − (2, 1)) / (2, 1)',
      details: ['μ = Σ X / m', 'σ² = Σ (X − μ)² / m', 'σ = 0: X′ = X − μ'],
      summary: { en: 'for each feature\nμ, σ of the training data', ja: '特徴ごと\nμ、σ は学習データから' },
      parameterCount: 0,
    });
    expect(standardized?.matrices.map(({ name, symbolic }) => `${name} ${symbolic}`)).toEqual([
      'X → (2, m)',
      'μ (2, 1)',
      'σ (2, 1)',
      '→ X′ (2, m)',
    ]);
    expect(layers.get('n3')?.formula).toBe('X′′ = 2·(X′ − min) / (max − min) − 1');
    expect(layers.get('n4')?.formula).toBe('X′′′ = X′′ / 255');
    expect(layers.get('n5')?.formula).toBe('Z¹ = W¹·X′′′ + b¹');
  });

  it('is what is known where nothing is wired to it', () => {
    const graph = { nodes: branchedGraph([[scale(0.3), 0]]).nodes, edges: [] };
    const described = describeLayers(graph, flower, compileGraph(graph, flower, 'en')).get('n2');
    expect(described).toMatchObject({ formula: 'X′ = 0.3·X', shapesOfFormula: null, matrices: [] });
  });
});
