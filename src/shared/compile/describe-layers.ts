import type { Graph } from '../project/graph.ts';
import type { DatasetSource } from '../spec/dataset.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import type { LayerDescription } from '../spec/layers/layer-description.ts';
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
      const description = layerDefinition(kind).describe({ parameters, dataset, examples, ...names, inputs, outShape });
      return [id, { ...description, ...names }] as const;
    }),
  );
}

/** Learned numbers of a whole drawing, as far as its shapes are known. */
export function parameterTotal(layers: ReadonlyMap<string, DescribedLayer>): number {
  return [...layers.values()].reduce((total, { parameterCount }) => total + (parameterCount ?? 0), 0);
}
