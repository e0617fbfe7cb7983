import { describe, expect, it } from 'vitest';
import type { ChainLayer } from '../project/templates/chain.ts';
import { branchedGraph } from '../project/testing/branched-graph.ts';
import type { DatasetSource } from '../spec/dataset.ts';
import { describeShape } from '../spec/diagnostics/describe-clash.ts';
import { describeDiagnostic } from '../spec/diagnostics/diagnostic.ts';
import { compileGraph } from './compile-graph.ts';
import { describeLayers } from './describe-layers.ts';
import { networkMatrices } from './network-matrices.ts';

const flower: DatasetSource = { kind: 'flower', examples: 400, seed: 1 };
const circles: DatasetSource = { kind: 'circles', examples: 400, noise: 0.1, seed: 1 };
const digits: DatasetSource = { kind: 'digits' };
const flatten: ChainLayer = { kind: 'flatten', parameters: {} };
const standardize: ChainLayer = { kind: 'standardize', parameters: {} };
const polynomial = (degree: number, productsOnly = false): ChainLayer => ({ kind: 'polynomial', parameters: { degree, productsOnly } });
const oneHot = (feature: number | 'all', categories: number): ChainLayer => ({
  kind: 'one_hot',
  parameters: { columns: feature === 'all' ? 'all' : 'one', feature: feature === 'all' ? 1 : feature, categories },
});
const dense = (units: number): ChainLayer => ({
  kind: 'dense',
  parameters: { units, activation: 'sigmoid', initializer: 'he', factor: 0.01, bias: true },
});
const cost: ChainLayer = { kind: 'output', parameters: { cost: 'binary_cross_entropy' } };
const end = [dense(1), cost];

const graphOf = (...layers: readonly ChainLayer[]) => branchedGraph(layers.map((layer, index) => [layer, index] as const));
const compile = (dataset: DatasetSource, ...layers: readonly ChainLayer[]) => compileGraph(graphOf(...layers), dataset, 'en');
const shapesOf = (dataset: DatasetSource, ...layers: readonly ChainLayer[]) => [...compile(dataset, ...layers).shapes.values()].flat();

