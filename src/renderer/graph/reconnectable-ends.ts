import type { HandleType } from '@xyflow/react';
import type { GraphEdge } from '../../shared/project/graph.ts';

/** Which ends of a wire can be dragged: as React Flow wants it. */
export type ReconnectableEnds = boolean | HandleType;

/**
 * Which ends of each wire can be dragged, by its id: all, but where wires start or end at the same point, that of a selected one alone, so that selecting a
 * wire says which one is meant.
 */
export function reconnectableEnds(edges: readonly GraphEdge[], selectedIds: readonly string[]): ReadonlyMap<string, ReconnectableEnds> {
  const selected = new Set(selectedIds);
  const chosen = edges.filter(({ id }) => selected.has(id));
  const sources = new Set(chosen.map(({ source }) => source));
  const targets = new Set(chosen.map(({ target }) => target));
  return new Map(
    edges.map(({ id, source, target }): readonly [string, ReconnectableEnds] => {
      const [isSourceFree, isTargetFree] = [selected.has(id) || !sources.has(source), selected.has(id) || !targets.has(target)];
      if (isSourceFree && isTargetFree) return [id, true];
      return [id, isSourceFree ? 'source' : isTargetFree ? 'target' : false];
    }),
  );
}
