import { describe, expect, it } from 'vitest';
import type { Graph } from '../project/graph.ts';
import type { ChainLayer } from '../project/templates/chain.ts';
import { branchedGraph, type WiredLayer } from '../project/testing/branched-graph.ts';
import type { ActivationName } from '../spec/activations.ts';
import type { CostName } from '../spec/costs.ts';
import type { DatasetSource } from '../spec/dataset.ts';
import { limits } from '../spec/limits.ts';
import { modelSpecSchema } from '../spec/model-spec.ts';
import { checkConnection } from './check-connection.ts';
import { compileGraph } from './compile-graph.ts';
import { describeLayers } from './describe-layers.ts';

const flower: DatasetSource = { kind: 'flower', examples: 400, seed: 1 };
const add: ChainLayer = { kind: 'add', parameters: {} };
const concat: ChainLayer = { kind: 'concat', parameters: {} };
const flatten: ChainLayer = { kind: 'flatten', parameters: {} };
const dense = (units: number, activation: ActivationName = 'tanh', initializer: 'he' | 'zeros' = 'he'): ChainLayer => ({
  kind: 'dense',
  parameters: { units, activation, initializer, factor: 0.01, bias: true },
});
const activation = (name: ActivationName): ChainLayer => ({ kind: 'activation', parameters: { activation: name } });
const cost = (name: CostName): ChainLayer => ({ kind: 'output', parameters: { cost: name } });
const binary = cost('binary_cross_entropy');

/** n2 Dense, n3 Dense, n4 Add of both, n5 Dense, n6 Cost. */
const residual: readonly WiredLayer[] = [
  [dense(4), 0],
  [dense(4), 1],
  [add, 2, 1],
  [dense(1, 'sigmoid'), 3],
  [binary, 4],
];

function compile(layers: readonly WiredLayer[] | Graph, dataset: DatasetSource = flower) {
  return compileGraph('nodes' in layers ? layers : branchedGraph(layers), dataset, 'en');
}
const codes = (layers: readonly WiredLayer[] | Graph, dataset?: DatasetSource) =>
  compile(layers, dataset).diagnostics.map(({ code }) => code);
const first = (layers: readonly WiredLayer[], dataset?: DatasetSource) => compile(layers, dataset).diagnostics[0];

describe('a drawing that branches', () => {
  it('compiles to a spec with the inputs in the order of the wires', () => {
    const { spec, shapes, diagnostics } = compile(residual);
    expect(diagnostics).toEqual([]);
    expect(spec?.layers.map(({ id, inputs }) => [id, ...inputs])).toEqual([
      ['n1'],
      ['n2', 'n1'],
      ['n3', 'n2'],
      ['n4', 'n3', 'n2'],
      ['n5', 'n4'],
      ['n6', 'n5'],
    ]);
    expect(modelSpecSchema.safeParse(spec).error).toBeUndefined();
    expect(shapes.get('n4')).toEqual([4]);
  });

  it('keeps the order of the wires, whatever the order of the layers', () => {
    const graph = branchedGraph([
      [dense(4), 0],
      [dense(2), 0],
      [concat, 2, 1, 0],
      [dense(1, 'sigmoid'), 3],
      [binary, 4],
    ]);
    const inputs = (drawn: Graph) => compile(drawn).spec?.layers.find(({ id }) => id === 'n4')?.inputs;
    expect(inputs(graph)).toEqual(['n3', 'n2', 'n1']);
    expect(inputs({ ...graph, nodes: [...graph.nodes].reverse() })).toEqual(['n3', 'n2', 'n1']);
    expect(inputs({ ...graph, edges: [...graph.edges].reverse() })).toEqual(['n1', 'n2', 'n3']);
  });
});

