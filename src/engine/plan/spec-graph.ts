import type { Graph, GraphEdge, GraphNode } from '../../shared/project/graph.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';

/** The drawing that a spec was compiled from, without its positions, so that the rules for drawings can be applied to it. */
export function graphOfSpec(spec: ModelSpec): Graph {
  const nodes = spec.layers.map(({ inputs: _, ...layer }): GraphNode => ({ ...layer, position: { x: 0, y: 0 } }));
  const edges = spec.layers.flatMap(({ id, inputs }) =>
    inputs.map((source, index): GraphEdge => ({ id: `${source} → ${id} ${index}`, source, target: id })),
  );
  return { nodes, edges };
}
