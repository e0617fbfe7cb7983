import { z } from '../schema.ts';

/**
 * What one example looks like on an edge: `[64]` is a column of 64 features, `[8, 8]` a grey picture, `[64, 64, 3]` a
 * colour picture. The examples m are the further, last dimension that every value on an edge has.
 */
export type FeatureShape = readonly number[];

export const featureShapeSchema = z.array(z.number().int().min(1).max(1_000_000_000)).min(1).max(4).readonly();

/** Features of one example: the product of its dimensions. */
export function featureCount(shape: FeatureShape): number {
  return shape.reduce((product, dimension) => product * dimension, 1);
}

/** Whether the value is a matrix of (features, m), which is what W·A needs. */
export function isColumn(shape: FeatureShape): boolean {
  return shape.length === 1;
}

/** The shape as the course writes it: `(4, m)`, `(8×8, m)`; with a number of examples, `(4, 400)`. */
export function formatShape(shape: FeatureShape, examples: number | 'm'): string {
  return `(${formatFeatures(shape)}, ${examples})`;
}

/** The shape of one example without m: `4`, `8×8`, `64×64×3`. */
export function formatFeatures(shape: FeatureShape): string {
  return shape.join('×');
}

export function equalShapes(a: FeatureShape, b: FeatureShape): boolean {
  return a.length === b.length && a.every((dimension, axis) => dimension === b[axis]);
}
