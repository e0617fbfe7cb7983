import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import type { Core } from '../matrix/core.ts';
import type { Plan } from '../plan/plan.ts';
import { copyOptimizerState, restoreOptimizerState } from './optimizer-state.ts';
import { copyParameters, copyTensors, setParameters } from './parameter-values.ts';

/**
 * Copies of all that training goes on from: the parameters, what the optimizer keeps and, in the Gram form, `W1_0` and `S1`. W1 alone would do to go on, but with other last
 * digits: W1(0) + S·Xᵀ, once rounded, cannot be taken apart again.
 */
export function copyState(core: Core): Parameters {
  return [...copyParameters(core), ...copyOptimizerState(core), ...copyTensors(core, carriedNames(core.plan))];
}

/**
 * Puts a state that `copyState` gave, or parameters alone, into a core whose X is set; of the optimizer see `restoreOptimizerState`. In the Gram form `W1_0` and `S1` are taken over only where they give
 * the very W1 that came with them; otherwise (there are none, or they belong to other examples) W1 is the new W1(0), and S1 is zero.
 */
export function restoreState(core: Core, state: Parameters): void {
  const { plan } = core;
  const parameters = state.filter(({ name }) => plan.buffers.some((buffer) => buffer.name === name && buffer.role === 'parameter'));
  setParameters(core, parameters);
  restoreOptimizerState(core, state);
  if (plan.firstLayer === 'direct') return;
  const expected = core.values('W1').slice();
  const carried = state.filter((tensor) => isCarriedBy(plan, tensor));
  setParameters(core, carried);
  core.materialize();
  if (carried.length !== carriedNames(plan).length || !areEqual(core.values('W1'), expected)) {
    core.values('W1_0').set(expected);
    core.values('S1').fill(0);
    core.values('W1').set(expected);
  }
  core.prepare();
}

/** Names of what a state holds beyond the parameters. */
function carriedNames({ buffers }: Plan): readonly string[] {
  return buffers.filter(({ role }) => role === 'base' || role === 'coefficients').map(({ name }) => name);
}

function isCarriedBy(plan: Plan, { name, rows, columns, values }: Tensor): boolean {
  if (!carriedNames(plan).includes(name) || values.length !== rows * columns) return false;
  return plan.buffers.some((buffer) => buffer.name === name && buffer.rows === rows && buffer.columns === columns);
}

function areEqual(a: Float64Array | Float32Array, b: Float64Array | Float32Array): boolean {
  return a.every((value, index) => value === b[index]);
}
