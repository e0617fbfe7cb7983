import { iterationsPerEpoch } from '../../shared/spec/epochs.ts';
import type { LearningRateDecay } from '../../shared/spec/learning-rate-decay.ts';
import type { Optimizer } from '../../shared/spec/optimizers.ts';
import type { TrainingSpec } from '../../shared/spec/training-spec.ts';

/** What updates and penalty are computed with besides the matrices and α: constant for a whole run. */
export interface Optimization {
  readonly optimizer: Optimizer;
  readonly decay: LearningRateDecay;
  /** ⌈m / batchSize⌉, the updates of one pass over all examples. */
  readonly iterationsPerEpoch: number;
  /** λ of the L2 penalty; 0: none. */
  readonly l2: number;
}

/** The optimization of a training on so many examples m. */
export function optimizationOf(examples: number, training: Pick<TrainingSpec, 'batchSize' | 'optimizer' | 'decay' | 'l2'>): Optimization {
  const { optimizer, decay, l2 } = training;
  return { optimizer, decay, iterationsPerEpoch: iterationsPerEpoch(training, examples), l2 };
}
