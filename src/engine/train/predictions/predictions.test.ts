import { describe, expect, it } from 'vitest';
import fixtures from '../../../../tests/fixtures/predictions/predictions.json' with { type: 'json' };
import { largestDifference } from '../testing/trainers.ts';
import { chooseExamples } from './choose-examples.ts';
import { classCurves, shownCurves } from './class-curves.ts';
import { accuracyOfJudged, confusionOf, judgeExamples } from './judged-examples.ts';
import { residualsOf } from './residuals.ts';

const binary = { kind: 'binary' } as const;
const three = { kind: 'classes', count: 3 } as const;

describe('the curves of two classes', () => {
  it.each(fixtures.curves)('are those of scikit-learn ($name)', (expected) => {
    const curves = classCurves(Float64Array.from(expected.scores), Float64Array.from(expected.labels));
    if (!curves) throw new Error('both classes are there');
    const { roc, precisionRecall, rocArea, averagePrecision } = curves;
    expect(largestDifference(roc.x, expected.falsePositiveRate)).toBeLessThan(1e-12);
    expect(largestDifference(roc.y, expected.truePositiveRate)).toBeLessThan(1e-12);
    expect(Array.from(roc.thresholds.slice(1))).toEqual(expected.thresholds);
    expect(rocArea).toBeCloseTo(expected.auc, 12);
    expect(largestDifference(precisionRecall.x, expected.recall.toReversed())).toBeLessThan(1e-12);
    expect(largestDifference(precisionRecall.y, expected.precision.toReversed())).toBeLessThan(1e-12);
    expect(averagePrecision).toBeCloseTo(expected.averagePrecision, 12);
  });

  it('are not there where a class is missing', () => {
    expect(classCurves(Float64Array.of(0.1, 0.9), Float64Array.of(1, 1))).toBeNull();
  });

  it('are shown on few points, from end to end', () => {
    const scores = Float64Array.from({ length: 5000 }, (_, index) => Math.sin(index) ** 2);
    const curves = classCurves(
      scores,
      scores.map((_, index) => index % 2),
    );
    if (!curves) throw new Error('both classes are there');
    const { roc, rocArea } = shownCurves(curves);
    expect(roc.x).toHaveLength(400);
    expect([roc.x[0], roc.y[0], roc.x[399], roc.y[399]]).toEqual([0, 0, 1, 1]);
    expect(rocArea).toBe(curves.rocArea);
  });
});

describe('judged examples', () => {
  it.each(fixtures.curves)('have the confusion matrix of scikit-learn at each threshold ($name)', ({ scores, labels, confusion }) => {
    const predictions = { values: Float64Array.from(scores), rows: 1 };
    for (const [threshold, expected] of Object.entries(confusion)) {
      const data = { labels: Float64Array.from(labels), examples: labels.length, labelKind: binary };
      const judged = judgeExamples(predictions, data, { threshold: Number(threshold), output: 0 });
      expect(Array.from(confusionOf(judged, 2))).toEqual(expected.flat());
      expect(accuracyOfJudged(judged)).toBeCloseTo(((expected[0]?.[0] ?? 0) + (expected[1]?.[1] ?? 0)) / labels.length, 12);
    }
  });

  it('are of several classes what is most likely, and the most wrong come first', () => {
    const values = Float64Array.of(0.7, 0.1, 0.2, 0.5, 0.2, 0.8, 0.6, 0.1, 0.1, 0.1, 0.2, 0.4);
    const labels = Float64Array.of(0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0);
    const judged = judgeExamples({ values, rows: 3 }, { labels, examples: 4, labelKind: three }, { threshold: 0.5, output: 0 });
    expect(Array.from(judged.labels)).toEqual([1, 2, 2, 0]);
    expect(Array.from(judged.predictions)).toEqual([0, 1, 1, 0]);
    expect(Array.from(judged.outputs)).toEqual([0.7, 0.8, 0.6, 0.5]);
    expect(chooseExamples(judged, { kind: 'wrong' }, three)).toEqual([1, 0, 2]);
    expect(chooseExamples(judged, { kind: 'cell', label: 2, prediction: 1 }, three)).toEqual([1, 2]);
    expect(Array.from(confusionOf(judged, 3))).toEqual([1, 0, 0, 1, 0, 0, 0, 2, 0]);
  });
});

describe('residuals', () => {
  it.each(fixtures.regression)('are those of scikit-learn ($name)', ({ predictions, labels, ...expected }) => {
    const { r2, mean, rootMeanSquare } = residualsOf(Float64Array.from(predictions), Float64Array.from(labels));
    expect(r2).toBeCloseTo(expected.r2, 12);
    expect(mean).toBeCloseTo(expected.meanResidual, 12);
    expect(rootMeanSquare).toBeCloseTo(expected.rootMeanSquare, 12);
  });

  it('have no R² where all labels are equal', () => {
    expect(residualsOf(Float64Array.of(1, 2), Float64Array.of(3, 3)).r2).toBeNull();
  });
});
