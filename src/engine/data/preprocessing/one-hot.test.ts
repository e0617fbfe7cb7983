import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyToFeatures, fitFeatures, formatPreprocessing, warnOfFeatures } from './preprocessing-operations.ts';
import { stepOf } from './testing/step-of.ts';

const ofFeature = (feature: number, categories: number, features = 1) =>
  stepOf('one_hot', features, { columns: 'one', feature, categories });
const ofAll = (features: number, categories: number) => stepOf('one_hot', features, { columns: 'all', feature: 1, categories });
const row = (...values: readonly number[]) => ({ values: Float64Array.from(values), examples: values.length });

type Step = ReturnType<typeof ofFeature>;

function fittedBy(step: Step, features: ReturnType<typeof row>) {
  const fitted = fitFeatures(step, features);
  if (!fitted.ok) throw new Error(JSON.stringify(fitted.diagnostics));
  return fitted.value;
}

/** Codes of the problems with features that the step is fitted to, with their figures. */
function refusal(step: Step, features: ReturnType<typeof row>) {
  const fitted = fitFeatures(step, features);
  return fitted.ok ? [] : fitted.diagnostics.map(({ code, data, fixes }) => ({ code, data, fixes }));
}

describe('one-hot', () => {
  it("gives scikit-learn's rows, and zeros for what no training example has", () => {
    // OneHotEncoder(handle_unknown='ignore').fit([[3], [1], [7], [1]]).transform([[7], [2], [1], [3]]).T
    const step = ofFeature(1, 3);
    const fitted = fittedBy(step, row(3, 1, 7, 1));
    expect(Array.from(fitted[0] ?? [])).toEqual([1, 3, 7]);
    expect([...applyToFeatures(step, row(7, 2, 1, 3), fitted)]).toEqual([0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0]);
  });

  it('puts the rows in the place of the feature, between the others as they are', () => {
    const features = { values: Float64Array.of(0.1, 0.2, 5, 9, -1, -2), examples: 2 };
    const step = ofFeature(2, 2, 3);
    expect(step.rows).toBe(4);
    expect([...applyToFeatures(step, features, fittedBy(step, features))]).toEqual([0.1, 0.2, 1, 0, 0, 1, -1, -2]);
  });

  it('takes each of all features by its own categories', () => {
    const features = { values: Float64Array.of(0, 1, 0, 4, 5, 4), examples: 3 };
    const step = ofAll(2, 2);
    const fitted = fittedBy(step, features);
    expect(fitted.map((values) => Array.from(values))).toEqual([[0, 1, 4, 5]]);
    expect([...applyToFeatures(step, features, fitted)]).toEqual([1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0]);
  });

  it('leaves rows at 0 where there are fewer categories, and says so', () => {
    const step = ofFeature(1, 4);
    const fitted = fittedBy(step, row(2, 1));
    expect(Array.from(fitted[0] ?? [])).toEqual([1, 2, 2, 2]);
    expect([...applyToFeatures(step, row(2, 1), fitted)]).toEqual([0, 1, 1, 0, 0, 0, 0, 0]);
    expect(warnOfFeatures(step, row(2, 1), fitted, false)).toMatchObject([
      {
        code: 'GD318',
        data: { feature: 1, found: 2, categories: 4 },
        fixes: [{ kind: 'set-parameter', nodeId: 'n2', parameter: 'categories', value: 2 }],
      },
    ]);
  });

  it('is refused where there are more, with the number that was found', () => {
    expect(refusal(ofFeature(2, 2, 2), { values: Float64Array.of(0, 0, 0, 0, 0, 0, 1, 2, 3, 1, 2, 3), examples: 6 })).toEqual([
      {
        code: 'GD317',
        data: { step: 'X = one_hot(X[1], categories1)', feature: 2, found: 3, categories: 2 },
        fixes: [
          { kind: 'set-parameter', nodeId: 'n2', parameter: 'categories', value: 3 },
          { kind: 'remove-node', nodeId: 'n2' },
        ],
      },
    ]);
  });

  it.each([
    ['that most examples have alone', row(...Array.from({ length: 90 }, (_, index) => Math.min(index, 50) / 7))],
    ['of which there are too many for any One-hot', row(...Array.from({ length: 3000 }, (_, index) => index % 1001))],
  ])('is refused for values %s, without a number that would help', (_name, measured) => {
    expect(refusal(ofFeature(1, 2), measured)).toMatchObject([{ code: 'GD317', fixes: [{ kind: 'remove-node' }] }]);
  });

  it('counts unknown values of other examples, and names the first', () => {
    const step = ofFeature(1, 3);
    const fitted = fittedBy(step, row(3, 1, 7));
    expect(warnOfFeatures(step, row(7, 2, 1, 8), fitted, true)).toMatchObject([
      { code: 'GD319', data: { feature: 1, count: 2, example: 1, value: 2 }, nodeIds: ['n2'] },
    ]);
    expect(warnOfFeatures(step, row(7, 3), fitted, true)).toEqual([]);
    expect(warnOfFeatures(step, row(3, 1, 7), fitted, false)).toEqual([]);
  });

  it('takes 0 and −0 for the same', () => {
    expect(Array.from(fittedBy(ofFeature(1, 2), row(-0, 0, 1))[0] ?? []).map((value) => value + 0)).toEqual([0, 1]);
  });

  it.each([
    [ofFeature(2, 3, 4), 'X = one_hot(X[1], categories1)'],
    [ofAll(4, 3), 'X = one_hot(X, categories1)'],
  ])('is written as what it does', (step, expected) => {
    expect(formatPreprocessing(step)).toBe(expected);
  });

  it('has exactly one 1 in each column of the examples it was fitted to, in the row of the value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 30 }), (values) => {
        const step = ofFeature(1, 7);
        const features = row(...values);
        const fitted = fittedBy(step, features);
        const out = applyToFeatures(step, features, fitted);
        for (const [example, value] of values.entries()) {
          const column = Array.from({ length: 7 }, (_, k) => out[k * values.length + example] ?? 0);
          expect(column.reduce((sum, entry) => sum + entry)).toBe(1);
          expect(fitted[0]?.[column.indexOf(1)] ?? Number.NaN).toEqual(value);
        }
      }),
    );
  });
});
