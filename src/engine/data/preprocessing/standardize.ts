import { success } from '../../../shared/result.ts';
import { statisticsOf } from './feature-statistics.ts';
import type { PreprocessingOperation } from './preprocessing-operation.ts';

/** X = (X − μ) / σ, for each feature; divided by 1 where σ = 0. */
export const standardize: PreprocessingOperation<'standardize'> = {
  format: ({ fitted: [mean, deviation] }) => `X = (X − ${mean}) / ${deviation}`,
  fit: (features) => {
    const statistics = statisticsOf(features);
    return success([statistics.map(({ mean }) => mean), statistics.map(({ deviation }) => deviation)]);
  },
  apply: ({ values, examples }, _, [mean = [], deviation = []]) => {
    for (let row = 0; row * examples < values.length; row += 1) {
      const average = mean[row] ?? Number.NaN;
      const divisor = deviation[row] === 0 ? 1 : (deviation[row] ?? Number.NaN);
      const end = (row + 1) * examples;
      for (let index = row * examples; index < end; index += 1) values[index] = ((values[index] ?? Number.NaN) - average) / divisor;
    }
    return values;
  },
};
