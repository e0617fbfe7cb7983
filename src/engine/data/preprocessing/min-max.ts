import { success } from '../../../shared/result.ts';
import { statisticsOf } from './feature-statistics.ts';
import type { PreprocessingOperation } from './preprocessing-operation.ts';

/** X = (X − min) / (max − min), for each feature, and 2·X − 1 of that for the range [−1, 1]; 0 where max = min. */
export const minMax: PreprocessingOperation<'min_max'> = {
  format: ({ parameters: { range }, fitted: [minimum, maximum] }) => {
    const quotient = `(X − ${minimum}) / (${maximum} − ${minimum})`;
    return range === 'minus_one_to_one' ? `X = 2·${quotient} − 1` : `X = ${quotient}`;
  },
  fit: (features) => {
    const statistics = statisticsOf(features);
    return success([statistics.map(({ least }) => least), statistics.map(({ greatest }) => greatest)]);
  },
  apply: ({ values, examples }, { parameters: { range } }, [minimum = [], maximum = []]) => {
    for (let row = 0; row * examples < values.length; row += 1) {
      const [least, greatest] = [minimum[row] ?? Number.NaN, maximum[row] ?? Number.NaN];
      bringIntoRange(values, row * examples, (row + 1) * examples, { least, greatest, isSigned: range === 'minus_one_to_one' });
    }
    return values;
  },
};

interface TargetRange {
  readonly least: number;
  readonly greatest: number;
  readonly isSigned: boolean;
}

/** Values from `start` up to `end`. */
function bringIntoRange(values: Float64Array, start: number, end: number, { least, greatest, isSigned }: TargetRange): void {
  const span = greatest - least;
  if (span === 0) {
    values.fill(0, start, end);
    return;
  }
  for (let index = start; index < end; index += 1) {
    const share = ((values[index] ?? Number.NaN) - least) / span;
    values[index] = isSigned ? 2 * share - 1 : share;
  }
}
