import type { ProjectDocument } from '../../../shared/project/document.ts';
import { type Position, withinPlane } from './graph-node.ts';

/** Puts nodes at new places, by node id. Wires and parameters stay the very same objects, so nothing is compiled anew. */
export function moveNodes(document: ProjectDocument, positions: ReadonlyMap<string, Position>): ProjectDocument {
  let hasMoved = false;
  const nodes = document.graph.nodes.map((node) => {
    const wanted = positions.get(node.id);
    if (!wanted) return node;
    const position = withinPlane(wanted);
    if (position.x === node.position.x && position.y === node.position.y) return node;
    hasMoved = true;
    return { ...node, position };
  });
  return hasMoved ? { ...document, graph: { ...document.graph, nodes } } : document;
}
