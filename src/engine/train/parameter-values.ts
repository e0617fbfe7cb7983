import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { formatShape } from '../../shared/spec/shape.ts';
import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import type { Core } from '../matrix/core.ts';
import { copyWritten } from '../matrix/written-columns.ts';
import { belongsToGramForm } from '../plan/layers/gram-form.ts';
import { belongsToOptimizer } from '../plan/optimizer-plans.ts';
import { bufferNamed, fittedBuffers, type Plan, parameterBuffers } from '../plan/plan.ts';

/** Copies of matrices of a core by name, row by row and in the core's precision; of caches, the columns of the last pass. */
export function copyTensors(core: Core, names: readonly string[]): readonly Tensor[] {
  return names.map((name): Tensor => {
    return { name, rows: bufferNamed(core.plan, name).rows, ...copyWritten(core, name) };
  });
}

/** Copies of all parameters of a core, up to date: W1, b1, W2 … */
export function copyParameters(core: Core): Parameters {
  core.materialize();
  return copyTensors(core, namesOf(core.plan));
}

/** Puts parameters that fit the plan into a core. Numbers of another precision are rounded. */
export function setParameters(core: Core, parameters: Parameters): void {
  for (const { name, values } of parameters) core.values(name).set(values);
}

/**
 * Checks that parameters from outside (`from` names the file or what they come from) are those of a plan, each of its shape (GD506). What preprocessing has
 * fitted may be there as well, all of it or none. What else a state holds, of an optimizer or in the Gram form, may be there too.
 */
export function checkParameters(plan: Plan, parameters: Parameters, from: string): Result<Parameters> {
  const found = new Map(parameters.map((tensor) => [tensor.name, tensor]));
  const fitted = fittedBuffers(plan);
  const isFitted = fitted.some(({ name }) => found.has(name));
  const expected = [...parameterBuffers(plan), ...(isFitted ? fitted : [])];
  const diagnostics = expected.flatMap(({ name, rows, columns }) => {
    const tensor = found.get(name);
    if (tensor && tensor.rows === rows && tensor.columns === columns && tensor.values.length === rows * columns) return [];
    const shape = tensor ? formatShape([tensor.rows], tensor.columns) : '';
    return [diagnose('GD506', { file: from, tensor: name, shape, expected: formatShape([rows], columns) })];
  });
  const mayBeThere = (name: string) => belongsToGramForm(name) || belongsToOptimizer(name);
  const unknown = parameters.filter(({ name }) => !mayBeThere(name) && !expected.some((buffer) => buffer.name === name));
  for (const { name, rows, columns } of unknown) {
    diagnostics.push(diagnose('GD506', { file: from, tensor: name, shape: formatShape([rows], columns), expected: '' }));
  }
  return diagnostics.length > 0 ? failure(...diagnostics) : success(parameters);
}

function namesOf(plan: Plan): readonly string[] {
  return parameterBuffers(plan).map(({ name }) => name);
}
