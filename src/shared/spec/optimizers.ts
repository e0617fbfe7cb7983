import { z } from '../schema.ts';

const factor = z.number().min(0).lt(1);
const epsilon = z.number().gt(0).max(1);

/**
 * How a gradient dP changes its parameter P, with the learning rate α. All start from v = s = 0, and t counts the updates from 1.
 *
 * - `gradient_descent`: P ← P − α·dP.
 * - `momentum`: v ← β·v + (1 − β)·dP, P ← P − α·v (the course's form, without bias correction).
 * - `rmsprop`: s ← β₂·s + (1 − β₂)·dP², P ← P − α·dP / (√s + ε).
 * - `adam`: v and s as above with β₁ and β₂, both divided by 1 − βᵗ, P ← P − α·v̂ / (√ŝ + ε).
 *
 * Source: "Improving Deep Neural Networks", week 2; Kingma and Ba, "Adam" (2015), algorithm 1.
 */
export const optimizerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('gradient_descent') }),
  z.strictObject({ kind: z.literal('momentum'), beta: factor }),
  z.strictObject({ kind: z.literal('rmsprop'), beta2: factor, epsilon }),
  z.strictObject({ kind: z.literal('adam'), beta1: factor, beta2: factor, epsilon }),
]);

export type Optimizer = z.infer<typeof optimizerSchema>;

export type OptimizerKind = Optimizer['kind'];

/** Every optimizer with the values that the course and the papers recommend, in the order in which they are offered. */
export const defaultOptimizers = {
  gradient_descent: { kind: 'gradient_descent' },
  momentum: { kind: 'momentum', beta: 0.9 },
  rmsprop: { kind: 'rmsprop', beta2: 0.9, epsilon: 1e-8 },
  adam: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
} as const satisfies { readonly [Kind in OptimizerKind]: Optimizer & { readonly kind: Kind } };
