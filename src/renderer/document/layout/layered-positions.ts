import { Graph, layout } from '@dagrejs/dagre';
import type { Position } from '../edits/graph-node.ts';
import type { NodeSize } from './box.ts';
import { columnGap, type LayeredDrawing, rowGap } from './layered-drawing.ts';

/** Where wires meet a node, below its upper edge, in pixels at zoom 1. */
const wireHeight = 36;

/** Space that a wire past a node takes. */
const wireGap = 28;

/**
 * Upper left corners in whole pixels, in columns from left to right: dagre's layered layout (Gansner et al., "A technique for drawing directed graphs", 1993).
 * Nodes that follow each other in a row stand so that the wire between them is straight, whatever their heights.
 */
export function layeredPositions({ nodes, edges, groups, sizeOf }: LayeredDrawing): ReadonlyMap<string, Position> {
  const graph = new Graph({ compound: true });
  graph.setGraph({
    rankdir: 'LR',
    nodesep: rowGap,
    edgesep: wireGap,
    ranksep: columnGap,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const ids = new Set(nodes.map(({ id }) => id));
  // dagre lines up the middles of nodes; with the wires in the middle of what it sees, it lines up the wires.
  for (const { id } of nodes) graph.setNode(nodeName(id), { width: sizeOf(id).width, height: 2 * reachOf(sizeOf(id)) });
  for (const { id, nodeIds } of groups) {
    const members = nodeIds.filter((member) => ids.has(member));
    if (members.length < 2) continue;
    graph.setNode(groupName(id), {});
    for (const member of members) graph.setParent(nodeName(member), groupName(id));
  }
  for (const { source, target } of edges) if (source !== target) graph.setEdge(nodeName(source), nodeName(target));
  layout(graph);
  return new Map(
    nodes.map(({ id }) => {
      const { x, y } = graph.node(nodeName(id));
      return [id, { x: Math.round(x - sizeOf(id).width / 2), y: Math.round(y - wireHeight) }] as const;
    }),
  );
}

/** How far a node reaches from the height of its wires, up or down, whichever is more. */
function reachOf({ height }: NodeSize): number {
  return Math.max(wireHeight, height - wireHeight);
}

// Nodes and groups have ids of their own kind each, and dagre names some nodes itself.
function nodeName(id: string): string {
  return `node ${id}`;
}
function groupName(id: string): string {
  return `group ${id}`;
}
