import type { GraphEdge, GraphNode } from '../project/graph.ts';
import type { DatasetDescription } from '../spec/datasets/dataset-definition.ts';
import type { Diagnostic } from '../spec/diagnostics/diagnostic.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import type { IncomingValue, Inference, RowsOrigin } from '../spec/layers/layer-definition.ts';
import type { LayerSpec } from '../spec/model-spec.ts';
import type { FeatureShape } from '../spec/shape.ts';
import type { GraphIndex } from './graph-index.ts';

/** What is known of the values of a drawing. */
export interface InferredShapes {
  /** Shape of one example at what each node gives out, by node id; absent where it is unknown. */
  readonly shapes: ReadonlyMap<string, FeatureShape>;
  /** Who decides on the rows of what each node gives out; null where no single parameter does. */
  readonly rowsOrigins: ReadonlyMap<string, RowsOrigin | null>;
  /** Whose parameters count among the rows of what each node gives out. */
  readonly rowsSources: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A drawing whose shapes are asked for. */
export interface InferredDrawing {
  readonly index: GraphIndex;
  readonly dataset: DatasetDescription;
  readonly names: ReadonlyMap<string, string>;
}

/** The shape of every value, in the order in which the layers are computed, with the layers in that order and what is wrong with their shapes. */
export function inferShapes(
  drawing: InferredDrawing,
): InferredShapes & { readonly layers: readonly LayerSpec[]; readonly diagnostics: readonly Diagnostic[] } {
  const { nodes, into, order } = drawing.index;
  const shapes = new Map<string, FeatureShape>();
  const rowsOrigins = new Map<string, RowsOrigin | null>();
  const rowsSources = new Map<string, ReadonlySet<string>>();
  const layers: LayerSpec[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const id of order) {
    const node = nodes.get(id);
    if (!node) continue;
    const wires = into.get(id) ?? [];
    const name = drawing.names.get(id) ?? id;
    layers.push(layerOf(node, wires, name));
    const values = valuesOf(wires, { shapes, rowsOrigins, rowsSources }, drawing.names);
    const { rowsParameter } = layerDefinition(node.kind);
    rowsOrigins.set(id, rowsParameter ? { nodeId: id, name, parameter: rowsParameter } : passedOnOrigin(values));
    rowsSources.set(id, rowsParameter ? new Set([id]) : passedOnSources(values));
    const inference = inferNode(node, wires, { shapes, rowsOrigins, rowsSources }, drawing);
    if (inference.shape) shapes.set(id, inference.shape);
    diagnostics.push(...inference.diagnostics);
  }
  return { shapes, layers, rowsOrigins, rowsSources, diagnostics };
}

/** What comes out of a node into which these wires lead. Nothing is known, and nothing wrong, while the shape of a wire is unknown. */
export function inferNode(
  node: GraphNode,
  wires: readonly GraphEdge[],
  inferred: InferredShapes,
  { dataset, names }: Omit<InferredDrawing, 'index'>,
): Inference {
  const { id, parameters } = node;
  const name = names.get(id) ?? id;
  const definition = layerDefinition(node.kind);
  const isFirst = definition.inputs === 'none';
  const features = { shape: dataset.features, name, edgeId: '', rowsOrigin: null, rowsSources: noSources };
  const values = valuesOf(wires, inferred, names);
  const [first, ...others] = isFirst ? [features] : values;
  if (!first || (!isFirst && values.length < wires.length)) return { diagnostics: [] };
  return definition.infer({ nodeId: id, name, parameters, inputs: [first, ...others], examples: dataset.examples });
}

/** What flows through the wires, as far as it is known. */
function valuesOf(
  wires: readonly GraphEdge[],
  { shapes, rowsOrigins, rowsSources }: InferredShapes,
  names: ReadonlyMap<string, string>,
): readonly IncomingValue[] {
  return wires.flatMap(({ id: edgeId, source }): readonly IncomingValue[] => {
    const shape = shapes.get(source);
    if (!shape) return [];
    const rowsOrigin = rowsOrigins.get(source) ?? null;
    return [{ shape, name: names.get(source) ?? source, edgeId, rowsOrigin, rowsSources: rowsSources.get(source) ?? noSources }];
  });
}

/** Layers without a size of their own pass on that of a single value; the size of joined values has several origins. */
function passedOnOrigin(values: readonly IncomingValue[]): RowsOrigin | null {
  const [only, ...others] = values;
  return only && others.length === 0 ? only.rowsOrigin : null;
}

const noSources: ReadonlySet<string> = new Set();

function passedOnSources(values: readonly IncomingValue[]): ReadonlySet<string> {
  const [only, ...others] = values;
  return only && others.length === 0 ? only.rowsSources : new Set(values.flatMap(({ rowsSources }) => [...rowsSources]));
}

function layerOf(node: GraphNode, wires: readonly GraphEdge[], name: string): LayerSpec {
  const { position: _, ...rest } = node;
  return { ...rest, name, inputs: wires.map(({ source }) => source) };
}
