import type { Group } from '../../shared/project/annotations.ts';
import type { ProjectDocument } from '../../shared/project/document.ts';

/** What is selected on the canvas. */
export interface Selection {
  readonly nodeIds: readonly string[];
  readonly edgeIds: readonly string[];
  readonly noteIds: readonly string[];
}

export const nothingSelected: Selection = { nodeIds: [], edgeIds: [], noteIds: [] };

/** A selection of which only what is named is given. */
export function selectionOf(part: Partial<Selection>): Selection {
  return { ...nothingSelected, ...part };
}

/** How many things are selected. */
export function selectionCount({ nodeIds, edgeIds, noteIds }: Selection): number {
  return nodeIds.length + edgeIds.length + noteIds.length;
}

/**
 * The part of the selection that still exists, with all layers of a folded group where one of them is selected: its block is selected as a whole. The
 * same object where that changes nothing.
 */
export function selectionWithin(
  selection: Selection,
  { graph, notes, groups }: Pick<ProjectDocument, 'graph' | 'notes' | 'groups'>,
): Selection {
  const within = {
    nodeIds: withWholeBlocks(idsWithin(selection.nodeIds, graph.nodes), groups),
    edgeIds: idsWithin(selection.edgeIds, graph.edges),
    noteIds: idsWithin(selection.noteIds, notes),
  };
  return equalSelections(within, selection) ? selection : within;
}

/** Whether both select the same, in whatever order. */
export function equalSelections(a: Selection, b: Selection): boolean {
  return equalIds(a.nodeIds, b.nodeIds) && equalIds(a.edgeIds, b.edgeIds) && equalIds(a.noteIds, b.noteIds);
}

function idsWithin(ids: readonly string[], items: readonly { readonly id: string }[]): readonly string[] {
  const present = new Set(items.map(({ id }) => id));
  return ids.filter((id) => present.has(id));
}

function equalIds(a: readonly string[], b: readonly string[]): boolean {
  const ids = new Set(b);
  return a.length === b.length && a.every((id) => ids.has(id));
}

function withWholeBlocks(nodeIds: readonly string[], groups: readonly Group[]): readonly string[] {
  const blocks = groups.filter(({ isFolded }) => isFolded);
  if (blocks.length === 0) return nodeIds;
  const ids = new Set(nodeIds);
  for (const { nodeIds: members } of blocks) if (members.some((id) => ids.has(id))) for (const id of members) ids.add(id);
  return [...ids];
}
