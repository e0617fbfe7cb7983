import { type ClassCurves, type Curve, predictionLimits } from '../../../shared/ipc/predictions.ts';
import { spread } from '../../data/spread.ts';

/**
 * ROC and precision-recall curves of scores for class 1 (m) and labels 0 or 1 (m), with a point for each different score, from the highest on; null where a class
 * has no examples. Source: scikit-learn, `roc_curve`, `precision_recall_curve` and `average_precision_score`, whose numbers these are; Fawcett, "An introduction
 * to ROC analysis" (2006).
 */
export function classCurves(scores: Float64Array, labels: Float64Array): ClassCurves | null {
  const positives = labels.reduce((sum, label) => sum + Number(label > 0.5), 0);
  const negatives = labels.length - positives;
  if (positives === 0 || negatives === 0) return null;
  const order = Uint32Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const [falsePositiveRate, recall, precision, thresholds] = [[0], [0], [1], [Number.POSITIVE_INFINITY]];
  let truePositives = 0;
  let falsePositives = 0;
  let rocArea = 0;
  let averagePrecision = 0;
  for (const [place, example] of order.entries()) {
    if ((labels[example] ?? 0) > 0.5) truePositives += 1;
    else falsePositives += 1;
    const score = scores[example] ?? 0;
    const next = order[place + 1];
    if (next !== undefined && scores[next] === score) continue;
    const [x, y] = [falsePositives / negatives, truePositives / positives];
    const [lastX, lastY] = [falsePositiveRate[falsePositiveRate.length - 1] ?? 0, recall[recall.length - 1] ?? 0];
    const found = truePositives / (truePositives + falsePositives);
    rocArea += ((x - lastX) * (y + lastY)) / 2;
    averagePrecision += (y - lastY) * found;
    falsePositiveRate.push(x);
    recall.push(y);
    precision.push(found);
    thresholds.push(score);
  }
  return {
    roc: { x: Float64Array.from(falsePositiveRate), y: Float64Array.from(recall), thresholds: Float64Array.from(thresholds) },
    rocArea: Math.min(1, rocArea),
    precisionRecall: { x: Float64Array.from(recall), y: Float64Array.from(precision), thresholds: Float64Array.from(thresholds) },
    averagePrecision: Math.min(1, averagePrecision),
  };
}

/** Curves with no more points than are shown: some spread over all, both ends among them. */
export function shownCurves(curves: ClassCurves): ClassCurves {
  return { ...curves, roc: thinned(curves.roc), precisionRecall: thinned(curves.precisionRecall) };
}

function thinned(curve: Curve): Curve {
  const { x, y, thresholds } = curve;
  if (x.length <= predictionLimits.points) return curve;
  const chosen = [...spread(x.length - 1, predictionLimits.points - 1), x.length - 1];
  const pick = (values: Float64Array) => Float64Array.from(chosen, (index) => values[index] ?? 0);
  return { x: pick(x), y: pick(y), thresholds: pick(thresholds) };
}
