import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../../shared/schema.ts';
import { classMetricsOf } from './class-metrics.ts';
import { accuracyOf } from './metrics.ts';

const share = z.array(z.number().nullable());
const matrix = z.array(z.array(z.number()));
const fixtureSchema = z.array(
  z.strictObject({ name: z.string(), predictions: matrix, labels: matrix, precision: share, recall: share, f1: share, support: share }),
);

/** What scikit-learn says of random predictions; `make_classes.py` wrote it. */
const fixtures = fixtureSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../tests/fixtures/classes/classes.json'), 'utf8')),
);

describe('classMetricsOf', () => {
  it('counts class 0 and class 1 of binary labels', () => {
    const predictions = Float64Array.of(0.9, 0.8, 0.7, 0.2, 0.5, 0.1);
    const labels = Float64Array.of(1, 0, 1, 1, 0, 0);
    expect(classMetricsOf(predictions, labels, 6, { kind: 'binary' })).toEqual([
      { class: 0, support: 3, truePositives: 2, falsePositives: 1, falseNegatives: 1, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 },
      { class: 1, support: 3, truePositives: 2, falsePositives: 1, falseNegatives: 1, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 },
    ]);
  });

  it('counts every one of several classes, and says nothing where there is nothing to divide by', () => {
    // Columns are examples of the classes 0, 0, 1, 2; predicted are 0, 1, 1, 1.
    const predictions = Float64Array.of(0.8, 0.1, 0.2, 0.1, 0.1, 0.8, 0.7, 0.6, 0.1, 0.1, 0.1, 0.3);
    const labels = Float64Array.of(1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
    expect(classMetricsOf(predictions, labels, 4, { kind: 'classes', count: 3 })).toEqual([
      { class: 0, support: 2, truePositives: 1, falsePositives: 0, falseNegatives: 1, precision: 1, recall: 0.5, f1: 2 / 3 },
      { class: 1, support: 1, truePositives: 1, falsePositives: 2, falseNegatives: 0, precision: 1 / 3, recall: 1, f1: 0.5 },
      { class: 2, support: 1, truePositives: 0, falsePositives: 0, falseNegatives: 1, precision: null, recall: 0, f1: 0 },
    ]);
  });

  it('is not defined for numbers to predict', () => {
    expect(classMetricsOf(Float64Array.of(1), Float64Array.of(1), 1, { kind: 'values', rows: 1 })).toBeNull();
  });

  it.each(fixtures)('agrees with scikit-learn: $name', ({ predictions, labels, precision, recall, f1, support }) => {
    const examples = labels[0]?.length ?? 0;
    const kind = labels.length === 1 ? ({ kind: 'binary' } as const) : ({ kind: 'classes', count: labels.length } as const);
    const metrics = classMetricsOf(Float64Array.from(predictions.flat()), Float64Array.from(labels.flat()), examples, kind) ?? [];
    expect(metrics.map((each) => each.support)).toEqual(support);
    for (const [found, expected] of [
      [metrics.map((each) => each.precision), precision],
      [metrics.map((each) => each.recall), recall],
      [metrics.map((each) => each.f1), f1],
    ] as const) {
      expect(found.map(rounded)).toEqual(expected.map(rounded));
    }
  });

  it('counts every example once, and as many hits as the accuracy does', () => {
    const labelled = fc.integer({ min: 2, max: 6 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        labels: fc.array(fc.nat({ max: count - 1 }), { minLength: 1, maxLength: 30 }),
        scores: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 30 * count, maxLength: 30 * count }),
      }),
    );
    fc.assert(
      fc.property(labelled, ({ count, labels, scores }) => {
        const examples = labels.length;
        const kind = { kind: 'classes', count } as const;
        const oneHot = Float64Array.from({ length: count * examples }, (_, index) =>
          labels[index % examples] === Math.floor(index / examples) ? 1 : 0,
        );
        const predictions = Float64Array.from(scores.slice(0, count * examples));
        const metrics = classMetricsOf(predictions, oneHot, examples, kind) ?? [];
        const total = (value: (each: (typeof metrics)[number]) => number) => metrics.reduce((sum, each) => sum + value(each), 0);
        expect(total(({ support }) => support)).toBe(examples);
        expect(total(({ falsePositives }) => falsePositives)).toBe(total(({ falseNegatives }) => falseNegatives));
        expect(total(({ truePositives }) => truePositives) / examples).toBe(accuracyOf(predictions, oneHot, examples, kind));
      }),
    );
  });
});

/** NumPy divides once where F1 is a quotient of quotients: the last digit may differ. */
function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(14));
}
