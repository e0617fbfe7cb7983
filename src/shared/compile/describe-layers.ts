import type { Graph } from '../project/graph.ts';
import type { DatasetSource } from '../spec/dataset.ts';
import { type LayerKind, layerDefinition } from '../spec/layers/layer-catalog.ts';
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
    graph.nodes.map(({ id, kind, parameters }) => {
      const names = symbols.get(id) ?? unnamed;
      const inputs = (wires.get(id) ?? []).map(({ source }) => ({
        name: symbols.get(source)?.output ?? 'A',
        shape: shapes.get(source) ?? null,
      }));
      const outShape = shapes.get(id) ?? null;
      const context = { parameters, dataset, examples, ...names, inputs, outShape };
      return [id, { ...describe(kind, context), ...names }] as const;
    }),
  );
}

interface Described {
  readonly dataset: DatasetSource;
  /** Everything else of what it was described for, as text. */
  readonly place: string;
  readonly description: LayerDescription;
}

// By the parameters, which edits share as long as they stay the same.
const described = new WeakMap<object, Described>();

/** Describes one layer; what it was the last time, where nothing about it has changed: of a large drawing an edit touches a few layers. */
function describe(kind: LayerKind, context: DescriptionContext<Record<string, unknown>>): LayerDescription {
  const { parameters, dataset, ...rest } = context;
  const place = `${kind} ${JSON.stringify(rest)}`;
  const known = described.get(parameters);
  if (known && known.place === place && known.dataset === dataset) return known.description;
  const description = layerDefinition(kind).describe(context);
  described.set(parameters, { dataset, place, description });
  return description;
}

/** Learned numbers of a whole drawing, as far as its shapes are known. */
export function parameterTotal(layers: ReadonlyMap<string, DescribedLayer>): number {
  return [...layers.values()].reduce((total, { parameterCount }) => total + (parameterCount ?? 0), 0);
}
