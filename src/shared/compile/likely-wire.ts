import type { GraphNode } from '../project/graph.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import { limits } from '../spec/limits.ts';
import { ancestorsOf, descendantsOf, type GraphIndex } from './graph-index.ts';

/**
 * The layer that a layer without data was most likely meant to be fed by: one that feeds nothing yet before one that does, one on its left before one on
 * its right, a near one before a far one. Null where none could feed it without a cycle.
 */
export function likelySource(target: string, index: GraphIndex): string | null {
  const node = index.nodes.get(target);
  if (!node) return null;
  const wired = (index.into.get(target) ?? []).map(({ source }) => source);
  const behind = descendantsOf(target, index);
  return nearest(index.graph.nodes, node, {
    leastRank: (candidate) => (leadsRight(candidate, node) ? 0 : 2),
    moreRank: ({ id, kind }) => {
      if (!layerDefinition(kind).givesOutput || behind.has(id) || wired.includes(id)) return null;
      return index.outOf.has(id) ? 1 : 0;
    },
  });
}

/** The layer that joins values, and is nearest, to which a layer that leads nowhere could be wired; null where there is none. */
export function likelyTarget(source: string, index: GraphIndex): string | null {
  const node = index.nodes.get(source);
  if (!node) return null;
  const before = ancestorsOf(source, index);
  return nearest(index.graph.nodes, node, {
    leastRank: (candidate) => (leadsRight(node, candidate) ? 0 : 1),
    moreRank: ({ id, kind }) => {
      const wires = index.into.get(id)?.length ?? 0;
      return layerDefinition(kind).inputs !== 'several' || before.has(id) || wires >= limits.layerInputs ? null : 0;
    },
  });
}

/** How well a candidate suits, in two parts, of which the second takes longer to tell: it is asked only where the first leaves it in question. */
interface Ranking {
  /** The part that follows from the places alone, and the least that the rank can be. */
  readonly leastRank: (candidate: GraphNode) => number;
  /** What is added to it; null where it is no candidate at all. */
  readonly moreRank: (candidate: GraphNode) => number | null;
}

/** Of the candidates with the lowest rank the one that is drawn nearest to `node`, of equally near ones the first. */
function nearest(candidates: readonly GraphNode[], node: GraphNode, { leastRank, moreRank }: Ranking): string | null {
  let best: string | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  let leastDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const least = leastRank(candidate);
    if (least > bestRank) continue;
    const x = candidate.position.x - node.position.x;
    const y = candidate.position.y - node.position.y;
    const distance = x * x + y * y;
    if (least === bestRank && distance >= leastDistance) continue;
    const more = moreRank(candidate);
    if (more === null) continue;
    const rank = least + more;
    if (rank > bestRank || (rank === bestRank && distance >= leastDistance)) continue;
    best = candidate.id;
    bestRank = rank;
    leastDistance = distance;
  }
  return best;
}

function leadsRight(from: GraphNode, to: GraphNode): boolean {
  return to.position.x > from.position.x;
}