describe('layers that make features of features', () => {
  it('have a shape in every order, and so have the layers behind', () => {
    const { spec, diagnostics } = compile(circles, oneHot(2, 4), polynomial(2), standardize, polynomial(2, true), ...end);
    expect(diagnostics).toEqual([]);
    expect(spec).not.toBeNull();
    expect(shapesOf(circles, oneHot(2, 4), polynomial(2), standardize, polynomial(2, true), ...end)).toEqual([2, 5, 20, 20, 210, 1, 1]);
    expect(shapesOf(circles, polynomial(3), oneHot('all', 2), ...end)).toEqual([2, 9, 18, 1, 1]);
  });

  it('want columns of numbers, not pictures', () => {
    const [problem] = compile(digits, polynomial(2), ...end).diagnostics;
    expect(problem).toMatchObject({ code: 'GD102', fixes: [{ kind: 'insert-layer', layer: 'flatten' }] });
  });

  it('are refused where they would make too many, with settings that make fewer', () => {
    const set = (parameter: string, value: number | boolean | string) => ({ kind: 'set-parameter', nodeId: 'n3', parameter, value });
    const remove = { kind: 'remove-node', nodeId: 'n3' };
    const problemOf = (dataset: DatasetSource, ...layers: readonly ChainLayer[]) =>
      compile(dataset, flatten, ...layers, ...end).diagnostics.find(({ code }) => code === 'GD315');
    expect(problemOf(digits, polynomial(3))).toMatchObject({ data: { features: 64, count: 47_904 }, fixes: [set('degree', 2), remove] });
    const wide: DatasetSource = { kind: 'given', features: [40], labels: { kind: 'binary' } };
    expect(problemOf(wide, polynomial(4))).toMatchObject({ fixes: [set('degree', 3), remove] });
    expect(problemOf(wide, polynomial(3))).toBeUndefined();
    const two: DatasetSource = { kind: 'given', features: [19], labels: { kind: 'binary' } };
    expect(problemOf(two, polynomial(6))).toMatchObject({ fixes: [set('degree', 4), remove] });
    expect(problemOf(two, polynomial(5))).toMatchObject({ fixes: [set('degree', 4), set('productsOnly', true), remove] });
    expect(problemOf(digits, oneHot('all', 1000))).toMatchObject({ fixes: [set('categories', 312), set('columns', 'one'), remove] });
    const huge: DatasetSource = { kind: 'given', features: [1_000_000], labels: { kind: 'binary' } };
    expect(problemOf(huge, polynomial(6))).toMatchObject({ fixes: [remove] });
  });

  it('name a feature that there is', () => {
    const [problem] = compile(flower, oneHot(3, 2), ...end).diagnostics;
    expect(problem).toMatchObject({ code: 'GD316', data: { layer: 'One-hot', feature: 3, features: 2 } });
    expect(problem?.fixes).toEqual([
      { kind: 'set-parameter', nodeId: 'n2', parameter: 'feature', value: 2 },
      { kind: 'remove-node', nodeId: 'n2' },
    ]);
  });

  it('are warned of where powers become large', () => {
    expect(compile(flower, polynomial(3), ...end).diagnostics).toMatchObject([
      { code: 'GD310', data: { problem: 'large', largest: 125 }, fixes: [{ kind: 'insert-behind', nodeId: 'n2', layer: 'standardize' }] },
    ]);
    expect(compile(flower, polynomial(3), standardize, ...end).diagnostics).toEqual([]);
    expect(compile(circles, polynomial(3), ...end).diagnostics).toEqual([]);
  });

  it('stand in the history of a shape that clashes', () => {
    const add: ChainLayer = { kind: 'add', parameters: {} };
    const graph = branchedGraph([
      [polynomial(2), 0],
      [standardize, 1],
      [dense(3), 2],
      [add, 2, 3],
      [dense(1), 4],
      [cost, 5],
    ]);
    const [problem] = compileGraph(graph, circles, 'en').diagnostics;
    expect(problem?.clash?.left).toMatchObject({ symbolic: '(5, m)', numeric: '(5, 400)' });
    const said = problem?.clash ? describeShape(problem.clash.left, 'en') : '';
    expect(said).toContain('because Polynomial makes 5 features of 2, and Standardize keeps the shape');
  });

  it('say what they make', () => {
    const graph = graphOf(polynomial(2), oneHot(1, 3), ...end);
    const described = describeLayers(graph, circles, compileGraph(graph, circles, 'en'));
    expect(described.get('n2')).toMatchObject({
      formula: 'X′ = poly(X, 2)',
      details: ['X′: x₁, x₂, x₁², x₁·x₂, x₂²', 'n′ = (n + d)! / (n!·d!) − 1'],
      summary: { en: 'degree 2', ja: '次数 2' },
    });
    expect(described.get('n2')?.matrices.map(({ name, symbolic }) => `${name} ${symbolic}`)).toEqual(['X → (2, m)', '→ X′ (5, m)']);
    expect(described.get('n3')).toMatchObject({ formula: 'X′′ = one_hot(x′₁)', summary: { en: 'feature x′₁\n3 categories' } });
    expect(described.get('n3')?.matrices.map(({ name, symbolic }) => `${name} ${symbolic}`)).toEqual([
      'X′ → (5, m)',
      'c (3, 1)',
      '→ X′′ (7, m)',
    ]);
    expect(described.get('n4')?.shapesOfFormula).toBe('(1, 400) = (1, 7)·(7, 400) + (1, 1)');
    expect(networkMatrices(graph, circles, compileGraph(graph, circles, 'en'))[0]).toEqual({ name: 'X', shape: [7, 400] });
  });

  it('say of numbers beyond counting that they are many', () => {
    const huge: DatasetSource = { kind: 'given', features: [1_000_000], labels: { kind: 'binary' } };
    const problem = compile(huge, polynomial(6), ...end).diagnostics.find(({ code }) => code === 'GD315');
    expect(problem && describeDiagnostic(problem, 'en').title).toBe('Polynomial would make more than 10¹² features of 1,000,000');
  });
});
