import type { Plan } from '../../plan/plan.ts';
import { multiplications } from '../work.ts';

/** Multiplications of an iteration from which on there is a workspace: below, all matrices lie in the first-level cache and packing them only costs. */
const leastWork = 100_000;

const panels = 32 * (256 * 32 + 64);
const groups = 8 * (4 * 256 * 8 + 64);
const tile = 4 * 32;
const widePanel = 256 * 96;
const compressedRows = 128;
const compressed = compressedRows * (4 + 256 * 12);

/** Bytes in which each thread packs the matrices of products. `assembly/workspace.ts` divides them up; the two change together. */
export const workspaceBytes = panels + groups + tile + widePanel + compressed;

/** Whether the products of a plan are large enough for packing. It depends on the plan alone: packed or not, a product has the same bits, but not each gradient. */
export function needsWorkspace(plan: Plan): boolean {
  return multiplications(plan) >= leastWork;
}
