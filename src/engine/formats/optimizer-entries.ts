import { failure, type Result } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { OptimizerKind } from '../../shared/spec/optimizers.ts';
import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import { isTrainedInGramForm } from '../plan/layers/gram-form.ts';
import { isMeanOfSquares, stateLetter, stateNames } from '../plan/optimizer-plans.ts';
import { type ParameterShape, readParameters, type WeightsSource } from './weights.ts';

/**
 * The matrices of whose gradients an optimizer has kept something: the parameters or, where one of the `names` of what is kept in the file is of the
 * Gram form, S1, P1 and c1 out of its tensors `gram` in the place of W1.
 */
export function updatedMatrices(
  parameters: readonly ParameterShape[],
  gram: readonly ParameterShape[],
  names: readonly string[],
): readonly ParameterShape[] {
  const isInGramForm = names.some((name) => stateLetter(name) !== null && isTrainedInGramForm(name.slice(1)));
  return isInGramForm ? [...gram.filter(({ name }) => isTrainedInGramForm(name)), ...parameters.slice(1)] : parameters;
}

/**
 * Reads what an optimizer has kept of `matrices` (`updatedMatrices`). `names` are those of all such tensors in the file. Empty where the file has none, or
 * those of another optimizer: training then starts them from zero. Fails as `readParameters` where one of them is missing or does not fit, with
 * GD507 where a mean of squares is negative.
 */
export function readOptimizerState(
  matrices: readonly ParameterShape[],
  optimizer: OptimizerKind,
  names: readonly string[],
  source: Pick<WeightsSource, 'file' | 'read'>,
): Result<Parameters> {
  const expected = matrices.flatMap(({ name, rows, columns }) =>
    stateNames(optimizer, name).map((kept) => ({ name: kept, rows, columns })),
  );
  const isOfOptimizer = areEqual(lettersOf(names), lettersOf(expected.map(({ name }) => name)));
  const state = readParameters(isOfOptimizer ? expected : [], { ...source, biasOptional: false });
  if (!state.ok) return state;
  const negative = state.value.flatMap((tensor) => negativeEntry(tensor) ?? []);
  return negative.length === 0
    ? state
    : failure(...negative.map((value) => diagnose('GD507', { file: source.file, problem: 'negative', value })));
}

function lettersOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => stateLetter(name) ?? []));
}

function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((letter) => b.has(letter));
}

/** The first entry below zero of a mean of squares, whose root is to be taken: `sW1[0, 2] = -1`. Null where there is none. */
function negativeEntry({ name, columns, values }: Tensor): string | null {
  const index = isMeanOfSquares(name) ? values.findIndex((value) => value < 0) : -1;
  return index < 0 ? null : `${name}[${Math.floor(index / columns)}, ${index % columns}] = ${values[index]}`;
}
