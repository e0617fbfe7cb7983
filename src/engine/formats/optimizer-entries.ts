import { failure, type Result } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { OptimizerKind } from '../../shared/spec/optimizers.ts';
import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import { standsFor } from '../plan/layers/gram-form.ts';
import { isMeanOfSquares, stateLetter, stateNames, stateOwner } from '../plan/optimizer-plans.ts';
import { type ParameterShape, readParameters, type WeightsSource } from './weights.ts';

/**
 * Reads what an optimizer has kept for the parameters of a network. `names` are those of all such tensors in the file. Empty where the file has none, or
 * those of another optimizer: training then starts them from zero. For a W1 that trained in the Gram form there is nothing: what was kept instead comes with
 * `readGramTensors`. Fails as `readParameters` where one of them is missing or does not fit, with
 * GD507 where a mean of squares is negative.
 */
export function readOptimizerState(
  parameters: readonly ParameterShape[],
  optimizer: OptimizerKind,
  names: readonly string[],
  source: Pick<WeightsSource, 'file' | 'read'>,
): Result<Parameters> {
  const letters = new Set(stateNames(optimizer, 'W1').flatMap((name) => stateLetter(name) ?? []));
  const isOfOptimizer = areEqual(lettersOf(names), letters);
  const [first] = parameters;
  const isInGramForm = names.some((name) => standsFor(stateOwner(name) ?? '') === first?.name);
  const expected = parameters
    .filter((parameter) => isOfOptimizer && !(isInGramForm && parameter === first))
    .flatMap(({ name, rows, columns }) => stateNames(optimizer, name).map((kept) => ({ name: kept, rows, columns })));
  const state = readParameters(expected, { ...source, biasOptional: false });
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
