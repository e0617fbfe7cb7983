import { type BufferRole, hasMiniBatches, type Plan, type PlanBuffer, readsEachIteration } from '../../plan/plan.ts';
import { payingThreads } from '../work.ts';
import { panelColumns } from './gram-scratch.ts';

/** What one block of columns of all matrices should take, so that it stays in the second-level cache from step to step. */
const blockBytes = 262_144;
const minimum = 64;
const maximum = 512;
/** Blocks hold a multiple of so many columns: whole cache lines of float64; in the Gram form with all examples at a time, whole panels. */
const lineColumns = 8;
/** Rows of X that products read at a time: of more, the others are not in the cache anyway. */
const streamedRows = 256;
/** Blocks that there are at least where the work pays for as many threads. */
const sharedBlocks = 4;

const notReadByBlock: ReadonlySet<BufferRole> = new Set([
  'dataset',
  'fitted',
  'parameter',
  'gradient',
  'base',
  'coefficients',
  'prepared',
  'optimizer-state',
]);

/**
 * How many columns (examples) are taken through the forward and backward pass at a time: all blocks are about as wide, so that threads have about as
 * much to do. It depends on the plan alone and never on the number of threads: the cost is summed block by block, so another division would give
 * other last bits.
 */
export function columnsPerBlock(plan: Plan, numberBytes: number): number {
  const multiple = plan.firstLayer === 'gram' && !hasMiniBatches(plan) ? panelColumns(numberBytes) : lineColumns;
  const fitting = fittingColumns(plan, numberBytes);
  const shares = Math.min(sharedBlocks, payingThreads(plan));
  const blocks = Math.ceil(Math.ceil(plan.examples / fitting) / shares) * shares;
  return Math.ceil(plan.examples / blocks / multiple) * multiple;
}

/**
 * How many blocks of so many columns a thread takes at once where it has as many side by side: there may be more of them than the cache asks for, so that
 * threads can share them.
 */
export function blocksTogether(plan: Plan, numberBytes: number, blockColumns: number): number {
  return Math.max(1, Math.floor(fittingColumns(plan, numberBytes) / blockColumns));
}

/** Columns that fit the cache. */
function fittingColumns(plan: Plan, numberBytes: number): number {
  const rows = plan.buffers.reduce((sum, buffer) => sum + rowsReadByBlock(plan, buffer), 0);
  return Math.min(maximum, Math.max(minimum, Math.floor(blockBytes / (rows * numberBytes))));
}

/** Rows of a matrix with a column for each example that an iteration reads or writes. In the Gram form the first dense layer never touches X; others may. */
function rowsReadByBlock(plan: Plan, { name, role, rows, columns }: PlanBuffer): number {
  if (role === 'features') return plan.steps.some((step) => readsEachIteration(step, name)) ? Math.min(rows, streamedRows) : 0;
  return notReadByBlock.has(role) || columns !== plan.examples ? 0 : rows;
}