describe('problems of a drawing that branches', () => {
  it.each([
    [
      'a join with one wire',
      [
        [dense(4), 0],
        [add, 1],
        [dense(1, 'sigmoid'), 2],
        [binary, 3],
      ],
      ['GD213'],
    ],
    ['a join without wires', [[dense(1, 'sigmoid'), 0], [binary, 1], [concat]], ['GD205']],
    [
      'a wire drawn twice',
      [
        [dense(4), 0],
        [add, 1, 1],
        [dense(1, 'sigmoid'), 2],
        [binary, 3],
      ],
      ['GD215'],
    ],
    [
      'sizes that do not agree',
      [
        [dense(4), 0],
        [dense(5), 1],
        [add, 2, 1],
        [dense(1, 'sigmoid'), 3],
        [binary, 4],
      ],
      ['GD104'],
    ],
    [
      'a branch that leads nowhere',
      [
        [dense(1, 'sigmoid'), 0],
        [binary, 1],
        [dense(4), 0],
        [dense(3), 3],
      ],
      ['GD216'],
    ],
    [
      'a cost right behind a sum',
      [
        [dense(1), 0],
        [dense(1), 0],
        [add, 1, 2],
        [binary, 3],
      ],
      ['GD408'],
    ],
    [
      'joined rows that the labels do not have',
      [
        [dense(1), 0],
        [dense(1), 0],
        [concat, 1, 2],
        [activation('sigmoid'), 3],
        [binary, 4],
      ],
      ['GD106'],
    ],
    [
      'two wires into a layer that takes one',
      [
        [dense(4), 0],
        [dense(4), 0],
        [dense(1, 'sigmoid'), 1, 2],
        [binary, 3],
      ],
      ['GD207'],
    ],
  ] as const)('%s', (_name, layers, expected) => {
    expect(codes(layers)).toEqual(expected);
  });

  it('are none where functions follow a sum', () => {
    expect(
      codes([
        [dense(1), 0],
        [dense(1), 0],
        [add, 1, 2],
        [activation('sigmoid'), 3],
        [binary, 4],
      ]),
    ).toEqual([]);
  });

  it('name only the last layer of a branch that leads nowhere', () => {
    expect(
      first([
        [dense(1, 'sigmoid'), 0],
        [binary, 1],
        [dense(4), 0],
        [dense(3), 3],
      ]),
    ).toMatchObject({
      nodeIds: ['n5'],
      fixes: [{ kind: 'remove-node', nodeId: 'n5' }],
    });
  });

  it('more wires than a layer takes', () => {
    const branches = Array.from({ length: limits.layerInputs + 1 }, (_, index) => index + 1);
    const layers = [
      ...branches.map((): WiredLayer => [dense(4), 0]),
      [add, ...branches] as const,
      [dense(1, 'sigmoid'), branches.length + 1] as const,
      [binary, branches.length + 2] as const,
    ];
    expect(codes(layers)).toEqual(['GD214']);
    expect(codes(layers.map(([layer, ...sources]) => [layer, ...sources.slice(0, limits.layerInputs)] as const))).toEqual(['GD216']);
  });

  it('pictures into a concat, with Flatten in the wire as the fix', () => {
    const digits: DatasetSource = { kind: 'digits' };
    const layers: readonly WiredLayer[] = [
      [flatten, 0],
      [dense(4), 1],
      [concat, 2, 0],
      [dense(10, 'softmax'), 3],
      [cost('categorical_cross_entropy'), 4],
    ];
    expect(compile(layers, digits).diagnostics).toMatchObject([
      { code: 'GD105', nodeIds: ['n4'], fixes: [{ kind: 'insert-layer', edgeId: 'e4', layer: 'flatten' }] },
    ]);
  });

  it('find the layer that has the units through functions, not through other joins', () => {
    const layers: readonly WiredLayer[] = [
      [dense(4, 'linear'), 0],
      [activation('tanh'), 1],
      [dense(2), 0],
      [concat, 0, 3],
      [add, 4, 2],
      [concat, 5, 0],
      [add, 6, 3],
      [dense(1, 'sigmoid'), 7],
      [binary, 8],
    ];
    const mismatches = compile(layers).diagnostics;
    expect(
      mismatches.map(({ code, fixes }) => [
        code,
        ...fixes.flatMap((fix) => (fix.kind === 'set-parameter' ? [[fix.nodeId, fix.value]] : [])),
      ]),
      // n4 counts among the rows of the other value too: with more units there would be a new mismatch.
    ).toEqual([['GD104']]);
    const sized = layers.map((wired, index): WiredLayer => (index === 0 ? [dense(5, 'linear'), 0] : wired));
    expect(compile(sized).diagnostics[0]?.fixes[0]).toEqual({ kind: 'set-parameter', nodeId: 'n2', parameter: 'units', value: 4 });
  });

  it('blame the layer whose units the predictions have, not the last one in the list', () => {
    const layers: readonly WiredLayer[] = [
      [dense(3, 'sigmoid'), 0],
      [dense(2), 0],
      [concat, 0, 2],
      [dense(3, 'linear'), 3],
      [add, 4, 1],
    ];
    const [mismatch] = compile([...layers, [dense(2, 'sigmoid'), 5], [binary, 6]]).diagnostics;
    expect(mismatch).toMatchObject({ code: 'GD101', fixes: [{ nodeId: 'n7', value: 1 }, { kind: 'insert-layer' }] });
  });

  it('warn of hidden layers by the wires: the one before the cost may start with zeros', () => {
    const zeros = (hidden: 'he' | 'zeros', last: 'he' | 'zeros'): readonly WiredLayer[] => [
      [dense(4, 'tanh', hidden), 0],
      [dense(4), 1],
      [add, 2, 1],
      [dense(1, 'sigmoid', last), 3],
      [binary, 4],
    ];
    expect(codes(zeros('he', 'zeros'))).toEqual([]);
    expect(compile(zeros('zeros', 'he')).diagnostics).toMatchObject([{ code: 'GD303', nodeIds: ['n2'] }]);
    const onlyThroughSum: readonly WiredLayer[] = [
      [dense(4), 0],
      [dense(4, 'tanh', 'zeros'), 0],
      [add, 1, 2],
      [dense(1, 'sigmoid'), 3],
      [binary, 4],
    ];
    expect(compile(onlyThroughSum).diagnostics).toMatchObject([{ code: 'GD303', nodeIds: ['n3'] }]);
    const sumOfTwo: readonly WiredLayer[] = [
      [dense(1, 'tanh', 'zeros'), 0],
      [dense(1, 'tanh', 'zeros'), 0],
      [add, 1, 2],
    ];
    expect(codes([...sumOfTwo, [activation('sigmoid'), 3], [binary, 4]])).toEqual([]);
  });

  it('call a linear layer useless only where nothing but dense layers read it', () => {
    const projected: readonly WiredLayer[] = [
      [dense(4), 0],
      [dense(4, 'linear'), 0],
      [add, 1, 2],
      [dense(1, 'sigmoid'), 3],
      [binary, 4],
    ];
    expect(codes(projected)).toEqual([]);
    const read: readonly WiredLayer[] = [
      [dense(4, 'linear'), 0],
      [dense(4), 1],
      [dense(4), 1],
      [add, 2, 3],
      [dense(1, 'sigmoid'), 4],
      [binary, 5],
    ];
    expect(codes(read)).toEqual(['GD304']);
  });
});

