import { activation } from './activation.ts';
import { add } from './add.ts';
import { concat } from './concat.ts';
import { dense } from './dense.ts';
import { dropout } from './dropout.ts';
import { flatten } from './flatten.ts';
import { input } from './input.ts';
import type { LayerDefinition, PreprocessingDefinition } from './layer-definition.ts';
import { minMax } from './min-max.ts';
import { oneHot } from './one-hot.ts';
import { output } from './output.ts';
import { polynomial } from './polynomial.ts';
import { scale } from './scale.ts';
import { standardize } from './standardize.ts';

/** Every kind of layer: a closed list, never looked up by a name out of a file without being checked against it. */
export const layerCatalog = {
  input,
  standardize,
  scale,
  min_max: minMax,
  polynomial,
  one_hot: oneHot,
  flatten,
  dense,
  activation,
  dropout,
  add,
  concat,
  output,
} as const;

export type LayerKind = keyof typeof layerCatalog;

export const layerKinds = Object.keys(layerCatalog) as [LayerKind, ...LayerKind[]];

/** Parameters of a kind of layer. */
export type ParametersOf<K extends LayerKind> = (typeof layerCatalog)[K] extends LayerDefinition<infer P> ? P : never;

/** A kind that preprocesses X. */
export type PreprocessingKind = {
  [K in LayerKind]: (typeof layerCatalog)[K] extends { readonly preprocesses: object } ? K : never;
}[LayerKind];

/** The definition of a kind that preprocesses, where the kind is known only at run time. */
export function preprocessingDefinition(kind: PreprocessingKind): PreprocessingDefinition {
  return layerCatalog[kind] as unknown as PreprocessingDefinition;
}

/** The definition of a kind, where the kind is known only at run time. */
export function layerDefinition(kind: LayerKind): LayerDefinition {
  return layerCatalog[kind] as unknown as LayerDefinition;
}
