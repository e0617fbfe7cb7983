import type { Plan } from '../plan/plan.ts';
import type { Arena } from './arena.ts';
import { payingThreads } from './work.ts';

/** How many threads take part: as many as are allowed, as have blocks of columns to work on and as the work pays for. */
export function threadCount(plan: Plan, arena: Arena, allowed: number): number {
  return Math.max(1, Math.min(allowed, arena.blocks, payingThreads(plan)));
}
