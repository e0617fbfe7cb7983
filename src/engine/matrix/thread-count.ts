import type { Plan } from '../plan/plan.ts';
import type { Arena } from './arena.ts';
import { multiplications } from './work.ts';

/** Multiplications of an iteration that are worth one more thread: some tens of microseconds, against barriers of a tenth of one. */
const workPerThread = 200_000;

/** How many threads take part: as many as are allowed, as have blocks of columns to work on and as the work pays for. */
export function threadCount(plan: Plan, arena: Arena, allowed: number): number {
  return Math.max(1, Math.min(allowed, arena.blocks, payingThreads(plan)));
}

/** Threads that the work of an iteration pays for. */
export function payingThreads(plan: Plan): number {
  return Math.floor(multiplications(plan) / workPerThread);
}
