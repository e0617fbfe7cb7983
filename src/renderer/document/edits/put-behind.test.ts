import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../../shared/compile/compile-graph.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { columnWidth } from '../../../shared/project/templates/chain.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { branchedGraph, type WiredLayer } from '../../../shared/project/testing/branched-graph.ts';
import { applyFix } from './apply-fix.ts';
import { insertLayer } from './insert-layer.ts';
import { insertBehind, moveBehind } from './put-behind.ts';

const planar = templates.planar.document;
const dense = (units: number, activation: 'tanh' | 'sigmoid' = 'tanh') =>
  ({ kind: 'dense', parameters: { units, activation, initializer: 'he', factor: 0.01, bias: true } }) as const;
const standardize = { kind: 'standardize', parameters: {} } as const;
const minMax = { kind: 'min_max', parameters: { range: 'zero_to_one' } } as const;
const add = { kind: 'add', parameters: {} } as const;
const cost = { kind: 'output', parameters: { cost: 'binary_cross_entropy' } } as const;

/** X read by two layers, n2 and n3, which are added. */
const branches: readonly WiredLayer[] = [
  [dense(3), 0],
  [dense(3), 0],
  [add, 1, 2],
  [dense(1, 'sigmoid'), 3],
  [cost, 4],
];
const documentOf = (layers: readonly WiredLayer[]): ProjectDocument => ({ ...planar, graph: branchedGraph(layers) });
const wires = ({ graph }: ProjectDocument) => graph.edges.map(({ source, target }) => `${source} > ${target}`).sort();
const columns = ({ graph }: ProjectDocument) => Object.fromEntries(graph.nodes.map(({ id, position }) => [id, position.x / columnWidth]));
const codes = ({ graph, dataset }: ProjectDocument) => compileGraph(graph, dataset, 'en').diagnostics.map(({ code }) => code);

describe('insertBehind', () => {
  it('lets everything that reads a node read the new layer', () => {
    const document = insertBehind(documentOf(branches), { id: 'new', kind: 'standardize', nodeId: 'n1' });
    expect(wires(document)).toEqual(['n1 > new', 'n2 > n4', 'n3 > n4', 'n4 > n5', 'n5 > n6', 'new > n2', 'new > n3']);
    expect(codes(document)).toEqual([]);
  });

  it('makes room to the right, and once only for what several layers lead to', () => {
    expect(columns(insertBehind(documentOf(branches), { id: 'new', kind: 'standardize', nodeId: 'n1' }))).toEqual({
      n1: 0,
      new: 1,
      n2: 2,
      n3: 3,
      n4: 4,
      n5: 5,
      n6: 6,
    });
  });

  it('stands alone behind a node that feeds nothing', () => {
    const document = { ...planar, graph: { nodes: planar.graph.nodes.slice(0, 1), edges: [] } };
    expect(wires(insertBehind(document, { id: 'new', kind: 'scale', nodeId: 'n1' }))).toEqual(['n1 > new']);
  });

  it.each([
    ['there is no such node', { id: 'new', kind: 'scale', nodeId: 'n9' }],
    ['the id is taken', { id: 'n2', kind: 'scale', nodeId: 'n1' }],
    ['the layer cannot stand in a wire', { id: 'new', kind: 'output', nodeId: 'n1' }],
    ['the layer joins several', { id: 'new', kind: 'add', nodeId: 'n1' }],
  ] as const)('changes nothing where %s', (_name, layer) => {
    expect(insertBehind(planar, layer)).toBe(planar);
  });
});

describe('moveBehind', () => {
  it('takes a layer from where it stands to where it can', () => {
    const wrong = insertLayer(planar, { id: 'std', kind: 'standardize', edgeId: 'e2' });
    expect(codes(wrong)).toEqual(['GD311']);
    const document = moveBehind(wrong, 'std', 'n1');
    expect(wires(document)).toEqual(['n1 > std', 'n2 > n3', 'n3 > n4', 'std > n2']);
    expect(codes(document)).toEqual([]);
    expect(new Set(Object.values(columns(document))).size).toBe(5);
  });

  it('puts what preprocesses in one branch before all of them', () => {
    const document = documentOf([
      [dense(3), 0],
      [standardize, 0],
      [dense(3), 2],
      [add, 1, 3],
      [dense(1, 'sigmoid'), 4],
      [cost, 5],
    ]);
    expect(codes(document)).toEqual(['GD312']);
    const mended = moveBehind(document, 'n3', 'n1');
    expect(wires(mended)).toEqual(['n1 > n3', 'n2 > n5', 'n3 > n2', 'n3 > n4', 'n4 > n5', 'n5 > n6', 'n6 > n7']);
    expect(codes(mended)).toEqual([]);
  });

  it('draws no wire twice where a layer is read beside what it reads', () => {
    const document = documentOf([
      [standardize, 0],
      [add, 0, 1],
      [dense(1, 'sigmoid'), 2],
      [cost, 3],
    ]);
    expect(wires(moveBehind(document, 'n2', 'n1'))).toEqual(['n1 > n2', 'n2 > n3', 'n3 > n4', 'n4 > n5']);
  });

  it.each([
    ['the layer is gone', 'n9', 'n1'],
    ['the other node is gone', 'n2', 'n9'],
    ['both are the same', 'n2', 'n2'],
    ['the layer cannot stand in a wire', 'n4', 'n1'],
  ])('changes nothing where %s', (_name, nodeId, behind) => {
    expect(moveBehind(planar, nodeId, behind)).toBe(planar);
  });
});

describe('the fixes of preprocessing', () => {
  it('mend two branches that preprocess each for itself, one after the other', () => {
    let document = documentOf([
      [standardize, 0],
      [minMax, 0],
      [dense(3), 1],
      [dense(3), 2],
      [add, 3, 4],
      [dense(1, 'sigmoid'), 5],
      [cost, 6],
    ]);
    for (const expected of [['GD312', 'GD312'], ['GD312'], []]) {
      expect(codes(document)).toEqual(expected);
      const [problem] = compileGraph(document.graph, document.dataset, 'en').diagnostics;
      if (problem?.fixes[0]) document = applyFix(document, problem.fixes[0]);
    }
  });
});
