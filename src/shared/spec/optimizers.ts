import { z } from '../schema.ts';

const beta = z.number().min(0).lt(1);
const epsilon = z.number().gt(0).max(1);

/** How a parameter P moves along its gradient dP. */
export const optimizerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('gradient_descent') }),
  z.strictObject({ kind: z.literal('momentum'), beta }),
  z.strictObject({ kind: z.literal('rmsprop'), beta2: beta, epsilon }),
  z.strictObject({ kind: z.literal('adam'), beta1: beta, beta2: beta, epsilon }),
]);

export type OptimizerSpec = z.infer<typeof optimizerSchema>;
