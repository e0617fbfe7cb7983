import type { FittedMatrix } from '../../../shared/spec/layers/preprocessing.ts';
import type { Tensor } from '../../../shared/spec/tensor.ts';

/** What a matrix (n, 1) that was fitted to the training examples reaches over the features. */
export interface FittedRange {
  readonly symbol: string;
  readonly least: number;
  readonly greatest: number;
}

/** What a layer that preprocesses has fitted, in figures. */
export interface FittedFacts {
  readonly ranges: readonly FittedRange[];
  /** Features that are the same in all training examples: σ = 0, or max = min. */
  readonly constantFeatures: number;
}

/** Sums up what was fitted; `tensors` are those of `fits`, in their order. */
export function fittedFacts(fits: readonly FittedMatrix[], tensors: readonly Tensor[]): FittedFacts {
  const ranges = fits.flatMap(({ symbol }, index): readonly FittedRange[] => {
    const values = tensors[index]?.values;
    return values ? [{ symbol, ...extremes(values) }] : [];
  });
  const [first, second] = tensors.map(({ values }) => values);
  // Of standardize, the second is σ; of min-max, it is the same as the first.
  const isConstant = (value: number, feature: number) => (fits[1]?.symbol === 'σ' ? value === 0 : value === first?.[feature]);
  return { ranges, constantFeatures: Array.from(second ?? []).filter(isConstant).length };
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
