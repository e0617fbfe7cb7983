import type { Graph, GraphNode } from '../../../shared/project/graph.ts';
import type { CostName } from '../../../shared/spec/costs.ts';
import type { DatasetSource } from '../../../shared/spec/dataset.ts';
import { describeDataset } from '../../../shared/spec/dataset.ts';
import type { LabelKind } from '../../../shared/spec/labels.ts';
import { type LayerKind, layerDefinition, layerKinds } from '../../../shared/spec/layers/layer-catalog.ts';

/** Place of a node's upper left corner, in pixels at zoom 1; y grows downwards. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

const costForLabels: Readonly<Record<LabelKind['kind'], CostName>> = {
  binary: 'binary_cross_entropy',
  classes: 'categorical_cross_entropy',
  values: 'mean_squared_error',
};

/** A new layer with its kind's defaults; a cost is the one that fits the labels. */
export function newNode(id: string, kind: LayerKind, position: Position, dataset: DatasetSource): GraphNode {
  const parameters = kind === 'output' ? { cost: costForLabels[describeDataset(dataset).labels.kind] } : layerDefinition(kind).defaults;
  // The catalog pairs each kind with its parameters, which the compiler cannot see through an index.
  return { id, kind, name: '', position: withinPlane(position), parameters } as GraphNode;
}

/** An id that no node of the graph has. */
export function freeNodeId(graph: Graph): string {
  return freeId(graph.nodes, 'n');
}

/** An id that no edge of the graph has. */
export function freeEdgeId(graph: Graph): string {
  return freeId(graph.edges, 'e');
}

/** The kind of that name, or null: a name out of a fix or a drag is never trusted. */
export function layerKindNamed(name: string): LayerKind | null {
  return layerKinds.find((kind) => kind === name) ?? null;
}

/** Largest coordinate that a project file can hold. */
const farthest = 1e7;

/** The position itself, or the nearest one that a project file can hold. */
export function withinPlane({ x, y }: Position): Position {
  return { x: withinAxis(x), y: withinAxis(y) };
}

function withinAxis(value: number): number {
  return Number.isNaN(value) ? 0 : Math.min(farthest, Math.max(-farthest, value));
}

/** An id with that prefix that none of these has. */
export function freeId(taken: readonly { readonly id: string }[], prefix: string): string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = taken.length + 1;
  while (ids.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}
