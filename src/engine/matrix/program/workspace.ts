import type { Plan } from '../../plan/plan.ts';
import { multiplications } from '../work.ts';

/** Multiplications of an iteration from which on there is a workspace: below, all matrices lie in the first-level cache and packing them only costs. */
const leastWork = 100_000;

const panels = 8 * (256 * 64 + 64);
const group = 4 * 256 * 8;
const widePanel = 256 * 96;
const compressedRows = 128;
const compressed = compressedRows * (4 + 256 * 12);

/** Bytes in which each thread packs the matrices of products. `assembly/workspace.ts` divides them up; the two change together. */
export const workspaceBytes = panels + group + widePanel + compressed;

/** Whether the products of a plan are large enough for packing. It depends on the plan alone: packed or not, a product has the same bits, but not each gradient. */
export function needsWorkspace(plan: Plan): boolean {
  return multiplications(plan) >= leastWork;
}
