import type { Dataset } from '../../data/dataset.ts';
import { labelOf } from '../../data/label-of.ts';
import { classOf } from '../metrics.ts';
import type { ExamplePredictions } from './predict-examples.ts';

/** What is predicted for every example beside what it is: a number each. */
export interface JudgedExamples {
  /** Class, or number to predict. */
  readonly labels: Float64Array;
  readonly predictions: Float64Array;
  /** ŷ of the class predicted; of two classes ŷ itself, of numbers the number. */
  readonly outputs: Float64Array;
  /** How wrong, from 0 on: the share of ŷ that is not with the right class, or the distance of numbers. */
  readonly errors: Float64Array;
}

/** Judges predictions. `threshold`: of two classes, 1 is predicted where ŷ is larger. `output`: which row of numbers to predict. */
export function judgeExamples(
  { values, rows }: Pick<ExamplePredictions, 'values' | 'rows'>,
  { labels, examples, labelKind }: Pick<Dataset, 'labels' | 'examples' | 'labelKind'>,
  { threshold, output }: { readonly threshold: number; readonly output: number },
): JudgedExamples {
  if (labelKind.kind === 'values') return judgeNumbers(values, labels, examples, Math.min(output, rows - 1));
  const each = (of: (example: number) => number) => Float64Array.from({ length: examples }, (_, example) => of(example));
  const value = (row: number, example: number) => values[row * examples + example] ?? 0;
  const trueClasses = each((example) => labelOf(labels, rows, examples, example));
  if (rows === 1) {
    const outputs = values.slice(0, examples);
    return {
      labels: trueClasses,
      predictions: outputs.map((score) => Number(score > threshold)),
      outputs,
      errors: outputs.map((score, example) => Math.abs(score - (trueClasses[example] ?? 0))),
    };
  }
  const predictions = each((example) => classOf(values, rows, examples, example));
  return {
    labels: trueClasses,
    predictions,
    outputs: predictions.map((prediction, example) => value(prediction, example)),
    errors: trueClasses.map((label, example) => 1 - value(label, example)),
  };
}

function judgeNumbers(values: Float64Array, labels: Float64Array, examples: number, row: number): JudgedExamples {
  const rowOf = (matrix: Float64Array) => matrix.slice(row * examples, (row + 1) * examples);
  const [predictions, truths] = [rowOf(values), rowOf(labels)];
  const errors = predictions.map((prediction, example) => Math.abs(prediction - (truths[example] ?? 0)));
  return { labels: truths, predictions, outputs: predictions, errors };
}

/** Examples of each class (row) by the class that is predicted (column): (classes, classes), row by row. */
export function confusionOf({ labels, predictions }: JudgedExamples, classes: number): Uint32Array {
  const counts = new Uint32Array(classes * classes);
  for (const [example, label] of labels.entries()) {
    const cell = label * classes + (predictions[example] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/** Share of right predictions. */
export function accuracyOfJudged({ labels, predictions }: JudgedExamples): number {
  return labels.reduce((hits, label, example) => hits + Number(label === predictions[example]), 0) / labels.length;
}
