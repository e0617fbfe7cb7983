import { polynomialTerms } from '../../../shared/spec/polynomial-terms.ts';
import type { PreprocessingOperation } from './preprocessing-operation.ts';

/**
 * X = all products of up to d features, row for row as `polynomialTerms` lists them. Each is one multiplication: its first feature times the product of the others, which
 * stands further up. So the bits are the same everywhere, and those of scikit-learn, which multiplies in that order.
 */
export const polynomial: PreprocessingOperation<'polynomial'> = {
  format: ({ parameters: { degree, productsOnly } }) => `X = polynomial(X, degree ${degree}${productsOnly ? ', products only' : ''})`,
  apply: ({ values, examples }, { features, rows, parameters }) => {
    const products = new Float64Array(rows * examples);
    for (const [row, { feature, rest }] of polynomialTerms(features, parameters).entries()) {
      const [out, factor] = [row * examples, feature * examples];
      if (rest === null) {
        products.set(values.subarray(factor, factor + examples), out);
        continue;
      }
      const other = rest * examples;
      for (let example = 0; example < examples; example += 1)
        products[out + example] = (values[factor + example] ?? Number.NaN) * (products[other + example] ?? Number.NaN);
    }
    return products;
  },
};
