import { bufferNamed, type Plan, type PlanStep } from '../plan/plan.ts';

/** Multiplications of an iteration from which on a second thread pays: some three microseconds, against barriers of a quarter of one each. */
const workOfTwo = 40_000;
/** Multiplications that are worth each further thread. */
const workOfMore = 500_000;
/** Multiplications that take as long as one value of a function that is made of e^x. */
const workOfFunction = 15;

/** Threads that the work of an iteration pays for. */
export function payingThreads(plan: Plan): number {
  const work = multiplications(plan) + workOfFunction * functionValues(plan);
  return work < workOfTwo ? 1 : Math.max(2, Math.floor(work / workOfMore));
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
  if (step.op === 'projection-gradient') return bufferNamed(plan, step.out).rows * plan.examples * plan.examples;
  if (step.op !== 'linear' && step.op !== 'input-gradient' && step.op !== 'weight-gradient') return 0;
  const { rows, columns } = bufferNamed(plan, step.op === 'weight-gradient' ? step.out : step.weights);
  return rows * columns * plan.examples;
}
