import { describe, expect, it } from 'vitest';
import { checkConnection } from '../../../shared/compile/check-connection.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { addLayer } from '../../document/edits/add-layer.ts';
import { foldGroups, renameGroup } from '../../document/edits/change-group.ts';
import { groupNodes } from '../../document/edits/group-nodes.ts';
import { removeElements } from '../../document/edits/remove-elements.ts';
import { wireBetween } from './block-ends.ts';

const planar = templates.planar.document;

function folded(document: ProjectDocument, ...nodeIds: readonly string[]): ProjectDocument {
  return renameGroup(foldGroups(groupNodes(document, { id: 'g1', nodeIds }), ['g1'], true), 'g1', 'hidden');
}

function ask(document: ProjectDocument, from: string, to: string) {
  const { source, target, check } = wireBetween(document, from, to, 'en', (a, b) =>
    checkConnection(document.graph, document.dataset, a, b, 'en'),
  );
  return [`${source} → ${target}`, check.verdict, check.verdict === 'refused' ? check.reason.code : ''];
}

describe('a wire from or to a folded group', () => {
  it('starts at its exit', () => {
    const open = removeElements(planar, { edgeIds: ['e3'] });
    expect(ask(folded(open, 'n2', 'n3'), 'block:g1', 'n4')).toEqual(['n3 → n4', 'allowed', '']);
  });

  it('ends at the one layer that can take it', () => {
    const open = removeElements(planar, { edgeIds: ['e1'] });
    expect(ask(folded(open, 'n2', 'n3'), 'n1', 'block:g1')).toEqual(['n1 → n2', 'allowed', '']);
  });

  it('is refused where several layers could be meant, with the name of the group', () => {
    const open = removeElements(planar, { edgeIds: ['e1', 'e2'] });
    const document = folded(open, 'n2', 'n3');
    expect(ask(document, 'n1', 'block:g1')).toEqual(['n1 → n2', 'refused', 'GD230']);
    const { check } = wireBetween(document, 'n1', 'block:g1', 'en', () => ({ verdict: 'allowed' }));
    expect(check).toMatchObject({ reason: { data: { group: 'hidden', count: 2 } } });
  });

  it('is refused where several layers could give it', () => {
    const open = removeElements(planar, { edgeIds: ['e2', 'e3'] });
    expect(ask(folded(open, 'n2', 'n3'), 'block:g1', 'n4')).toEqual(['n2 → n4', 'refused', 'GD230']);
  });

  it('is refused for the reason of its layer where none can be meant', () => {
    expect(ask(folded(planar, 'n2', 'n3'), 'n1', 'block:g1')[2]).toBe('GD207');
  });

  it('goes from any of its layers where nothing leaves it', () => {
    const more = addLayer(folded(planar, 'n3', 'n4'), { id: 'n5', kind: 'activation', position: { x: 0, y: 0 } });
    expect(ask(more, 'block:g1', 'n5')).toEqual(['n3 → n5', 'allowed', '']);
  });

  it('between layers is what it is', () => {
    expect(ask(folded(planar, 'n2'), 'n1', 'n4')[0]).toBe('n1 → n4');
  });
});
