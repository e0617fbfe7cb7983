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
  const wired = new Set((index.into.get(target) ?? []).map(({ source }) => source));
  const behind = descendantsOf(target, index);
  const fitting = index.graph.nodes.filter(({ id, kind }) => layerDefinition(kind).givesOutput && !behind.has(id) && !wired.has(id));
  return nearest(fitting, (candidate) => (index.outOf.has(candidate.id) ? 1 : 0) + (leadsRight(candidate, node) ? 0 : 2), node);
}

/** The layer that joins values, and is nearest, to which a layer that leads nowhere could be wired; null where there is none. */
export function likelyTarget(source: string, index: GraphIndex): string | null {
  const node = index.nodes.get(source);
  if (!node) return null;
  const before = ancestorsOf(source, index);
  const fitting = index.graph.nodes.filter(({ id, kind }) => {
    const wires = index.into.get(id) ?? [];
    return layerDefinition(kind).inputs === 'several' && !before.has(id) && wires.length < limits.layerInputs;
  });
  return nearest(fitting, (candidate) => (leadsRight(node, candidate) ? 0 : 1), node);
}

/** Of the candidates with the lowest rank the one that is drawn nearest to `node`. */
function nearest(candidates: readonly GraphNode[], rank: (candidate: GraphNode) => number, node: GraphNode): string | null {
  let best: { readonly id: string; readonly rank: number; readonly distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = Math.hypot(candidate.position.x - node.position.x, candidate.position.y - node.position.y);
    const ranked = { id: candidate.id, rank: rank(candidate), distance };
    if (!best || ranked.rank < best.rank || (ranked.rank === best.rank && distance < best.distance)) best = ranked;
  }
  return best?.id ?? null;
}

function leadsRight(from: GraphNode, to: GraphNode): boolean {
  return to.position.x > from.position.x;
}
