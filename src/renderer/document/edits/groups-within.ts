import type { Group } from '../../../shared/project/annotations.ts';
import type { Graph } from '../../../shared/project/graph.ts';

/** The groups with those of their layers that are still drawn; without such as have none left. The same object where nothing changed. */
export function groupsWithin(groups: Group[], { nodes }: Graph): Group[] {
  const present = new Set(nodes.map(({ id }) => id));
  const isWhole = groups.every(({ nodeIds }) => nodeIds.every((id) => present.has(id)));
  if (isWhole) return groups;
  return groups
    .map((group) => ({ ...group, nodeIds: group.nodeIds.filter((id) => present.has(id)) }))
    .filter(({ nodeIds }) => nodeIds.length > 0);
}
