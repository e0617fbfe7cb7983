import type { Group } from '../../../shared/project/annotations.ts';
import type { GraphEdge } from '../../../shared/project/graph.ts';
import { blocksByMember } from './group-members.ts';

/** A wire as the canvas shows it, between layers and blocks of folded groups. */
export interface DrawnWire {
  /** The first of the wires that it stands for; it gives the drawn wire its id. */
  readonly edge: GraphEdge;
  /** React Flow's ids of its ends. */
  readonly source: string;
  readonly target: string;
  /** All wires of the document that it stands for. */
  readonly edges: readonly GraphEdge[];
}

/** The wires that are to be seen: none within a folded group, and one for all those that join the same two ends. */
export function drawnWires(edges: readonly GraphEdge[], groups: readonly Group[]): readonly DrawnWire[] {
  const blocks = blocksByMember(groups);
  const found = new Map<string, { source: string; target: string; edges: GraphEdge[] }>();
  for (const edge of edges) {
    const source = blocks.get(edge.source) ?? edge.source;
    const target = blocks.get(edge.target) ?? edge.target;
    if (source === target && blocks.has(edge.source)) continue;
    const key = blocks.size === 0 ? edge.id : JSON.stringify([source, target]);
    const drawn = found.get(key);
    if (drawn) drawn.edges.push(edge);
    else found.set(key, { source, target, edges: [edge] });
  }
  return [...found.values()].flatMap((wire) => {
    const [edge] = wire.edges;
    return edge ? [{ ...wire, edge }] : [];
  });
}

/** Ids of all wires that the drawn wire of that id stands for. */
export function edgesShownAs(edges: readonly GraphEdge[], groups: readonly Group[], edgeId: string): readonly string[] {
  return (
    drawnWires(edges, groups)
      .find(({ edge }) => edge.id === edgeId)
      ?.edges.map(({ id }) => id) ?? [edgeId]
  );
}
