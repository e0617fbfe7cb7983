import type { DatasetSource } from '../../spec/dataset.ts';
import type { LayerKind, ParametersOf } from '../../spec/layers/layer-catalog.ts';
import { wholeSplit } from '../../spec/split.ts';
import type { TrainingSpec } from '../../spec/training-spec.ts';
import { type ProjectDocument, projectVersion } from '../document.ts';
import type { GraphEdge, GraphNode } from '../graph.ts';

/** One layer of a chain that is to be laid out. */
export type ChainLayer = {
  [K in LayerKind]: { readonly kind: K; readonly name?: string; readonly parameters: ParametersOf<K> };
}[LayerKind];

/** Distance between the left edges of neighbouring nodes, in pixels at zoom 1. */
export const columnWidth = 244;

/** A project whose layers stand in one row from left to right, each wired to the next. */
export function chainProject(name: string, dataset: DatasetSource, layers: readonly ChainLayer[], training: TrainingSpec): ProjectDocument {
  const nodes = layers.map(
    (layer, index) => ({ ...layer, id: `n${index + 1}`, name: layer.name ?? '', position: { x: columnWidth * index, y: 0 } }) as GraphNode,
  );
  const edges: GraphEdge[] = nodes.slice(1).map((node, index) => ({ id: `e${index + 1}`, source: `n${index + 1}`, target: node.id }));
  return {
    format: 'gradient-desk',
    version: projectVersion,
    name,
    dataset,
    split: wholeSplit,
    graph: { nodes, edges },
    notes: [],
    groups: [],
    training,
    trained: null,
  };
}

/** The project with one more wire, the last of those into its target. */
export function withWire(project: ProjectDocument, source: string, target: string): ProjectDocument {
  const { graph } = project;
  const wire: GraphEdge = { id: `e${graph.edges.length + 1}`, source, target };
  return { ...project, graph: { ...graph, edges: [...graph.edges, wire] } };
}
