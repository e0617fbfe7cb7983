import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { ChainLayer } from '../../../shared/project/templates/chain.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { branchedGraph } from '../../../shared/project/testing/branched-graph.ts';
import { connect } from './connect.ts';
import { insertLayer } from './insert-layer.ts';
import { removeElements } from './remove-elements.ts';

const dense: ChainLayer = { kind: 'dense', parameters: { units: 4, activation: 'tanh', initializer: 'he', factor: 0.01, bias: true } };

/** n2, n3 and n4 read the input and go, in that order, into n5. */
const joined: ProjectDocument = {
  ...templates.planar.document,
  graph: branchedGraph([
    [dense, 0],
    [dense, 0],
    [dense, 0],
    [{ kind: 'concat', parameters: {} }, 1, 2, 3],
  ]),
};
const intoJoin = ({ graph }: ProjectDocument) => graph.edges.filter(({ target }) => target === 'n5').map(({ source }) => source);

describe('the order of the wires into a layer', () => {
  it('stays where a layer is put into one of them', () => {
    expect(intoJoin(insertLayer(joined, { id: 'new', kind: 'activation', edgeId: 'e5' }))).toEqual(['n2', 'new', 'n4']);
  });

  it('stays where the layer in one of them is removed', () => {
    const inserted = insertLayer(joined, { id: 'new', kind: 'activation', edgeId: 'e4' });
    const removed = removeElements(inserted, { nodeIds: ['new'], edgeIds: [] });
    expect(intoJoin(removed)).toEqual(['n2', 'n3', 'n4']);
    expect(intoJoin(removeElements(joined, { nodeIds: ['n2'], edgeIds: [] }))).toEqual(['n1', 'n3', 'n4']);
  });

  it('stays where several layers are removed at once, and a gap does not become a second wire', () => {
    const inserted = insertLayer(joined, { id: 'new', kind: 'dense', edgeId: 'e6' });
    expect(intoJoin(removeElements(inserted, { nodeIds: ['n3', 'new'], edgeIds: [] }))).toEqual(['n2', 'n1', 'n4']);
    expect(intoJoin(removeElements(joined, { nodeIds: ['n3', 'n4'], edgeIds: [] }))).toEqual(['n2', 'n1']);
  });

  it('ends with the wire that was drawn last', () => {
    expect(intoJoin(connect(joined, { source: 'n1', target: 'n5' }))).toEqual(['n2', 'n3', 'n4', 'n1']);
  });
});
