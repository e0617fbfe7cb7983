import { bufferNamed, type Plan, type PlanStep } from '../plan/plan.ts';

/** Multiplications of an iteration that are worth one more thread: some tens of microseconds, against barriers of a tenth of one. */
const workPerThread = 200_000;

/** Threads that the work of an iteration pays for. */
export function payingThreads(plan: Plan): number {
  return Math.floor(multiplications(plan) / workPerThread);
}

/** Multiplications of the matrix products of one iteration. */
export function multiplications(plan: Plan): number {
  const steps = plan.steps.filter(({ phase }) => phase === 'forward' || phase === 'backward');
  return steps.reduce((sum, step) => sum + productSize(plan, step), 0);
}

function productSize(plan: Plan, step: PlanStep): number {
  if (step.op === 'projection-gradient') return bufferNamed(plan, step.out).rows * plan.examples * plan.examples;
  if (step.op !== 'linear' && step.op !== 'input-gradient' && step.op !== 'weight-gradient') return 0;
  const { rows, columns } = bufferNamed(plan, step.op === 'weight-gradient' ? step.out : step.weights);
  return rows * columns * plan.examples;
}
