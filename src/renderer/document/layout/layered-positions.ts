import { Graph, layout } from '@dagrejs/dagre';
import type { Position } from '../edits/graph-node.ts';
import { columnGap, type LayeredDrawing, rowGap } from './layered-drawing.ts';

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
  // dagre lines up the middles of nodes. Taken to be of one height, they have their upper edges in line too, and with them the wires.
  const height = Math.max(...nodes.map(({ id }) => sizeOf(id).height));
  for (const { id } of nodes) graph.setNode(nodeName(id), { width: sizeOf(id).width, height });
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
      return [id, { x: Math.round(x - sizeOf(id).width / 2), y: Math.round(y - height / 2) }] as const;
    }),
  );
}

// Nodes and groups have ids of their own kind each, and dagre names some nodes itself.
function nodeName(id: string): string {
  return `node ${id}`;
}
function groupName(id: string): string {
  return `group ${id}`;
}
