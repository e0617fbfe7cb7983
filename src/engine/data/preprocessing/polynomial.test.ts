import { describe, expect, it } from 'vitest';
import { countTerms, termNames } from '../../../shared/spec/polynomial-terms.ts';
import { applyToFeatures, formatPreprocessing } from './preprocessing-operations.ts';
import { stepOf } from './testing/step-of.ts';

/** Rows of X behind polynomial features. */
function products(rows: readonly (readonly number[])[], degree: number, productsOnly: boolean): readonly (readonly number[])[] {
  const examples = rows[0]?.length ?? 0;
  const step = stepOf('polynomial', rows.length, { degree, productsOnly });
  const values = applyToFeatures(step, { values: Float64Array.from(rows.flat()), examples }, []);
  return Array.from({ length: step.rows }, (_, row) => [...values.subarray(row * examples, (row + 1) * examples)]);
}

const two = [
  [0.5, 2.7, -3.1],
  [-1.3, 0.1, 1.9],
];
const three = [
  [0.1, 1.3],
  [0.7, -0.3],
  [-1.1, 2.3],
];

/** Made with scikit-learn 1.9.1: PolynomialFeatures(degree, interaction_only, include_bias=False).fit_transform(X.T).T. */
const ofThree = [
  [0.010000000000000002, 1.6900000000000002],
  [0.06999999999999999, -0.39],
  [-0.11000000000000001, 2.9899999999999998],
  [0.48999999999999994, 0.09],
  [-0.77, -0.69],
  [1.2100000000000002, 5.289999999999999],
  [0.0010000000000000002, 2.1970000000000005],
  [0.006999999999999999, -0.507],
  [-0.011000000000000003, 3.887],
  [0.048999999999999995, 0.11699999999999999],
  [-0.07700000000000001, -0.8969999999999999],
  [0.12100000000000002, 6.876999999999999],
  [0.3429999999999999, -0.027],
  [-0.5389999999999999, 0.207],
  [0.8470000000000001, -1.5869999999999997],
  [-1.3310000000000004, 12.166999999999996],
];

describe("polynomial features are scikit-learn's to the bit", () => {
  it('of two features, of degree 2 and 3', () => {
    const squares = [
      [0.25, 7.290000000000001, 9.610000000000001],
      [-0.65, 0.27, -5.89],
      [1.6900000000000002, 0.010000000000000002, 3.61],
    ];
    const cubes = [
      [0.125, 19.683000000000003, -29.791000000000004],
      [-0.325, 0.7290000000000001, 18.259],
      [0.8450000000000001, 0.027000000000000007, -11.191],
      [-2.1970000000000005, 0.0010000000000000002, 6.858999999999999],
    ];
    expect(products(two, 2, false)).toEqual([...two, ...squares]);
    expect(products(two, 3, false)).toEqual([...two, ...squares, ...cubes]);
    expect(products(two, 3, true)).toEqual([...two, [-0.65, 0.27, -5.89]]);
  });

  it('of three features, with powers and without', () => {
    expect(products(three, 3, false)).toEqual([...three, ...ofThree]);
    expect(products(three, 3, true)).toEqual([...three, ofThree[1], ofThree[2], ofThree[4], ofThree[10]]);
  });

  it.each([
    [1, 6, 6, 1],
    [2, 6, 27, 3],
    [3, 5, 55, 7],
    [5, 4, 125, 30],
    [30, 3, 5455, 4525],
    [64, 3, 47_904, 43_744],
  ])('in number, of %d features up to degree %d', (features, degree, count, countOfProducts) => {
    expect(countTerms(features, { degree, productsOnly: false })).toBe(count);
    expect(countTerms(features, { degree, productsOnly: true })).toBe(countOfProducts);
  });

  it('in name', () => {
    const names = (features: number, degree: number, productsOnly = false, most = 99) =>
      termNames(features, { degree, productsOnly }, 'x', most).join(' ');
    expect(names(2, 3)).toBe('x₁ x₂ x₁² x₁·x₂ x₂² x₁³ x₁²·x₂ x₁·x₂² x₂³');
    expect(names(3, 3, true)).toBe('x₁ x₂ x₃ x₁·x₂ x₁·x₃ x₂·x₃ x₁·x₂·x₃');
    expect(names(12, 6, false, 3)).toBe('x₁ x₂ x₃');
    expect(names(2, 6, false, 4)).toBe('x₁ x₂ x₁² x₁·x₂');
  });
});

describe('a step of polynomial features', () => {
  it('is written as what it does', () => {
    expect(formatPreprocessing(stepOf('polynomial', 2, { degree: 3, productsOnly: false }))).toBe('X = polynomial(X, degree 3)');
    expect(formatPreprocessing(stepOf('polynomial', 2, { degree: 2, productsOnly: true }))).toBe(
      'X = polynomial(X, degree 2, products only)',
    );
  });
});
