import { z } from '../../schema.ts';
import { type LayerKind, layerCatalog, layerKinds, type ParametersOf } from './layer-catalog.ts';

/** An object of any kind of layer: its kind, the parameters of that kind, and `Common`. */
export type LayerUnion<Common> = { [K in LayerKind]: Common & { kind: K; parameters: ParametersOf<K> } }[LayerKind];

/** Schema of an object that is of one of the catalog's kinds, so that a new kind is known everywhere once it is in the catalog. */
export function layerUnionSchema<Shape extends z.ZodRawShape>(common: Shape): z.ZodType<LayerUnion<z.infer<z.ZodObject<Shape>>>> {
  const options = layerKinds.map((kind) => z.strictObject({ ...common, kind: z.literal(kind), parameters: layerCatalog[kind].parameters }));
  // The catalog is only a mapped type to the compiler, so what map() builds from it has to be asserted.
  return z.discriminatedUnion('kind', options as never) as never;
}
