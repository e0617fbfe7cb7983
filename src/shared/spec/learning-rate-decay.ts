import { z } from '../schema.ts';
import { limits } from './limits.ts';

const every = z.number().int().min(1).max(limits.iterations);

/** How the learning rate α falls from epoch to epoch; t is ⌊epoch / every⌋. */
export const learningRateDecaySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** α / (1 + rate·t) */
  z.strictObject({ kind: z.literal('inverse_time'), rate: z.number().gt(0).max(1e6), every }),
  /** α·rate^t */
  z.strictObject({ kind: z.literal('exponential'), rate: z.number().gt(0).max(1), every }),
]);

export type LearningRateDecay = z.infer<typeof learningRateDecaySchema>;
