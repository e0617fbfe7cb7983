import { z } from '../schema.ts';

// Declared, because what zod infers would admit arrays over an unshared buffer only, which `Tensor` does not ask for.
const valuesSchema: z.ZodType<Float64Array | Float32Array> = z.union([z.instanceof(Float64Array), z.instanceof(Float32Array)]);

export const tensorSchema = z.strictObject({
  name: z.string(),
  rows: z.number().int().min(0),
  columns: z.number().int().min(0),
  values: valuesSchema,
});

/** A named matrix, row by row: element (i, j) is `values[i * columns + j]`. */
export interface Tensor {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array | Float32Array;
}

/** `W1` (n[1], n[0]), `b1` (n[1], 1), `W2` … of every dense layer, in that order. */
export type Parameters = readonly Tensor[];
