import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../../shared/compile/compile-graph.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { layerMatrices, parameterTotal } from './layer-matrices.ts';

function factsOf({ graph, dataset }: ProjectDocument, id: string) {
  const node = graph.nodes.find((candidate) => candidate.id === id);
  if (!node) throw new Error(`the template has no node ${id}`);
  return layerMatrices(graph, compileGraph(graph, dataset, 'en'), node);
}

describe('what the inspector says about a layer', () => {
  it('gives every matrix of a hidden layer its shape', () => {
    const facts = factsOf(templates.planar.document, 'n2');
    expect(facts.index).toBe(1);
    expect(facts.count).toBe(2);
    expect(facts.formulas[0]).toBe('Z¹ = W¹·X + b¹');
    expect(facts.shapesOfFormula).toBe('(4, 400) = (4, 2)·(2, 400) + (4, 1)');
    expect(facts.matrices).toEqual([
      { name: 'W¹', symbolic: '(4, 2)', numeric: null },
      { name: 'b¹', symbolic: '(4, 1)', numeric: null },
      { name: 'Z¹', symbolic: '(4, m)', numeric: '(4, 400)' },
      { name: 'A¹', symbolic: '(4, m)', numeric: '(4, 400)' },
    ]);
    expect(facts.parameters).toBe(12);
    expect(facts.multiplyAdds).toBe(3200);
  });

  it('calls the input of a later layer by the layer before it', () => {
    expect(factsOf(templates.planar.document, 'n3').formulas[0]).toBe('Z² = W²·A¹ + b²');
  });

  it('counts the parameters of the whole network', () => {
    const { graph, dataset } = templates.digits.document;
    expect(parameterTotal(graph, compileGraph(graph, dataset, 'en'))).toBe(64 * 32 + 32 + 32 * 16 + 16 + 16 * 10 + 10);
  });

  it('says what it knows of a layer that nothing is wired to', () => {
    const { graph, dataset } = templates.planar.document;
    const alone = { ...graph, edges: [] };
    const [, hidden] = alone.nodes;
    if (!hidden) throw new Error('the template has no hidden layer');
    const facts = layerMatrices(alone, compileGraph(alone, dataset, 'en'), hidden);
    expect(facts.formulas).toContain('Z¹ = W¹·A + b¹');
    expect(facts.matrices).toEqual([]);
    expect(facts.parameters).toBeNull();
  });

  it('shows pictures on both sides of a flatten layer', () => {
    expect(factsOf(templates.digits.document, 'n2').matrices.map(({ numeric }) => numeric)).toEqual(['(8×8, 1797)', '(64, 1797)']);
  });
});
