import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTerms, polynomialTerms } from '../../../shared/spec/polynomial-terms.ts';
import { applyToFeatures } from './preprocessing-operations.ts';
import { stepOf } from './testing/step-of.ts';

const settings = fc.record({ degree: fc.integer({ min: 2, max: 6 }), productsOnly: fc.boolean() });
const features = fc.integer({ min: 1, max: 6 });

/** Features of a term, ascending. */
function factorsOf(terms: ReturnType<typeof polynomialTerms>, index: number): readonly number[] {
  const term = terms[index];
  if (!term) throw new Error('no such term');
  return term.rest === null ? [term.feature] : [term.feature, ...factorsOf(terms, term.rest)];
}

describe('polynomial features', () => {
  it('are all products of up to d features, once each, with fewer factors first and in order', () => {
    fc.assert(
      fc.property(features, settings, (n, { degree, productsOnly }) => {
        const terms = polynomialTerms(n, { degree, productsOnly });
        const factors = terms.map((_, index) => factorsOf(terms, index));
        expect(terms).toHaveLength(countTerms(n, { degree, productsOnly }));
        const keys = factors.map((list) => `${list.length} ${list.join(' ')}`);
        expect([...new Set(keys)].sort()).toEqual(keys);
        for (const list of factors) {
          expect(list.length).toBeLessThanOrEqual(degree);
          for (const [index, feature] of list.entries()) {
            const before = list[index - 1] ?? -1;
            expect(productsOnly ? feature > before : feature >= before).toBe(true);
          }
        }
      }),
    );
  });

  it('leave the features in front, and each row is the product of its factors', () => {
    const number = fc.double({ min: -10, max: 10, noNaN: true });
    const matrix = features.chain((n) => fc.array(number, { minLength: 2 * n, maxLength: 2 * n }).map((list) => Float64Array.from(list)));
    fc.assert(
      fc.property(matrix, settings, (values, parameters) => {
        const n = values.length / 2;
        const before = values.slice();
        const made = applyToFeatures(stepOf('polynomial', n, parameters), { values, examples: 2 }, []);
        expect(values).toEqual(before);
        expect(made.subarray(0, values.length)).toEqual(values);
        const terms = polynomialTerms(n, parameters);
        for (const [row] of terms.entries()) {
          const expected = factorsOf(terms, row).reduce((product, feature) => product * (values[2 * feature + 1] ?? 0), 1);
          expect(made[2 * row + 1]).toBeCloseTo(expected, 6);
        }
      }),
    );
  });
});
