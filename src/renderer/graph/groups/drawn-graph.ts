import type { Group } from '../../../shared/project/annotations.ts';
import type { Graph } from '../../../shared/project/graph.ts';
import type { FocusGraph } from '../focus-order.ts';
import { drawnWires } from './drawn-wires.ts';
import { blocksByMember } from './group-members.ts';

/** The drawing as it is to be seen: a block instead of the layers of a folded group, under React Flow's ids, and the drawn wires. */
export function drawnGraph({ nodes, edges }: Graph, groups: readonly Group[]): FocusGraph {
  const blocks = blocksByMember(groups);
  const ids = new Set(nodes.map(({ id }) => blocks.get(id) ?? id));
  return {
    nodes: [...ids].map((id) => ({ id })),
    edges: drawnWires(edges, groups).map(({ edge, source, target }) => ({ id: edge.id, source, target })),
  };
}
