import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import type { Core } from '../matrix/core.ts';
import { belongsToOptimizer } from '../plan/optimizer-plans.ts';
import type { Plan, PlanBuffer } from '../plan/plan.ts';
import { copyTensors, setParameters } from './parameter-values.ts';

/** Copies of what the optimizer of a core keeps of the gradients: `vW1`, `sW1` …; nothing for gradient descent. */
export function copyOptimizerState(core: Core): Parameters {
  return copyTensors(
    core,
    stateBuffers(core.plan).map(({ name }) => name),
  );
}

/**
 * Puts what an optimizer kept into a core, out of a state or of parameters alone. Taken over only as a whole: where it is another optimizer's, of another
 * network or not there, all starts from zero. Returns whether nothing was left behind and nothing missing.
 */
export function restoreOptimizerState(core: Core, state: Parameters): boolean {
  const expected = stateBuffers(core.plan);
  const given = state.filter(({ name }) => belongsToOptimizer(name));
  const fits = given.length === expected.length && expected.every((buffer) => given.some((tensor) => isOf(buffer, tensor)));
  if (fits) setParameters(core, given);
  else for (const { name } of expected) core.values(name).fill(0);
  return fits;
}

function stateBuffers({ buffers }: Plan): readonly PlanBuffer[] {
  return buffers.filter(({ role }) => role === 'optimizer-state');
}

function isOf(buffer: PlanBuffer, { name, rows, columns, values }: Tensor): boolean {
  return name === buffer.name && rows === buffer.rows && columns === buffer.columns && values.length === rows * columns;
}
