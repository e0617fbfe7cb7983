import type { ExampleFilter } from '../../../shared/ipc/predictions.ts';
import type { LabelKind } from '../../../shared/spec/labels.ts';
import type { JudgedExamples } from './judged-examples.ts';

/** Numbers of the examples that a filter lets through, the most wrong first; of equally wrong ones, the first. Of numbers to predict all are more or less wrong. */
export function chooseExamples(
  { labels, predictions, errors }: JudgedExamples,
  filter: ExampleFilter,
  labelKind: LabelKind,
): readonly number[] {
  const isChosen = (example: number) => {
    if (filter.kind === 'cell') return labels[example] === filter.label && predictions[example] === filter.prediction;
    return labelKind.kind === 'values' || labels[example] !== predictions[example];
  };
  return Array.from(labels.keys())
    .filter(isChosen)
    .sort((a, b) => (errors[b] ?? 0) - (errors[a] ?? 0) || a - b);
}
