import { z } from '../schema.ts';
import { learningRateDecaySchema } from './learning-rate-decay.ts';
import { limits } from './limits.ts';
import { optimizerSchema } from './optimizers.ts';

export const precisions = ['float64', 'float32'] as const;

/** Width of the numbers in which a network trains. */
export type Precision = (typeof precisions)[number];

export const trainingSpecSchema = z.strictObject({
  learningRate: z.number().gt(0).max(1e300),
  iterations: z.number().int().min(1).max(limits.iterations),
  seed: z.number().int().min(0).max(4_294_967_295),
  precision: z.enum(precisions),
  /** Examples of one iteration; null, or at least as many as there are: all of them. */
  batchSize: z.number().int().min(1).max(limits.batchSize).nullable(),
  optimizer: optimizerSchema,
  decay: learningRateDecaySchema,
  /** λ of the L2 penalty: the cost gains λ/(2m)·Σ‖W‖² over all weight matrices W, biases excepted, and dW gains λ/m·W. 0: none. */
  l2: z.number().min(0).max(1e6),
});

/** How a network is trained: with learning rate α for so many iterations, weights and shuffles drawn from the seed. */
export type TrainingSpec = z.infer<typeof trainingSpecSchema>;

/** What makes training plain batch gradient descent: all examples at a time, a constant α, no penalty. */
export const plainTraining = {
  batchSize: null,
  optimizer: { kind: 'gradient_descent' },
  decay: { kind: 'none' },
  l2: 0,
} as const satisfies Partial<TrainingSpec>;