describe('a wire into a join', () => {
  const verdict = (graph: Graph, source: string, target: string, dataset: DatasetSource = flower) => {
    const check = checkConnection(graph, dataset, source, target, 'en');
    return check.verdict === 'allowed' ? 'allowed' : `${check.verdict} ${check.reason.code}`;
  };
  const drawn = branchedGraph([
    [dense(4), 0],
    [dense(5), 1],
    [add, 1],
    [concat, 2],
    [dense(1), 4],
  ]);

  it.each([
    ['beside the first', 'n1', 'n5', 'allowed'],
    ['whose size a fix can change', 'n3', 'n4', 'allowed'],
    ['that is there already', 'n2', 'n4', 'refused GD215'],
    ['back', 'n6', 'n5', 'refused GD206'],
    ['from a layer that feeds others', 'n2', 'n5', 'allowed'],
  ] as const)('%s', (_name, source, target, expected) => {
    expect(verdict(drawn, source, target)).toBe(expected);
  });

  it('is allowed, with nothing put in unasked, where only a further layer with weights could make the sizes agree', () => {
    const graph = branchedGraph([
      [concat, 0],
      [add, 0],
    ]);
    const wired = { ...graph, edges: [...graph.edges, { id: 'e9', source: 'n4', target: 'n2' }] };
    const nodes = [
      ...graph.nodes,
      ...branchedGraph([[activation('tanh'), 0]])
        .nodes.slice(1)
        .map((node) => ({ ...node, id: 'n4' })),
    ];
    const edges = [...wired.edges, { id: 'e8', source: 'n1', target: 'n4' }];
    expect(verdict({ nodes, edges }, 'n2', 'n3')).toBe('allowed');
  });

  it('that brings a picture gets Flatten in between', () => {
    const pictures = branchedGraph([
      [flatten, 0],
      [dense(64), 1],
      [add, 2],
      [concat, 1],
    ]);
    const digits: DatasetSource = { kind: 'digits' };
    expect(checkConnection(pictures, digits, 'n1', 'n4', 'en')).toMatchObject({ verdict: 'allowed-with', layer: 'flatten' });
    expect(checkConnection(pictures, digits, 'n1', 'n5', 'en')).toMatchObject({ verdict: 'allowed-with', reason: { code: 'GD105' } });
    const reversed = branchedGraph([
      [flatten, 0],
      [dense(64), 1],
      [add, 0],
    ]);
    expect(verdict(reversed, 'n3', 'n4', digits)).toBe('allowed');
  });

  it('is refused where the layer is full', () => {
    const branches = Array.from({ length: limits.layerInputs }, (_, index) => index + 1);
    const full = branchedGraph([...branches.map((): WiredLayer => [dense(4), 0]), [add, ...branches]]);
    expect(verdict(full, 'n1', `n${branches.length + 2}`)).toBe('refused GD214');
  });
});

