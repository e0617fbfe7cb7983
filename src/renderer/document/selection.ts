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

/** The part of the selection that still exists; the same object where all of it does. */
export function selectionWithin(selection: Selection, { graph, notes }: Pick<ProjectDocument, 'graph' | 'notes'>): Selection {
  const within = {
    nodeIds: idsWithin(selection.nodeIds, graph.nodes),
    edgeIds: idsWithin(selection.edgeIds, graph.edges),
    noteIds: idsWithin(selection.noteIds, notes),
  };
  return selectionCount(within) === selectionCount(selection) ? selection : within;
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
