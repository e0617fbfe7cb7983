import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { columnWidth } from '../../../shared/project/templates/chain.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { addLayer } from './add-layer.ts';
import { insertLayer } from './insert-layer.ts';
import { insertNode, mayInsertNode } from './insert-node.ts';
import { moveNodes } from './move-nodes.ts';

const { planar, digits } = templates;
const beside = (document: ProjectDocument, kind: LayerKind) => addLayer(document, { id: 'new', kind, position: { x: 600, y: 70 } });
const wires = ({ graph }: ProjectDocument) => graph.edges.map(({ id, source, target }) => `${id}: ${source} > ${target}`);

describe('putting a drawn layer into a wire', () => {
  it('gives the same wires as a new layer, and makes the same room', () => {
    const inserted = insertNode(beside(planar.document, 'dense'), 'new', 'e2');
    const asNew = insertLayer(planar.document, { id: 'new', kind: 'dense', edgeId: 'e2' });
    expect(wires(inserted)).toEqual(wires(asNew));
    expect(inserted.graph.nodes).toEqual(asNew.graph.nodes);
  });

  it('leaves it where it was dropped if there is room', () => {
    const roomy = moveNodes(beside(planar.document, 'dense'), new Map([['n3', { x: 4 * columnWidth, y: 0 }]]));
    expect(insertNode(roomy, 'new', 'e2').graph.nodes).toEqual(roomy.graph.nodes);
  });

  it('keeps its parameters and its name', () => {
    const named = beside(planar.document, 'dense');
    const nodes = named.graph.nodes.map((node) => (node.id === 'new' ? { ...node, name: 'mine' } : node));
    const inserted = insertNode({ ...named, graph: { ...named.graph, nodes } }, 'new', 'e2');
    expect(inserted.graph.nodes.find(({ id }) => id === 'new')).toMatchObject({ name: 'mine', kind: 'dense' });
  });

  it.each([
    ['an Input', beside(planar.document, 'input'), 'new', 'e2'],
    ['a Cost', beside(planar.document, 'output'), 'new', 'e2'],
    ['a layer that has wires', planar.document, 'n3', 'e1'],
    ['a layer that needs another one in between', beside(digits.document, 'dense'), 'new', 'e1'],
    ['a wire that is gone', beside(planar.document, 'dense'), 'new', 'e9'],
    ['a layer that is gone', planar.document, 'new', 'e2'],
  ])('%s changes nothing', (_name, document, nodeId, edgeId) => {
    expect(mayInsertNode(document, nodeId, edgeId)).toBe(false);
    expect(insertNode(document, nodeId, edgeId)).toBe(document);
  });
});
