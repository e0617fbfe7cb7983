import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { columnWidth } from '../../../shared/project/templates/chain.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { newDocument } from '../new-document.ts';
import { appendLayer } from './append-layer.ts';
import { freeNodeId } from './graph-node.ts';
import { removeElements } from './remove-elements.ts';
import { setDataset } from './set-dataset.ts';

function append(document: ProjectDocument, kind: LayerKind, after: string | null = null): ProjectDocument {
  return appendLayer(document, { id: freeNodeId(document.graph), kind, after });
}
/** Every wire as the kinds at its ends. */
function wires({ graph }: ProjectDocument): string[] {
  const kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
  return graph.edges.map(({ source, target }) => `${kinds.get(source)} > ${kinds.get(target)}`);
}

/** What a file can hold, but nobody can draw: two layers that feed each other. */
const loop = [
  { id: 'there', source: 'n5', target: 'n6' },
  { id: 'back', source: 'n6', target: 'n5' },
];

describe('appendLayer', () => {
  it('builds a whole network by clicks alone', () => {
    const document = (['input', 'dense', 'dense', 'output'] as const).reduce((drawn, kind) => append(drawn, kind), newDocument());
    expect(wires(document)).toEqual(['input > dense', 'dense > dense', 'dense > output']);
    expect(document.graph.nodes.map(({ position }) => position)).toEqual([0, 1, 2, 3].map((column) => ({ x: column * columnWidth, y: 0 })));
  });

  it('puts Flatten in between where pictures come in', () => {
    const pictures = append(setDataset(newDocument(), { kind: 'digits' }), 'input');
    expect(wires(append(pictures, 'dense')).sort()).toEqual(['flatten > dense', 'input > flatten']);
  });

  it('gives a cost that fits the labels', () => {
    const classes = append(setDataset(newDocument(), { kind: 'digits' }), 'output');
    expect(classes.graph.nodes[0]?.parameters).toEqual({ cost: 'categorical_cross_entropy' });
    expect(append(newDocument(), 'output').graph.nodes[0]?.parameters).toEqual({ cost: 'binary_cross_entropy' });
  });

  it('goes to the end of the chain of the selected layer', () => {
    const open = removeElements(templates.planar.document, { nodeIds: ['n4'], edgeIds: [] });
    const { graph } = append(open, 'dense', 'n1');
    expect(graph.edges.at(-1)).toMatchObject({ source: 'n3', target: graph.nodes.at(-1)?.id });
  });

  it('goes behind the selected layer where the chain ends in a cost', () => {
    const { graph } = append(templates.planar.document, 'dense', 'n2');
    expect(graph.edges.map(({ source, target }) => `${source}${target}`)).toEqual(['n1n2', 'n2n5', 'n5n3', 'n3n4']);
  });

  it('goes behind the Input where it preprocesses, or behind what does already', () => {
    const document = append(append(templates.planar.document, 'standardize', 'n3'), 'scale');
    expect(wires(document)).toEqual(['standardize > scale', 'input > standardize', 'scale > dense', 'dense > dense', 'dense > output']);
    expect(wires(append(newDocument(), 'standardize'))).toEqual([]);
    const circle = { ...document, graph: { ...document.graph, edges: [{ id: 'e', source: 'n1', target: 'n5' }, ...loop] } };
    expect(append(circle, 'scale').graph.nodes).toHaveLength(7);
  });

  it('stands free, below the drawing, where nothing fits', () => {
    const document = append(templates.planar.document, 'dense');
    expect(document.graph.edges).toBe(templates.planar.document.graph.edges);
    const ys = document.graph.nodes.map(({ position }) => position.y);
    expect(ys.at(-1)).toBeGreaterThan(Math.max(...ys.slice(0, -1)));
  });

  it('never covers another layer', () => {
    let document = append(newDocument(), 'input');
    for (let count = 0; count < 5; count += 1) document = append(document, 'input');
    const places = new Set(document.graph.nodes.map(({ position }) => `${position.x} ${position.y}`));
    expect(places.size).toBe(6);
  });
});