describe('what is said of a layer that joins values', () => {
  const described = (layers: readonly WiredLayer[]) => {
    const graph = branchedGraph(layers);
    return describeLayers(graph, flower, compile(graph));
  };

  it('names the values, their shapes and what comes out', () => {
    const layers = described(residual);
    expect(layers.get('n4')).toMatchObject({
      number: null,
      output: 'H¹',
      formula: 'H¹ = A² + A¹',
      shapesOfFormula: '(4, 400) = (4, 400) + (4, 400)',
      summary: { en: '2 inputs', ja: '入力 2 本' },
      matrices: [
        { name: 'A² →', symbolic: '(4, m)', numeric: '(4, 400)' },
        { name: 'A¹ →', symbolic: '(4, m)', numeric: '(4, 400)' },
        { name: '→ H¹', symbolic: '(4, m)', numeric: '(4, 400)' },
      ],
    });
    expect(layers.get('n5')).toMatchObject({ number: 3, formula: 'Z³ = W³·H¹ + b³' });
  });

  it('writes rows below rows', () => {
    expect(
      described([
        [dense(4), 0],
        [concat, 1, 0],
        [dense(1, 'sigmoid'), 2],
        [binary, 3],
      ]).get('n3'),
    ).toMatchObject({
      formula: 'H¹ = [A¹; X]',
      shapesOfFormula: '(6, 400) = [(4, 400); (2, 400)]',
    });
  });

  it('says what is still missing', () => {
    expect(
      described([
        [dense(4), 0],
        [add, 1],
      ]).get('n3'),
    ).toMatchObject({ formula: 'H¹ = A¹ + …', shapesOfFormula: null });
    expect(described([[dense(4), 0], [concat]]).get('n3')).toMatchObject({ formula: 'H¹ = […]', shapesOfFormula: null });
  });

  it('shortens what would not fit on a node', () => {
    const branches = [1, 2, 3, 4, 5, 6];
    const layers = described([...branches.map((): WiredLayer => [dense(4), 0]), [add, ...branches]]);
    expect(layers.get('n8')?.formula).toBe('H¹ = A¹ + A² + … + A⁶');
  });

  it('keeps its name while a further branch is drawn', () => {
    const layers = described([
      [dense(4), 0],
      [concat, 1],
      [dense(3), 1],
      [add, 1, 6],
      [dense(1, 'sigmoid'), 4],
      [dense(4), 1],
      [binary, 5],
    ]);
    expect(layers.get('n5')).toMatchObject({ formula: 'H¹ = A¹ + A²' });
    expect(layers.get('n7')).toMatchObject({ number: 2 });
    expect(layers.get('n6')).toMatchObject({ number: 3 });
    expect(layers.get('n3')).toMatchObject({ output: 'H²' });
    expect(layers.get('n4')).toMatchObject({ number: 4 });
  });

  it('tells a function from its argument where both are read', () => {
    const layers = described([
      [dense(4, 'linear'), 0],
      [activation('tanh'), 1],
      [add, 1, 2],
      [activation('relu'), 3],
      [dense(1, 'sigmoid'), 4],
      [binary, 5],
    ]);
    expect(layers.get('n4')?.formula).toBe('H¹ = A¹ + g(A¹)');
    expect(layers.get('n6')?.formula).toBe('Z² = W²·H¹ + b²');
  });
});
