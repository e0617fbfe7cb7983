import { z } from '../schema.ts';
import { datasetSourceSchema, describeDataset } from './dataset.ts';
import type { LayerKind } from './layers/layer-catalog.ts';
import { layerUnionSchema } from './layers/layer-union.ts';
import { limits } from './limits.ts';
import { partSizes, splitSchema } from './split.ts';

const id = z.string().min(1).max(limits.nameLength);

/** `inputs` are ids of layers further up in the list, in the order of the wires; `name` is what messages call the layer. */
export const layerSpecSchema = layerUnionSchema({
  id,
  name: z.string().max(limits.nameLength),
  inputs: z.array(id).max(limits.layerInputs),
});

export type LayerSpec = z.infer<typeof layerSpecSchema>;

/** A layer of one kind. */
export type LayerSpecOf<K extends LayerKind> = Extract<LayerSpec, { kind: K }>;

export const modelSpecSchema = z.strictObject({
  dataset: datasetSourceSchema,
  split: splitSchema,
  layers: z.array(layerSpecSchema).min(1).max(limits.nodes),
});

/** The compiled graph: the dataset, how it is parted, and the layers in the order in which they are computed, from the input to the output. */
export type ModelSpec = z.infer<typeof modelSpecSchema>;

/** The examples m that are trained on; null while unknown. */
export function trainingExamples({ dataset, split }: Pick<ModelSpec, 'dataset' | 'split'>): number | null {
  const { examples } = describeDataset(dataset);
  return examples === null ? null : partSizes(examples, split).train;
}
