import type { Group } from '../../../shared/project/annotations.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { GraphNode } from '../../../shared/project/graph.ts';
import type { Position } from '../../document/edits/graph-node.ts';
import { groupOf } from '../../document/edits/groups-at.ts';
import { flowIdOf, refOf } from '../flow-ids.ts';
import { placeOfBlock, placeOfFrame } from './group-place.ts';

/** The drawn layers of a group. */
export function membersOf(group: Group, nodes: readonly GraphNode[]): readonly GraphNode[] {
  const ids = new Set(group.nodeIds);
  return nodes.filter(({ id }) => ids.has(id));
}

/** React Flow's id of what stands for a layer on the canvas: the block of its group where that is folded, else the layer itself. */
export function shownAs(groups: readonly Group[], nodeId: string): string {
  const group = groupOf(groups, nodeId);
  return group?.isFolded ? flowIdOf('block', group.id) : nodeId;
}

/** By the ids of layers in folded groups, React Flow's ids of the blocks that stand for them. */
export function blocksByMember(groups: readonly Group[]): ReadonlyMap<string, string> {
  const folded = groups.filter(({ isFolded }) => isFolded);
  return new Map(folded.flatMap(({ id, nodeIds }) => nodeIds.map((nodeId) => [nodeId, flowIdOf('block', id)] as const)));
}

/** The layers that React Flow's id stands for: all of a group, or the one layer; none for a note. */
export function layersShownAs({ groups }: Pick<ProjectDocument, 'groups'>, flowId: string): readonly string[] {
  const { kind, id } = refOf(flowId);
  if (kind === 'layer') return [id];
  return kind === 'note' ? [] : (groups.find((group) => group.id === id)?.nodeIds ?? []);
}

/**
 * Where layers go when what React Flow moved goes to these places: a frame or block takes its layers along. Layers that were moved themselves, because they
 * are selected too, are not moved twice.
 */
export function layerPositions(document: ProjectDocument, moved: ReadonlyMap<string, Position>): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  for (const [flowId, wanted] of moved) {
    const { kind, id } = refOf(flowId);
    const group = kind === 'frame' || kind === 'block' ? document.groups.find((candidate) => candidate.id === id) : undefined;
    if (!group) continue;
    const members = membersOf(group, document.graph.nodes);
    const { x, y } = kind === 'frame' ? placeOfFrame(members) : placeOfBlock(members);
    for (const { id: nodeId, position } of members) {
      positions.set(nodeId, { x: position.x + wanted.x - x, y: position.y + wanted.y - y });
    }
  }
  for (const [flowId, wanted] of moved) if (refOf(flowId).kind === 'layer') positions.set(flowId, wanted);
  return positions;
}
