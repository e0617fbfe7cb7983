import { bufferNamed, hasMiniBatches, type Plan, type PlanStep } from '../../plan/plan.ts';
import type { EncodedStep } from './encoded-step.ts';

type Update = Extract<PlanStep, { op: 'update' }>;

/**
 * The updates that are put off to the end of a call of the module: that of S1 with mini-batches and gradient descent, which changes in each iteration a few columns that nothing
 * else reads. The bits are those of updates in each iteration. Not where the gradient gains that of a penalty.
 */
export function updatesPutOff(plan: Plan): readonly Update[] {
  if (plan.firstLayer === 'direct' || !hasMiniBatches(plan) || plan.optimization.l2 > 0) return [];
  const isPutOff = (step: PlanStep): step is Update =>
    step.op === 'update' && step.optimizer === 'gradient_descent' && bufferNamed(plan, step.parameter).role === 'coefficients';
  return plan.steps.filter(isPutOff);
}

/** A step that makes the gradient of one of these updates, told which step that is; `first` is the number of the first of them. */
export function withUpdate(encoded: EncodedStep, step: PlanStep, updates: readonly Update[], first: number): EncodedStep {
  const index = updates.findIndex(({ gradient }) => 'out' in step && step.out === gradient);
  return index < 0 ? encoded : { ...encoded, function: first + index };
}
