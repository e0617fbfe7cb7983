import type { Group } from '../../../shared/project/annotations.ts';
import type { GraphEdge } from '../../../shared/project/graph.ts';

/** The group that a layer is in, or null. */
export function groupOf(groups: readonly Group[], nodeId: string): Group | null {
  return groups.find(({ nodeIds }) => nodeIds.includes(nodeId)) ?? null;
}

/** The groups that hold at least one of these layers. */
export function groupsAt(groups: readonly Group[], nodeIds: readonly string[]): readonly Group[] {
  if (groups.length === 0) return [];
  const ids = new Set(nodeIds);
  return groups.filter((group) => group.nodeIds.some((id) => ids.has(id)));
}

/** The group that holds exactly these layers, or null. */
export function groupOfExactly(groups: readonly Group[], nodeIds: readonly string[]): Group | null {
  const ids = new Set(nodeIds);
  return groups.find((group) => group.nodeIds.length === ids.size && group.nodeIds.every((id) => ids.has(id))) ?? null;
}

/**
 * The groups once a layer stands in a wire: where one of them holds both ends, the layer is in that one and no other. The same object where none does, or
 * where it is in it already.
 */
export function joinGroupOf(groups: Group[], { source, target }: Pick<GraphEdge, 'source' | 'target'>, nodeId: string): Group[] {
  const around = groups.find(({ nodeIds }) => nodeIds.includes(source) && nodeIds.includes(target));
  if (!around || around.nodeIds.includes(nodeId)) return groups;
  return groups
    .map((group) => {
      if (group === around) return { ...group, nodeIds: [...group.nodeIds, nodeId] };
      return group.nodeIds.includes(nodeId) ? { ...group, nodeIds: group.nodeIds.filter((id) => id !== nodeId) } : group;
    })
    .filter(({ nodeIds }) => nodeIds.length > 0);
}
