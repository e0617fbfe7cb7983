import type { Plan, PlanBuffer, PlanStep } from '../../plan/plan.ts';

/** What one block of columns of all matrices should take, so that it stays in the second-level cache from step to step. */
const blockBytes = 262_144;
const minimum = 32;
const maximum = 512;
/** Blocks hold a multiple of so many columns: whole cache lines of float64. */
const multiple = 8;

/**
 * How many columns (examples) are taken through the forward and backward pass at a time. It depends on the plan alone and never on the number of
 * threads: the cost is summed block by block, so another division would give other last bits.
 */
export function columnsPerBlock(plan: Plan, numberBytes: number): number {
  const rows = plan.buffers.filter((buffer) => isReadByBlock(plan, buffer)).reduce((sum, buffer) => sum + buffer.rows, 0);
  const fitting = Math.floor(blockBytes / (rows * numberBytes) / multiple) * multiple;
  const most = Math.min(maximum, Math.max(minimum, fitting), plan.firstLayer === 'gram' ? Math.ceil(plan.examples / 2) : maximum);
  const blocks = Math.ceil(plan.examples / Math.ceil(most / multiple) / multiple);
  return Math.ceil(plan.examples / blocks / multiple) * multiple;
}

/** Matrices with a column for each example that an iteration reads or writes. In the Gram form the first dense layer never touches X; others may. */
function isReadByBlock(plan: Plan, { name, role }: PlanBuffer): boolean {
  if (role === 'features') return plan.steps.some((step) => readsEachIteration(step, name));
  return !['dataset', 'parameter', 'gradient', 'base', 'coefficients', 'prepared', 'optimizer-state'].includes(role);
}

function readsEachIteration(step: PlanStep, name: string): boolean {
  if (step.phase === 'prepare' || step.phase === 'materialize') return false;
  if (step.op === 'sum') return step.left === name || step.right === name;
  return 'input' in step && step.input === name;
}
