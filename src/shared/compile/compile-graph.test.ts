import { describe, expect, it } from 'vitest';
import type { Graph, GraphNode } from '../project/graph.ts';
import { type ChainLayer, chainProject } from '../project/templates/chain.ts';
import { type TemplateName, templateNames, templates } from '../project/templates/templates.ts';
import type { DatasetSource } from '../spec/dataset.ts';
import { describeDiagnostic, severityOf } from '../spec/diagnostics/diagnostic.ts';
import { limits } from '../spec/limits.ts';
import { modelSpecSchema } from '../spec/model-spec.ts';
import { compileGraph } from './compile-graph.ts';

const flower: DatasetSource = { kind: 'flower', examples: 400, seed: 1 };
const digits: DatasetSource = { kind: 'digits' };
const input: ChainLayer = { kind: 'input', parameters: {} };
const sigmoid: ChainLayer = { kind: 'activation', parameters: { activation: 'sigmoid' } };
const binaryCost: ChainLayer = { kind: 'output', parameters: { cost: 'binary_cross_entropy' } };

function dense(
  units: number,
  activation: 'tanh' | 'sigmoid' | 'linear' | 'softmax' | 'relu' = 'sigmoid',
  initializer: 'he' | 'zeros' = 'he',
): ChainLayer {
  return { kind: 'dense', parameters: { units, activation, initializer, factor: 0.01, bias: true } };
}

function chain(...layers: ChainLayer[]): Graph {
  return chainProject('', flower, layers, templates.planar.document.training).graph;
}

function codes(graph: Graph, dataset: DatasetSource = flower): readonly string[] {
  return compileGraph(graph, dataset, 'en').diagnostics.map(({ code }) => code);
}

describe('templates', () => {
  it.each(templateNames)('%s compiles to a spec without errors', (name: TemplateName) => {
    const { graph, dataset } = templates[name].document;
    const { spec, diagnostics } = compileGraph(graph, dataset, 'en');
    expect(diagnostics.filter((diagnostic) => severityOf(diagnostic) === 'error')).toEqual([]);
    expect(modelSpecSchema.safeParse(spec).error).toBeUndefined();
  });

  it('only the failing one has warnings, about its hidden layer', () => {
    const warned = templateNames.filter((name) => codes(templates[name].document.graph, templates[name].document.dataset).length > 0);
    expect(warned).toEqual(['zeros']);
    expect(codes(templates.zeros.document.graph)).toEqual(['GD303']);
  });
});

describe('shapes', () => {
  it('are inferred along the chain, and m comes from the data', () => {
    const { graph, dataset } = templates.digits.document;
    const { shapes, examples } = compileGraph(graph, dataset, 'en');
    expect([...shapes.values()]).toEqual([[8, 8], [64], [32], [16], [10], [10]]);
    expect(examples).toBe(1797);
  });

  it('are known as far as they can be inferred while a wire is missing', () => {
    const graph = chain(input, dense(4), dense(1), binaryCost);
    const { shapes, spec } = compileGraph({ ...graph, edges: graph.edges.slice(0, 1) }, flower, 'en');
    expect([...shapes.keys()]).toEqual(['n1', 'n2']);
    expect(spec).toBeNull();
  });

  it('leave m open where the data comes later', () => {
    const given: DatasetSource = { kind: 'given', features: [3], labels: { kind: 'values', rows: 2 } };
    const cost: ChainLayer = { kind: 'output', parameters: { cost: 'mean_squared_error' } };
    const { spec, examples, shapes } = compileGraph(chain(input, dense(2, 'linear'), cost), given, 'en');
    expect([spec !== null, examples, shapes.get('n2')]).toEqual([true, null, [2]]);
  });
});

