import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../project/document.ts';
import { templates } from '../project/templates/templates.ts';
import { compileGraph } from './compile-graph.ts';
import { type DescribedLayer, describeLayers, parameterTotal } from './describe-layers.ts';

function layersOf({ graph, dataset }: Pick<ProjectDocument, 'graph' | 'dataset'>): ReadonlyMap<string, DescribedLayer> {
  return describeLayers(graph, dataset, compileGraph(graph, dataset, 'en'));
}

describe('what is said of a layer', () => {
  it('gives every matrix of a hidden layer its shape', () => {
    expect(layersOf(templates.planar.document).get('n2')).toEqual({
      number: 1,
      output: 'A¹',
      formula: 'Z¹ = W¹·X + b¹',
      shapesOfFormula: '(4, 400) = (4, 2)·(2, 400) + (4, 1)',
      details: ['A¹ = g(Z¹), g(z) = tanh(z)'],
      derivative: 'g′(z) = 1 − a²',
      summary: { en: '4 units, tanh', ja: '4 ユニット、tanh' },
      figure: null,
      matrices: [
        { name: 'W¹', symbolic: '(4, 2)', numeric: null },
        { name: 'b¹', symbolic: '(4, 1)', numeric: null },
        { name: 'Z¹', symbolic: '(4, m)', numeric: '(4, 400)' },
        { name: 'A¹', symbolic: '(4, m)', numeric: '(4, 400)' },
      ],
      parameterCount: 12,
      multiplyAdds: 3200,
    });
  });

  it('calls the input of a later layer by the layer before it', () => {
    expect(layersOf(templates.planar.document).get('n3')?.formula).toBe('Z² = W²·A¹ + b²');
  });

  it('shows what the cost compares', () => {
    expect(layersOf(templates.planar.document).get('n4')?.matrices).toEqual([
      { name: 'A² →', symbolic: '(1, m)', numeric: '(1, 400)' },
      { name: 'Y', symbolic: '(1, m)', numeric: '(1, 400)' },
    ]);
  });

  it('counts the parameters of the whole network', () => {
    expect(parameterTotal(layersOf(templates.digits.document))).toBe(64 * 32 + 32 + 32 * 16 + 16 + 16 * 10 + 10);
  });

  it('says what it knows of a layer that nothing is wired to', () => {
    const { graph, dataset } = templates.planar.document;
    const hidden = layersOf({ graph: { ...graph, edges: [] }, dataset }).get('n2');
    expect(hidden).toMatchObject({ formula: 'Z¹ = W¹·A + b¹', matrices: [], parameterCount: null, multiplyAdds: null });
  });

  it('shows pictures on both sides of a flatten layer', () => {
    const numeric = layersOf(templates.digits.document)
      .get('n2')
      ?.matrices.map((matrix) => matrix.numeric);
    expect(numeric).toEqual(['(8×8, 1797)', '(64, 1797)']);
  });
});

it('describes anew only the layers that an edit changes', () => {
  const { document } = templates.planar;
  const [before, same] = [layersOf(document), layersOf(document)];
  const changed = (after: typeof before) => [...after].filter(([id, layer]) => layer !== before.get(id)).map(([id]) => id);
  expect(changed(same)).toEqual([]);
  const nodes = document.graph.nodes.map((node) =>
    node.id === 'n3' && node.kind === 'dense' ? { ...node, parameters: { ...node.parameters, bias: false } } : node,
  );
  expect(changed(layersOf({ ...document, graph: { ...document.graph, nodes } }))).toEqual(['n3']);
  expect(layersOf({ ...document, graph: { ...document.graph, nodes } }).get('n3')?.formula).toBe('Z² = W²·A¹');
});
