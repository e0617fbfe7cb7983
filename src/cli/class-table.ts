import type { ClassMetrics } from '../shared/ipc/class-metrics.ts';
import type { DataPart } from '../shared/spec/split.ts';
import type { CommandContext } from './command-context.ts';
import { formatColumns } from './text-width.ts';

/** Precision, recall, F1 and support of every class as lines under a heading; a ratio that is not defined is a dash. */
export function classTable(
  data: DataPart,
  classes: readonly ClassMetrics[],
  { text, language }: Pick<CommandContext, 'text' | 'language'>,
): readonly string[] {
  const { heading, columns } = text.classes;
  const percent = new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const share = (value: number | null) => (value === null ? '–' : percent.format(value));
  const rows = classes.map(({ class: index, precision, recall, f1, support }) => [
    `${index}`,
    share(precision),
    share(recall),
    share(f1),
    `${support}`,
  ]);
  return [heading(data), ...formatColumns([columns, ...rows]).map((line) => `  ${line}`)];
}
