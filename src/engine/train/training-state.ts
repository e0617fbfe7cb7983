import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import type { Core } from '../matrix/core.ts';
import type { Values } from '../matrix/values.ts';
import { belongsToGramForm } from '../plan/layers/gram-form.ts';
import { stateOwner } from '../plan/optimizer-plans.ts';
import type { BufferRole, Plan } from '../plan/plan.ts';
import { copyOptimizerState, restoreOptimizerState } from './optimizer-state.ts';
import { copyParameters, copyTensors, setParameters } from './parameter-values.ts';

/**
 * Copies of all that training goes on from: the parameters, what the optimizer keeps and, in the Gram form, `W1_0`, `S1`, `P1` and, with a penalty,
 * `c1`. W1 alone would do to go on, but with other last digits: c1·W1(0) + S1·Xᵀ / m, once rounded, cannot be taken apart again.
 */
export function copyState(core: Core): Parameters {
  return [...copyParameters(core), ...copyOptimizerState(core), ...copyTensors(core, carriedNames(core.plan))];
}

const keptRoles: ReadonlySet<BufferRole> = new Set(['parameter', 'optimizer-state', 'base', 'coefficients', 'projection']);

/** Bytes of what `copyState` copies. */
export function stateBytes(core: Core): number {
  const names = core.plan.buffers.flatMap(({ name, role }) => (keptRoles.has(role) ? [name] : []));
  return names.reduce((sum, name) => sum + core.values(name).byteLength, 0);
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
  if (carried.length === carriedNames(plan).length && areEqual(core.values('W1'), expected)) {
    core.prepare();
    if (isOfThisX(core)) return optimizerGoesOn;
  }
  core.values('W1_0').set(expected);
  for (const name of pastNames(plan)) core.values(name).fill(0);
  if (hasFactor(plan)) core.values('c1').fill(1);
  core.values('W1').set(expected);
  core.prepare();
  core.values('P1').set(core.values('Z1_0'));
  return optimizerGoesOn && !plan.buffers.some(({ role }) => role === 'optimizer-state');
}

/**
 * Whether P1 is W1·X of the X that is set. That W1 came out right says so already, unless S1 is zero: then P1 is c1·Z1_0 but for what rounding has changed
 * in all updates since.
 */
function isOfThisX(core: Core): boolean {
  if (core.values('S1').some((value) => value !== 0)) return true;
  const projection = Float64Array.from(core.values('Z1_0'));
  const factor = hasFactor(core.plan) ? (core.values('c1')[0] ?? Number.NaN) : 1;
  const largest = projection.reduce((maximum, value) => Math.max(maximum, Math.abs(factor * value)), 0);
  return core.values('P1').every((value, index) => Math.abs(value - factor * (projection[index] ?? Number.NaN)) <= 1e-3 * largest);
}

function hasFactor({ buffers }: Plan): boolean {
  return buffers.some(({ name }) => name === 'c1');
}

/** Names of what the Gram form keeps of former gradients: S1, and what the optimizer keeps of S1, P1 and c1. */
function pastNames({ buffers }: Plan): readonly string[] {
  return buffers.flatMap(({ name, role }) =>
    name === 'S1' || (role === 'optimizer-state' && belongsToGramForm(stateOwner(name) ?? '')) ? [name] : [],
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

function areEqual(a: Values, b: Values): boolean {
  return a.every((value, index) => value === b[index]);
}
