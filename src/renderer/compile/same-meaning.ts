import type { ProjectDocument } from '../../shared/project/document.ts';
import type { GraphNode } from '../../shared/project/graph.ts';

/** Whether two documents compile to the same: equal but for places of nodes, training and names of files. Compares by identity, as edits share what they keep. */
export function sameMeaning(a: ProjectDocument, b: ProjectDocument): boolean {
  if (a.dataset !== b.dataset || a.split !== b.split || a.graph.edges !== b.graph.edges) return false;
  if (a.graph.nodes === b.graph.nodes) return true;
  return a.graph.nodes.length === b.graph.nodes.length && a.graph.nodes.every((node, index) => sameLayer(node, b.graph.nodes[index]));
}

function sameLayer(a: GraphNode, b: GraphNode | undefined): boolean {
  return b !== undefined && a.id === b.id && a.kind === b.kind && a.name === b.name && a.parameters === b.parameters;
}
