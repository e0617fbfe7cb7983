import type { ClassMetrics } from '../../shared/ipc/class-metrics.ts';
import type { LabelKind } from '../../shared/spec/labels.ts';
import type { Values } from '../matrix/values.ts';
import { classOf } from './metrics.ts';

/**
 * Precision, recall and F1 of every class, in its order: class 0 and 1 of binary labels, else each row of Y. A (n, m) predictions and Y (n, m) labels, row
 * by row; which class a column is, is decided as for the accuracy. Null where the labels are numbers to predict.
 * Source: van Rijsbergen, Information Retrieval (1979), chapter 7.
 */
export function classMetricsOf(
  predictions: Values,
  labels: Values,
  examples: number,
  labelKind: LabelKind,
): readonly ClassMetrics[] | null {
  if (labelKind.kind === 'values') return null;
  const rows = labels.length / examples;
  const classes = rows === 1 ? 2 : rows;
  const hits = new Uint32Array(classes);
  const predicted = new Uint32Array(classes);
  const support = new Uint32Array(classes);
  for (let example = 0; example < examples; example += 1) {
    const prediction = classOf(predictions, rows, examples, example);
    const label = classOf(labels, rows, examples, example);
    count(predicted, prediction);
    count(support, label);
    if (prediction === label) count(hits, label);
  }
  return Array.from(hits, (truePositives, index) => metricsOf(index, truePositives, predicted[index] ?? 0, support[index] ?? 0));
}

function metricsOf(index: number, truePositives: number, predicted: number, support: number): ClassMetrics {
  return {
    class: index,
    support,
    truePositives,
    falsePositives: predicted - truePositives,
    falseNegatives: support - truePositives,
    precision: ratio(truePositives, predicted),
    recall: ratio(truePositives, support),
    f1: ratio(2 * truePositives, predicted + support),
  };
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

function count(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
