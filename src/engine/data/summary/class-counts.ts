import type { ClassCount } from '../../../shared/ipc/data-description.ts';
import { labelRows } from '../../../shared/spec/labels.ts';
import type { Dataset } from '../dataset.ts';

/** Examples of each class, also of those without any; null where labels are numbers to predict. */
export function classCounts({ labels, labelKind, examples, classNames }: Dataset): readonly ClassCount[] | null {
  if (labelKind.kind === 'values') return null;
  const rows = labelRows(labelKind);
  // Row by row, as they lie in memory.
  const ones = Array.from({ length: rows }, (_, row) => onesOf(labels, row * examples, (row + 1) * examples));
  const counts = labelKind.kind === 'binary' ? [examples - (ones[0] ?? 0), ones[0] ?? 0] : ones;
  return counts.map((count, index) => ({ class: index, name: classNames?.[index] ?? null, examples: count }));
}

function onesOf(labels: Float64Array, start: number, end: number): number {
  let ones = 0;
  for (let index = start; index < end; index += 1) if (labels[index] === 1) ones += 1;
  return ones;
}
