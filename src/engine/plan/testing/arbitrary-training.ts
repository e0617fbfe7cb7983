import fc from 'fast-check';
import type { LearningRateDecay } from '../../../shared/spec/learning-rate-decay.ts';
import { defaultOptimizers, type Optimizer, type OptimizerKind } from '../../../shared/spec/optimizers.ts';
import type { PlanTraining } from '../compile-plan.ts';

/** Every kind of optimizer. */
export const optimizerKinds = Object.keys(defaultOptimizers) as OptimizerKind[];

const beta = fc.constantFrom(0, 0.5, 0.9);
/** Not 0: steps would be signs of gradients, which rounding decides where these are small. */
const beta2 = fc.constantFrom(0.5, 0.9, 0.999);
const epsilon = fc.constantFrom(1e-8, 1e-3, 0.5);
const every = fc.integer({ min: 1, max: 5 });

/** Optimizers of every kind. */
export const arbitraryOptimizer: fc.Arbitrary<Optimizer> = fc.oneof(
  fc.constant({ kind: 'gradient_descent' } as const),
  fc.record({ kind: fc.constant('momentum' as const), beta }),
  fc.record({ kind: fc.constant('rmsprop' as const), beta2, epsilon }),
  fc.record({ kind: fc.constant('adam' as const), beta1: beta, beta2, epsilon }),
);

const arbitraryDecay: fc.Arbitrary<LearningRateDecay> = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  fc.record({ kind: fc.constant('inverse_time' as const), rate: fc.constantFrom(1e-3, 0.5, 10), every }),
  fc.record({ kind: fc.constant('exponential' as const), rate: fc.constantFrom(0.3, 0.99), every }),
);

/** Trainings with every optimizer, decay and penalty, on all examples at a time. */
export const arbitraryTraining: fc.Arbitrary<PlanTraining> = fc.record({
  batchSize: fc.constant(null),
  optimizer: arbitraryOptimizer,
  decay: arbitraryDecay,
  l2: fc.constantFrom(0, 0.01, 3),
});
