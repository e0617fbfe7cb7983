import { topologicalOrder } from '../../../shared/compile/topological-order.ts';
import type { Position } from '../edits/graph-node.ts';
import { columnGap, type LayeredDrawing, rowGap } from './layered-drawing.ts';

/**
 * Upper left corners for a drawing of any size, at once: a node's column is the longest way of wires that leads to it, and the nodes of a column stand below
 * each other, those of a group together, otherwise in their order. Nodes on a cycle go into the first column.
 */
export function columnPositions({ nodes, edges, groups, sizeOf }: LayeredDrawing): ReadonlyMap<string, Position> {
  const depths = longestWays(nodes, edges);
  const groupOf = new Map(groups.flatMap(({ nodeIds }, index) => nodeIds.map((id) => [id, index] as const)));
  const order = new Map(nodes.map(({ id }, index) => [id, index]));
  const sorted = [...nodes].sort(
    (a, b) =>
      (groupOf.get(a.id) ?? groups.length) - (groupOf.get(b.id) ?? groups.length) || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
  );
  const step = Math.max(...nodes.map(({ id }) => sizeOf(id).width)) + columnGap;
  const bottoms = new Map<number, number>();
  return new Map(
    sorted.map(({ id }) => {
      const depth = depths.get(id) ?? 0;
      const y = bottoms.get(depth) ?? 0;
      bottoms.set(depth, y + sizeOf(id).height + rowGap);
      return [id, { x: Math.round(depth * step), y: Math.round(y) }] as const;
    }),
  );
}

function longestWays(nodes: LayeredDrawing['nodes'], edges: LayeredDrawing['edges']): ReadonlyMap<string, number> {
  const targets = new Map<string, string[]>();
  for (const { source, target } of edges) {
    const known = targets.get(source);
    if (known) known.push(target);
    else targets.set(source, [target]);
  }
  const depths = new Map<string, number>();
  for (const id of topologicalOrder({ nodes: [...nodes], edges: [...edges] })) {
    const depth = depths.get(id) ?? 0;
    depths.set(id, depth);
    for (const target of targets.get(id) ?? []) depths.set(target, Math.max(depths.get(target) ?? 0, depth + 1));
  }
  return depths;
}
