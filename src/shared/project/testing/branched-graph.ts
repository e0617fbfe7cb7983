import type { Graph, GraphEdge, GraphNode } from '../graph.ts';
import { type ChainLayer, columnWidth } from '../templates/chain.ts';

/** A layer and the places (from 0, the input) of the layers that feed it, in the order of its wires. */
export type WiredLayer = readonly [layer: ChainLayer, ...sources: readonly number[]];

/** A drawing that starts with an input, `n1`; the layers behind it are `n2`, `n3` …, the wires `e1`, `e2` … in the order of the list. */
export function branchedGraph(layers: readonly WiredLayer[]): Graph {
  const all: readonly WiredLayer[] = [[{ kind: 'input', parameters: {} }], ...layers];
  const nodes = all.map(
    ([layer], index) =>
      // The pairing of kind and parameters is lost on the compiler when both are spread.
      ({ ...layer, id: `n${index + 1}`, name: layer.name ?? '', position: { x: columnWidth * index, y: 0 } }) as GraphNode,
  );
  const wires = all.flatMap(([, ...sources], index) => sources.map((source) => ({ source: `n${source + 1}`, target: `n${index + 1}` })));
  return { nodes, edges: wires.map((wire, index): GraphEdge => ({ id: `e${index + 1}`, ...wire })) };
}
