import { describe, expect, it } from 'vitest';
import { templates } from '../../../shared/project/templates/templates.ts';
import { foldGroups, renameGroup } from './change-group.ts';
import { connect } from './connect.ts';
import { freeGroupId, groupNodes, ungroup } from './group-nodes.ts';
import { groupOf, groupOfExactly, groupsAt } from './groups-at.ts';
import { insertLayer } from './insert-layer.ts';
import { removeElements } from './remove-elements.ts';

const planar = templates.planar.document;
const grouped = groupNodes(planar, { id: 'g1', nodeIds: ['n3', 'n2', 'n9'] });
const members = (document: typeof planar) => Object.fromEntries(document.groups.map(({ id, nodeIds }) => [id, nodeIds]));

describe('a group', () => {
  it('holds the layers that are drawn, in their order, unfolded and without a name', () => {
    expect(grouped.groups).toEqual([{ id: 'g1', name: '', nodeIds: ['n2', 'n3'], isFolded: false }]);
    expect(grouped.graph).toBe(planar.graph);
    expect(freeGroupId(grouped.groups)).toBe('g2');
  });

  it('is not made of nothing, nor of what is exactly a group already', () => {
    expect(groupNodes(planar, { id: 'g1', nodeIds: [] })).toBe(planar);
    expect(groupNodes(planar, { id: 'g1', nodeIds: ['n9'] })).toBe(planar);
    expect(groupNodes(grouped, { id: 'g2', nodeIds: ['n3', 'n2'] })).toBe(grouped);
  });

  it('takes its layers out of other groups, of which empty ones go', () => {
    const three = groupNodes(grouped, { id: 'g2', nodeIds: ['n3', 'n4'] });
    expect(members(three)).toEqual({ g1: ['n2'], g2: ['n3', 'n4'] });
    expect(members(groupNodes(three, { id: 'g3', nodeIds: ['n1', 'n2'] }))).toEqual({ g2: ['n3', 'n4'], g3: ['n1', 'n2'] });
  });

  it('is taken apart without a change of its layers', () => {
    expect(ungroup(grouped, ['g1'])).toEqual(planar);
    expect(ungroup(grouped, ['g9'])).toBe(grouped);
  });

  it('is renamed; an empty name brings back the number', () => {
    const named = renameGroup(grouped, 'g1', '  hidden layers ');
    expect(named.groups[0]?.name).toBe('hidden layers');
    expect(renameGroup(named, 'g1', 'hidden layers')).toBe(named);
    expect(renameGroup(named, 'g1', ' ').groups[0]?.name).toBe('');
    expect(renameGroup(named, 'g9', 'x')).toBe(named);
  });

  it('is folded and unfolded', () => {
    const folded = foldGroups(grouped, ['g1'], true);
    expect(folded.groups[0]?.isFolded).toBe(true);
    expect(foldGroups(folded, ['g1'], true)).toBe(folded);
    expect(foldGroups(folded, ['g1'], false)).toEqual(grouped);
  });

  it('takes in what is put into a wire between two of its layers, and nothing else', () => {
    expect(members(insertLayer(grouped, { id: 'n5', kind: 'dense', edgeId: 'e2' }))).toEqual({ g1: ['n2', 'n3', 'n5'] });
    expect(members(insertLayer(grouped, { id: 'n5', kind: 'dense', edgeId: 'e1' }))).toEqual({ g1: ['n2', 'n3'] });
    const open = removeElements(grouped, { edgeIds: ['e2'] });
    expect(members(connect(open, { source: 'n2', target: 'n3', through: 'activation' }))).toEqual({ g1: ['n2', 'n3', 'n5'] });
  });
});

describe('the group', () => {
  it('of a layer, of several, and of exactly these', () => {
    const { groups } = groupNodes(grouped, { id: 'g2', nodeIds: ['n4'] });
    expect(groupOf(groups, 'n3')?.id).toBe('g1');
    expect(groupOf(groups, 'n1')).toBeNull();
    expect(groupsAt(groups, ['n1', 'n3', 'n4']).map(({ id }) => id)).toEqual(['g1', 'g2']);
    expect(groupOfExactly(groups, ['n3', 'n2'])?.id).toBe('g1');
    expect(groupOfExactly(groups, ['n3'])).toBeNull();
    expect(groupOfExactly(groups, [])).toBeNull();
  });
});
