import type { Graph } from '../../shared/project/graph.ts';

/** What is selected on the canvas. */
export interface Selection {
  readonly nodeIds: readonly string[];
  readonly edgeIds: readonly string[];
}

export const nothingSelected: Selection = { nodeIds: [], edgeIds: [] };

/** The part of the selection that still exists; the same object where all of it does. */
export function selectionWithin(selection: Selection, graph: Graph): Selection {
  const nodes = new Set(graph.nodes.map(({ id }) => id));
  const edges = new Set(graph.edges.map(({ id }) => id));
  const nodeIds = selection.nodeIds.filter((id) => nodes.has(id));
  const edgeIds = selection.edgeIds.filter((id) => edges.has(id));
  const isWhole = nodeIds.length === selection.nodeIds.length && edgeIds.length === selection.edgeIds.length;
  return isWhole ? selection : { nodeIds, edgeIds };
}

/** Whether both select the same, in whatever order. */
export function equalSelections(a: Selection, b: Selection): boolean {
  return equalIds(a.nodeIds, b.nodeIds) && equalIds(a.edgeIds, b.edgeIds);
}

function equalIds(a: readonly string[], b: readonly string[]): boolean {
  const ids = new Set(b);
  return a.length === b.length && a.every((id) => ids.has(id));
}
