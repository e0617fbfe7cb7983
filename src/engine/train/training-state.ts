import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import type { Core } from '../matrix/core.ts';
import { belongsToGramForm } from '../plan/layers/gram-form.ts';
import type { Plan } from '../plan/plan.ts';
import { copyOptimizerState, restoreOptimizerState } from './optimizer-state.ts';
import { copyParameters, copyTensors, setParameters } from './parameter-values.ts';

/**
 * Copies of all that training goes on from: the parameters, what the optimizer keeps and, in the Gram form, `W1_0`, `S1`, `P1` and, with a penalty,
 * `c1`. W1 alone would do to go on, but with other last digits: c1·W1(0) + S1·Xᵀ / m, once rounded, cannot be taken apart again.
 */
export function copyState(core: Core): Parameters {
  return [...copyParameters(core), ...copyOptimizerState(core), ...copyTensors(core, carriedNames(core.plan))];
}

/**
 * Puts a state that `copyState` gave, or parameters alone, into a core whose X is set; of the optimizer see `restoreOptimizerState`. In the Gram form
 * what it keeps for W1 is taken over only where it gives the very W1 that came with it; otherwise (there is none, or it belongs to other examples) W1 is
 * the new W1(0), P1 is W1·X, and nothing else is left of the past. Returns whether the optimizer goes on with all that it had kept.
 */
export function restoreState(core: Core, state: Parameters): boolean {
  const { plan } = core;
  const parameters = state.filter(({ name }) => plan.buffers.some((buffer) => buffer.name === name && buffer.role === 'parameter'));
  setParameters(core, parameters);
  const optimizerGoesOn = restoreOptimizerState(core, state);
  if (plan.firstLayer === 'direct') return optimizerGoesOn;
  const expected = core.values('W1').slice();
  const carried = state.filter((tensor) => isCarriedBy(plan, tensor));
  setParameters(core, carried);
  core.materialize();
  const isWhole = carried.length === carriedNames(plan).length && areEqual(core.values('W1'), expected);
  if (!isWhole) {
    core.values('W1_0').set(expected);
    for (const name of pastNames(plan)) core.values(name).fill(0);
    if (plan.buffers.some(({ name }) => name === 'c1')) core.values('c1').fill(1);
    core.values('W1').set(expected);
  }
  core.prepare();
  if (!isWhole) core.values('P1').set(core.values('Z1_0'));
  return optimizerGoesOn && (isWhole || !plan.buffers.some(({ role }) => role === 'optimizer-state'));
}

/** Names of what the Gram form keeps of former gradients: S1, and what the optimizer keeps of S1, P1 and c1. */
function pastNames({ buffers }: Plan): readonly string[] {
  return buffers.flatMap(({ name, role }) =>
    name === 'S1' || (role === 'optimizer-state' && belongsToGramForm(name.slice(1))) ? [name] : [],
  );
}

/** Names of what a state holds beyond the parameters. */
function carriedNames({ buffers }: Plan): readonly string[] {
  return buffers.filter(({ role }) => role === 'base' || role === 'coefficients' || role === 'projection').map(({ name }) => name);
}

function isCarriedBy(plan: Plan, { name, rows, columns, values }: Tensor): boolean {
  if (!carriedNames(plan).includes(name) || values.length !== rows * columns) return false;
  return plan.buffers.some((buffer) => buffer.name === name && buffer.rows === rows && buffer.columns === columns);
}

function areEqual(a: Float64Array | Float32Array, b: Float64Array | Float32Array): boolean {
  return a.every((value, index) => value === b[index]);
}
