import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PreprocessingStep } from '../../plan/preprocessing-step.ts';
import { featureStatistics } from './feature-statistics.ts';
import { applyToFeatures, fitFeatures } from './preprocessing-operations.ts';
import { stepOf } from './testing/step-of.ts';

/** None of the subnormal numbers: σ of such would have no digits left itself. */
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => (Math.abs(value) < 1e-290 ? 0 : value));
/** X (n, m) with constant features among others. */
const matrices = fc.integer({ min: 1, max: 40 }).chain((examples) =>
  fc
    .array(
      fc.oneof(
        fc.array(number, { minLength: examples, maxLength: examples }),
        number.map((value) => new Array(examples).fill(value)),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((rows) => ({ examples, features: Float64Array.from(rows.flat()) })),
);

function apply(step: PreprocessingStep, features: Float64Array, examples: number) {
  const fitted = fitFeatures(step, { values: features, examples });
  if (!fitted.ok) throw new Error(JSON.stringify(fitted.diagnostics));
  return applyToFeatures(step, { values: features.slice(), examples }, fitted.value);
}

describe('standardized features', () => {
  it('have mean 0 and variance 1, or are 0 where they were all equal', () => {
    fc.assert(
      fc.property(matrices, ({ features, examples }) => {
        const changed = apply(stepOf('standardize', features.length / examples, {}), features, examples);
        for (let start = 0; start < features.length; start += examples) {
          const before = featureStatistics(features, start, start + examples);
          const after = featureStatistics(changed, start, start + examples);
          if (before.deviation === 0) {
            expect(changed.subarray(start, start + examples).every((value) => value === 0)).toBe(true);
            continue;
          }
          // What x − μ loses of its digits, in proportion to σ.
          const error = (2 ** -50 * (Math.abs(before.mean) + before.deviation)) / before.deviation;
          fc.pre(error < 1e-3);
          expect(Math.abs(after.mean)).toBeLessThanOrEqual(error);
          expect(Math.abs(after.deviation - 1)).toBeLessThanOrEqual(4 * error);
        }
      }),
    );
  });
});

describe.each([
  ['zero_to_one', 0],
  ['minus_one_to_one', -1],
] as const)('features brought to %s', (range, lowest) => {
  it('reach both ends and go no further, or are 0 where they were all equal', () => {
    fc.assert(
      fc.property(matrices, ({ features, examples }) => {
        const changed = apply(stepOf('min_max', features.length / examples, { range }), features, examples);
        for (let start = 0; start < features.length; start += examples) {
          const { deviation } = featureStatistics(features, start, start + examples);
          const { least, greatest } = featureStatistics(changed, start, start + examples);
          expect([least, greatest]).toEqual(deviation === 0 ? [0, 0] : [lowest, 1]);
        }
      }),
    );
  });
});
