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
  return nearest(index.graph.nodes, node, (candidate) => {
    const { id, kind } = candidate;
    if (!layerDefinition(kind).givesOutput || behind.has(id) || wired.includes(id)) return null;
    return (index.outOf.has(id) ? 1 : 0) + (leadsRight(candidate, node) ? 0 : 2);
  });
}

/** The layer that joins values, and is nearest, to which a layer that leads nowhere could be wired; null where there is none. */
export function likelyTarget(source: string, index: GraphIndex): string | null {
  const node = index.nodes.get(source);
  if (!node) return null;
  const before = ancestorsOf(source, index);
  return nearest(index.graph.nodes, node, (candidate) => {
    const { id, kind } = candidate;
    const wires = index.into.get(id)?.length ?? 0;
    if (layerDefinition(kind).inputs !== 'several' || before.has(id) || wires >= limits.layerInputs) return null;
    return leadsRight(node, candidate) ? 0 : 1;
  });
}

/** Of the candidates with the lowest rank the one that is drawn nearest to `node`. Those without a rank are none. */
function nearest(candidates: readonly GraphNode[], node: GraphNode, rankOf: (candidate: GraphNode) => number | null): string | null {
  let best: string | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  let leastDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const rank = rankOf(candidate);
    if (rank === null || rank > bestRank) continue;
    const x = candidate.position.x - node.position.x;
    const y = candidate.position.y - node.position.y;
    const distance = x * x + y * y;
    if (rank === bestRank && distance >= leastDistance) continue;
    best = candidate.id;
    bestRank = rank;
    leastDistance = distance;
  }
  return best;
}

function leadsRight(from: GraphNode, to: GraphNode): boolean {
  return to.position.x > from.position.x;
}
