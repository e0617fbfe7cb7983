import { divisorOf, formatFactor } from '../../../shared/spec/factor.ts';
import type { PreprocessingOperation } from './preprocessing-operation.ts';

/** X = c·X; X / n where c is 1/n of a whole number n (`divisorOf`). */
export const scale: PreprocessingOperation<'scale'> = {
  format: ({ parameters: { factor } }) => {
    const divisor = divisorOf(factor);
    return divisor === null ? `X = ${formatFactor(factor)}·X` : `X = X / ${divisor}`;
  },
  apply: ({ values }, { parameters: { factor } }) => {
    const divisor = divisorOf(factor);
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index] ?? Number.NaN;
      values[index] = divisor === null ? value * factor : value / divisor;
    }
    return values;
  },
};
