import type { PlanStep } from '../../plan/plan.ts';
import { isPartial, type PartialGradients } from './partial-gradients.ts';

/** Operations of an iteration that sum over columns, or know none. */
const outsideOfColumns: ReadonlySet<PlanStep['op']> = new Set([
  'weight-gradient',
  'bias-gradient',
  'projection-gradient',
  'scatter-columns',
  'penalty',
  'penalty-gradient',
]);

/**
 * Whether a step runs block by block of columns, in any order of blocks: a column of the result needs only the same column of the matrices read, or the
 * result is a sum of the block's own.
 */
export function isByColumn(step: PlanStep, partial: PartialGradients): boolean {
  if (!isInIteration(step) || step.phase === 'update') return false;
  return !outsideOfColumns.has(step.op) || isPartial(step, partial);
}

/** Whether it computes something in an iteration; gathering comes before. */
export function isInIteration({ phase }: PlanStep): boolean {
  return phase !== 'gather' && phase !== 'prepare' && phase !== 'materialize';
}
