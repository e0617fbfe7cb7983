import type { FittedMatrix } from '../../../shared/spec/layers/preprocessing.ts';
import type { Tensor } from '../../../shared/spec/tensor.ts';

/** So many numbers are named. */
const mostNamed = 12;

/** What a matrix (n, 1) that was fitted to the training examples reaches over the features. */
export interface FittedRange {
  readonly symbol: string;
  readonly least: number;
  readonly greatest: number;
  /** All of its numbers, ascending and each once, where they are few and each means something; null otherwise. */
  readonly named: readonly number[] | null;
}

/** What a layer that preprocesses has fitted, in figures. */
export interface FittedFacts {
  readonly ranges: readonly FittedRange[];
  /** Features that are the same in all training examples: σ = 0, or max = min. */
  readonly constantFeatures: number;
}

/** Sums up what was fitted; `tensors` are those of `fits`, in their order. */
export function fittedFacts(fits: readonly FittedMatrix[], tensors: readonly Tensor[]): FittedFacts {
  const ranges = fits.flatMap(({ symbol, isNamed = false }, index): readonly FittedRange[] => {
    const values = tensors[index]?.values;
    return values ? [{ symbol, ...extremes(values), named: isNamed ? fewNumbers(values) : null }] : [];
  });
  const [first, second] = tensors.map(({ values }) => values);
  // Of standardize, the second is σ; of min-max, it is the same as the first.
  const isConstant = (value: number, feature: number) => (fits[1]?.symbol === 'σ' ? value === 0 : value === first?.[feature]);
  return { ranges, constantFeatures: Array.from(second ?? []).filter(isConstant).length };
}

/** Those of one feature ascend; of several, nobody could tell whose they are. */
function fewNumbers(values: ArrayLike<number>): readonly number[] | null {
  const all = Array.from(values);
  const doAscend = all.every((value, index) => index === 0 || value >= (all[index - 1] ?? 0));
  const numbers = [...new Set(all)];
  return doAscend && numbers.length <= mostNamed ? numbers : null;
}

function extremes(values: ArrayLike<number>): Pick<FittedRange, 'least' | 'greatest'> {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of Array.from(values)) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return { least, greatest };
}
