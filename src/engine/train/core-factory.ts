import type { Precision } from '../../shared/spec/training-spec.ts';
import type { Core } from '../matrix/core.ts';
import type { Plan } from '../plan/plan.ts';

/** Makes the core that is to run a plan: the WebAssembly one, or the naive one in a test. */
export type CoreFactory = (plan: Plan, precision: Precision) => Core | Promise<Core>;
