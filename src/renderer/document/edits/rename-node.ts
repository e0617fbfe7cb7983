import type { ProjectDocument } from '../../../shared/project/document.ts';
import { limits } from '../../../shared/spec/limits.ts';

/** Gives a node a name of the user's; an empty one brings back the name of the kind. Names that are too long are cut. */
export function renameNode(document: ProjectDocument, nodeId: string, name: string): ProjectDocument {
  const wanted = name.trim().slice(0, limits.nameLength);
  const node = document.graph.nodes.find(({ id }) => id === nodeId);
  if (!node || node.name === wanted) return document;
  const nodes = document.graph.nodes.map((candidate) => (candidate === node ? { ...node, name: wanted } : candidate));
  return { ...document, graph: { ...document.graph, nodes } };
}
