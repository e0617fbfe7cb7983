import type { Graph, GraphNode } from '../project/graph.ts';
import type { DatasetSource } from '../spec/dataset.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import type { DescriptionContext, LayerDescription } from '../spec/layers/layer-description.ts';
import type { Compilation } from './compile-graph.ts';
import { type LayerSymbols, layerSymbols } from './layer-symbols.ts';
import { wiresInto } from './wires-into.ts';

/** A layer's description with the names of its matrices. */
export type DescribedLayer = LayerDescription & LayerSymbols;

const unnamed: LayerSymbols = { number: null, output: 'A' };

/** Describes every layer of a compiled drawing, by its node's id. */
export function describeLayers(
  graph: Graph,
  dataset: DatasetSource,
  { shapes, examples }: Compilation,
): ReadonlyMap<string, DescribedLayer> {
  const symbols = layerSymbols(graph);
  const wires = wiresInto(graph.edges);
  return new Map(
    graph.nodes.map((node) => {
      const { id, parameters } = node;
      const names = symbols.get(id) ?? unnamed;
      const inputs = (wires.get(id) ?? []).map(({ source }) => ({
        name: symbols.get(source)?.output ?? 'A',
        shape: shapes.get(source) ?? null,
      }));
      const outShape = shapes.get(id) ?? null;
      return [id, describe(node, { parameters, dataset, examples, ...names, inputs, outShape })] as const;
    }),
  );
}

interface Known {
  readonly dataset: DatasetSource;
  /** Everything else of what it was described for, as text. */
  readonly place: string;
  readonly layer: DescribedLayer;
}

// Edits share the nodes that they do not change.
const described = new WeakMap<GraphNode, Known>();

/** Describes one layer; the same object as the last time, where nothing about it has changed: of a large drawing an edit touches a few layers. */
function describe(node: GraphNode, context: DescriptionContext<Record<string, unknown>>): DescribedLayer {
  const { parameters: _, dataset, ...rest } = context;
  const place = JSON.stringify(rest);
  const known = described.get(node);
  if (known && known.place === place && known.dataset === dataset) return known.layer;
  const layer = { ...layerDefinition(node.kind).describe(context), number: context.number, output: context.output };
  described.set(node, { dataset, place, layer });
  return layer;
}

/** Learned numbers of a whole drawing, as far as its shapes are known. */
export function parameterTotal(layers: ReadonlyMap<string, DescribedLayer>): number {
  return [...layers.values()].reduce((total, { parameterCount }) => total + (parameterCount ?? 0), 0);
}