describe('the spec', () => {
  it('lists the layers in the order of computation, whatever the order of drawing', () => {
    const graph = chain(input, dense(4, 'tanh'), dense(1), binaryCost);
    const { spec } = compileGraph({ ...graph, nodes: [...graph.nodes].reverse() }, flower, 'en');
    expect(spec?.layers.map(({ id, inputs }) => [id, ...inputs])).toEqual([['n1'], ['n2', 'n1'], ['n3', 'n2'], ['n4', 'n3']]);
  });

  it('calls layers by the names that their nodes show, in the language', () => {
    const graph = chain(input, { ...dense(4, 'tanh'), name: 'Hidden' }, dense(1), binaryCost);
    const names = (language: 'en' | 'ja') => compileGraph(graph, flower, language).spec?.layers.map(({ name }) => name);
    expect(names('en')).toEqual(['Input', 'Hidden', 'Dense 2', 'Cost']);
    expect(names('ja')).toEqual(['入力', 'Hidden', '全結合 2', 'コスト']);
  });
});

describe('problems', () => {
  const good = chain(input, dense(1), binaryCost);
  const without = (id: string): Graph => ({
    nodes: good.nodes.filter((node) => node.id !== id),
    edges: good.edges.filter(({ source, target }) => source !== id && target !== id),
  });
  const twice = (id: string): Graph => {
    const copy = good.nodes.filter((node) => node.id === id).map((node): GraphNode => ({ ...node, id: 'copy' }));
    return { ...good, nodes: [...good.nodes, ...copy] };
  };
  const wired = (source: string, target: string): Graph => ({ ...good, edges: [...good.edges, { id: 'more', source, target }] });

  it.each([
    ['an empty drawing', { nodes: [], edges: [] }, ['GD201', 'GD202']],
    ['no input', without('n1'), ['GD201', 'GD205']],
    ['no cost', without('n3'), ['GD202']],
    ['two inputs', twice('n1'), ['GD203']],
    ['two costs', twice('n3'), ['GD204', 'GD205']],
    ['two wires into one layer', wired('n1', 'n3'), ['GD207']],
    ['units that are no number of rows', chain(input, dense(0.5), binaryCost), ['GD301']],
    ['units beyond the limit', chain(input, dense(1e9), binaryCost), ['GD301']],
    ['predictions and labels of different rows', chain(input, dense(3), binaryCost), ['GD101']],
    ['an activation for which the cost is undefined', chain(input, dense(1, 'tanh'), binaryCost), ['GD401']],
    ['no layer with weights', chain(input, binaryCost), ['GD212']],
    ['no layer with weights, only an activation', chain(input, sigmoid, binaryCost), ['GD212']],
    ['a hidden layer of zeros', chain(input, dense(4, 'tanh', 'zeros'), dense(1), binaryCost), ['GD303']],
    ['a chain of linear layers', chain(input, dense(4, 'linear'), dense(1), binaryCost), ['GD304']],
  ] as const)('%s', (_name, graph, expected) => {
    expect(codes(graph as Graph)).toEqual(expected);
  });

  it('two values of one shape can be added instead, two of different shapes cannot', () => {
    const offers = (units: number) => {
      const { nodes, edges } = chain(input, dense(4), dense(units), dense(1), binaryCost);
      const into = { nodes, edges: [...edges, { id: 'more', source: 'n2', target: 'n4' }] };
      return compileGraph(into, flower, 'en').diagnostics.flatMap(({ fixes }) => fixes.map(({ kind }) => kind));
    };
    expect(offers(4)).toEqual(['join-inputs', 'remove-edge', 'remove-edge']);
    expect(offers(5)).toEqual(['remove-edge', 'remove-edge']);
  });

  it.each([
    ['more units than ten times the examples', 4001, ['GD314']],
    ['as many as ten times the examples', 4000, []],
  ])('a hidden layer of %s', (_name, units, expected) => {
    expect(codes(chain(input, dense(units), dense(1), binaryCost))).toEqual(expected);
  });

  it('a wire that leads back', () => {
    const loop = chain(input, dense(4), dense(4), binaryCost);
    const [first] = loop.edges;
    const edges = loop.edges.map((edge) => (edge === first ? { ...edge, source: 'n3' } : edge));
    expect(codes({ ...loop, edges })).toEqual(expect.arrayContaining(['GD206']));
  });

  it('pictures where columns are needed, with Flatten as the fix', () => {
    const cost: ChainLayer = { kind: 'output', parameters: { cost: 'categorical_cross_entropy' } };
    const { diagnostics } = compileGraph(chain(input, dense(10, 'softmax'), cost), digits, 'en');
    expect(diagnostics).toMatchObject([
      { code: 'GD102', nodeIds: ['n2'], edgeIds: ['e1'], fixes: [{ kind: 'insert-layer', edgeId: 'e1', layer: 'flatten' }] },
    ]);
  });

  it('a cost that does not fit the labels', () => {
    expect(codes(chain(input, { kind: 'flatten', parameters: {} }, dense(10, 'softmax'), binaryCost), digits)).toEqual(['GD401']);
    const cost: ChainLayer = { kind: 'output', parameters: { cost: 'categorical_cross_entropy' } };
    expect(codes(chain(input, dense(2, 'softmax'), cost), flower)).toEqual(['GD402']);
  });

  it('more nodes than a drawing may have, without looking at any', () => {
    const nodes = Array.from(
      { length: limits.nodes + 1 },
      (_, index): GraphNode => ({ id: `n${index}`, kind: 'input', name: '', position: { x: 0, y: 0 }, parameters: {} }),
    );
    expect(codes({ nodes, edges: [] })).toEqual(['GD211']);
  });

  it('name both shapes and how they came to be', () => {
    const [mismatch] = compileGraph(chain(input, { ...dense(3), name: 'Guess' }, binaryCost), flower, 'en').diagnostics;
    expect(mismatch && describeDiagnostic(mismatch, 'en')).toEqual({
      title: 'The output has 3 rows, the labels have 1',
      detail:
        'A¹ is (n[1], m) = (3, 400) because Guess has 3 units. Y is (n_y, m) = (1, 400) because each label is 0 or 1. The cost compares them element by element.',
      remedy: 'Set the units of Guess to 1, a row for each row of Y.',
    });
  });

  it('blame the layer that has the units, also where an activation stands behind it', () => {
    const { diagnostics } = compileGraph(chain(input, { ...dense(3, 'linear'), name: 'Guess' }, sigmoid, binaryCost), flower, 'en');
    expect(diagnostics.map(({ code }) => code)).toEqual(['GD101']);
    expect(diagnostics[0]).toMatchObject({
      data: { last: 'Guess' },
      fixes: [
        { kind: 'set-parameter', nodeId: 'n2', parameter: 'units', value: 1 },
        { kind: 'insert-layer', layer: 'dense', parameters: { units: 1, activation: 'sigmoid' } },
      ],
    });
  });

  it('warn of a softmax that has a single unit to divide by', () => {
    const squared = { kind: 'output', parameters: { cost: 'mean_squared_error' } } as const;
    const { spec, diagnostics } = compileGraph(chain(input, dense(1, 'softmax'), squared), flower, 'en');
    expect(spec).not.toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'GD308', nodeIds: ['n2'], fixes: [{ parameter: 'activation', value: 'sigmoid' }] }]);
  });

  it('offer only costs that go with the labels', () => {
    const categorical = { kind: 'output', parameters: { cost: 'categorical_cross_entropy' } } as const;
    const costsOf = (graph: Graph, dataset: DatasetSource) =>
      compileGraph(graph, dataset, 'en').diagnostics[0]?.fixes.flatMap((fix) => (fix.kind === 'set-parameter' ? [fix.value] : []));
    expect(costsOf(chain(input, dense(1, 'softmax'), binaryCost), flower)).toEqual(['sigmoid', 'mean_squared_error']);
    expect(costsOf(chain(input, dense(1, 'relu'), categorical), flower)).toEqual(['mean_squared_error', 'binary_cross_entropy']);
    const classes: DatasetSource = { kind: 'given', features: [2], labels: { kind: 'classes', count: 3 } };
    expect(costsOf(chain(input, dense(3, 'sigmoid'), categorical), classes)).toEqual([
      'softmax',
      'binary_cross_entropy',
      'mean_squared_error',
    ]);
  });

  it('offer a layer to learn with where there is none', () => {
    const [nothing] = compileGraph(chain(input, binaryCost), flower, 'en').diagnostics;
    expect(nothing?.fixes).toEqual([{ kind: 'insert-layer', edgeId: 'e1', layer: 'dense' }]);
  });
});
