import type { Precision } from '../../shared/spec/training-spec.ts';
import { bufferNamed, type Plan, type PlanStep } from '../plan/plan.ts';

/** Multiplications of an iteration below which a second thread never pays: some three microseconds, against barriers of a quarter of one each. */
const workOfTwo = 40_000;
/** Multiplications that are worth each further thread. */
const workOfMore = 500_000;
/** Multiplications that take as long as one value of a function that is made of e^x. */
const workOfFunction = 15;

/** Seconds of a multiplication, and what goes with it, on one thread of a processor of today with its kernels at three quarters of their peak. */
const multiplicationSeconds = { float64: 1e-10, float32: 5e-11 } as const;
/** How often the threads meet in one iteration. */
const barriersOfIteration = 3;

/** Threads that the work of an iteration pays for where they meet as fast as cores of one processor can. */
export function payingThreads(plan: Plan): number {
  const work = iterationWork(plan);
  return work < workOfTwo ? 1 : Math.max(2, Math.floor(work / workOfMore));
}

/**
 * Whether so many threads pay where a barrier takes them so long. Between two cores of a busy or a virtual machine it can take many times as long as the
 * share of a small network that the second thread would take over.
 */
export function paysFor(plan: Plan, precision: Precision, threads: number, barrierSeconds: number): boolean {
  const saved = iterationWork(plan) * multiplicationSeconds[precision] * (1 - 1 / threads);
  return saved > barriersOfIteration * barrierSeconds;
}

/** Work of one iteration, counted in multiplications. */
function iterationWork(plan: Plan): number {
  return multiplications(plan) + workOfFunction * functionValues(plan);
}

/** Values of functions made of e^x in one iteration. */
function functionValues(plan: Plan): number {
  return plan.steps.reduce((sum, step) => {
    if (step.op !== 'activation' || !['sigmoid', 'tanh', 'softmax'].includes(step.activation)) return sum;
    return sum + bufferNamed(plan, step.out).rows * plan.examples;
  }, 0);
}

/** Multiplications of the matrix products of one iteration. */
export function multiplications(plan: Plan): number {
  const steps = plan.steps.filter(({ phase }) => phase === 'forward' || phase === 'backward');
  return steps.reduce((sum, step) => sum + productSize(plan, step), 0);
}

function productSize(plan: Plan, step: PlanStep): number {
  if (step.op === 'projection-gradient') return bufferNamed(plan, step.out).rows * plan.examples * plan.dataset.examples;
  if (step.op !== 'linear' && step.op !== 'input-gradient' && step.op !== 'weight-gradient') return 0;
  const { rows, columns } = bufferNamed(plan, step.op === 'weight-gradient' ? step.out : step.weights);
  return rows * columns * plan.examples;
}
