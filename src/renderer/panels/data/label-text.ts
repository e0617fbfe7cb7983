import type { DataDescription } from '../../../shared/ipc/data-description.ts';
import { formatFigure } from '../../ui/format-number.ts';

/** What the label of an example is called: the name of its class, else its number; of several numbers to predict, all of them. */
export function labelText({ classes }: Pick<DataDescription, 'classes'>, labels: readonly number[]): string {
  const [label] = labels;
  if (classes && label !== undefined) return classes[label]?.name ?? String(label);
  return labels.map(formatFigure).join(', ');
}
