import type { tablePlanSchema } from '../../../../shared/ipc/data-import.ts';
import type { z } from '../../../../shared/schema.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { TableProfile } from './profile-table.ts';

/** How a table becomes examples. */
export type TablePlan = z.infer<typeof tablePlanSchema>;

/** Names that columns of labels mostly have. */
const labelNames = /^(label|labels|class|classes|target|y|output|outcome|species|diagnosis|category|result)$/i;
/** Names that columns have which only count the rows. */
const rowNames = /^(|id|index|row|row_?id|nr|no|unnamed: 0)$/i;
/** Most different whole numbers that are taken for classes rather than for values. */
const mostClassNumbers = 20;
/** Most categories of a feature that suggests itself: names of people are none. */
const mostCategories = 100;

/** The plan that suggests itself: the labels are in the column that is called so, else in the last; everything else but numbers of rows is a feature. Null where that leaves none. */
export function suggestTablePlan(file: number, table: TableProfile): TablePlan | null {
  const { names, columns, rows } = table;
  const named = names.findIndex((name) => labelNames.test(name));
  const label = named >= 0 ? named : columns.length - 1;
  const features = columns.flatMap((column, index) => {
    const usable = index !== label && isFeature(column) && !(table.hasHeader && countsRows(column, names[index] ?? '', rows));
    return usable ? [index] : [];
  });
  const profile = columns[label];
  if (features.length === 0 || !profile || profile.type === 'empty') return null;
  const used = [label, ...features];
  const isWhole = used.every((index) => (columns[index]?.missing ?? 0) === 0);
  return {
    kind: 'table',
    file,
    hasHeader: table.hasHeader,
    label,
    labelType: holdsClasses(profile) ? 'classes' : 'values',
    features,
    missing: isWhole ? 'refuse' : 'fill',
  };
}

function isFeature({ type, distinct }: ColumnProfile): boolean {
  return type === 'numbers' || (type === 'categories' && distinct !== null && distinct <= mostCategories);
}

/** A number of its own in each row, in a column without a name or with one that says so. */
function countsRows({ type, isWhole, distinct }: ColumnProfile, name: string, rows: number): boolean {
  return rowNames.test(name) && type === 'numbers' && isWhole && (distinct === null || distinct === rows);
}

function holdsClasses({ type, isWhole, distinct }: ColumnProfile): boolean {
  return type === 'categories' || (isWhole && distinct !== null && distinct <= mostClassNumbers);
}
