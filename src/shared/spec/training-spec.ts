import { z } from '../schema.ts';
import { limits } from './limits.ts';

export const precisions = ['float64', 'float32'] as const;

/** Width of the numbers in which a network trains. */
export type Precision = (typeof precisions)[number];

export const trainingSpecSchema = z.strictObject({
  learningRate: z.number().gt(0).max(1e300),
  iterations: z.number().int().min(1).max(limits.iterations),
  seed: z.number().int().min(0).max(4_294_967_295),
  precision: z.enum(precisions),
});

/** How a network is trained: batch gradient descent with learning rate α for so many iterations, weights drawn from the seed. */
export type TrainingSpec = z.infer<typeof trainingSpecSchema>;
