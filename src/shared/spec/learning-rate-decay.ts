import { z } from '../schema.ts';
import { limits } from './limits.ts';

const every = z.number().int().min(1).max(limits.iterations);

/**
 * How the learning rate α falls while training goes on. t counts whole intervals of `every` epochs (passes over all examples) that are over:
 * t = ⌊epoch / every⌋, the first epoch being 0.
 *
 * - `none`: α stays.
 * - `inverse_time`: α / (1 + rate·t).
 * - `exponential`: α·rateᵗ.
 *
 * Source: "Improving Deep Neural Networks", week 2, "Learning rate decay" and its fixed intervals.
 */
export const learningRateDecaySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('inverse_time'), rate: z.number().gt(0).max(1e6), every }),
  z.strictObject({ kind: z.literal('exponential'), rate: z.number().gt(0).lt(1), every }),
]);

export type LearningRateDecay = z.infer<typeof learningRateDecaySchema>;

export type LearningRateDecayKind = LearningRateDecay['kind'];

/** Every kind of decay with values to start from, in the order in which they are offered. */
export const defaultDecays = {
  none: { kind: 'none' },
  inverse_time: { kind: 'inverse_time', rate: 1, every: 1000 },
  exponential: { kind: 'exponential', rate: 0.95, every: 1000 },
} as const satisfies { readonly [Kind in LearningRateDecayKind]: LearningRateDecay & { readonly kind: Kind } };
