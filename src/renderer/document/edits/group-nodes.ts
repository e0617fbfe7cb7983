import type { Group } from '../../../shared/project/annotations.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { freeId } from './graph-node.ts';
import { groupOfExactly } from './groups-at.ts';

/** Layers that are to be put under one name. `id` must be free (`freeGroupId`). */
export interface NewGroup {
  readonly id: string;
  readonly nodeIds: readonly string[];
}

/**
 * Puts layers into a group of their own, unfolded and without a name. They leave the groups they were in; a group that has none left goes. Layers that are
 * not drawn are left out; without any, or where a group holds exactly these already, nothing changes.
 */
export function groupNodes(document: ProjectDocument, { id, nodeIds }: NewGroup): ProjectDocument {
  const wanted = new Set(nodeIds);
  const members = document.graph.nodes.filter((node) => wanted.has(node.id)).map((node) => node.id);
  const isThere = groupOfExactly(document.groups, members) !== null || document.groups.some((group) => group.id === id);
  if (members.length === 0 || isThere) return document;
  const left = document.groups.flatMap((group): Group[] => {
    const staying = group.nodeIds.filter((nodeId) => !wanted.has(nodeId));
    if (staying.length === group.nodeIds.length) return [group];
    return staying.length === 0 ? [] : [{ ...group, nodeIds: staying }];
  });
  return { ...document, groups: [...left, { id, name: '', nodeIds: members, isFolded: false }] };
}

/** Takes groups apart; their layers stay as they are. */
export function ungroup(document: ProjectDocument, groupIds: readonly string[]): ProjectDocument {
  const groups = document.groups.filter(({ id }) => !groupIds.includes(id));
  return groups.length === document.groups.length ? document : { ...document, groups };
}

/** An id that none of the groups has. */
export function freeGroupId(groups: readonly Group[]): string {
  return freeId(groups, 'g');
}
