import type { DataDescription } from '../../../shared/ipc/data-description.ts';
import type { TableColumn } from '../../../shared/ipc/data-import.ts';
import { dataTabStrings } from '../../i18n/strings/data-tab.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { formatFigure } from '../../ui/format-number.ts';
import { featureName } from '../feature-name.ts';
import { ColumnHistogram } from './ColumnHistogram.tsx';
import styles from './data-panel.module.css';
import { labelText } from './label-text.ts';

const figures = ['least', 'greatest', 'mean', 'deviation'] as const;

interface DataTableProps {
  readonly description: DataDescription;
  /** Columns of the table that the data comes from, where it comes from one. */
  readonly columns: readonly TableColumn[] | null;
}

/** Figures and a histogram of every feature of the page, and of the numbers to predict, above the examples. */
export function DataTable({ description, columns: source }: DataTableProps) {
  const strings = useStrings(dataTabStrings);
  const { page, columns, targets, rows, classes } = description;
  const shown = [
    ...targets.map((summary) => ({ key: `y${summary.index}`, name: strings.target(summary.index), summary, isTarget: true })),
    ...columns.map((summary) => ({
      key: `x${summary.index}`,
      name: summary.name ?? featureName(summary.index, null),
      summary,
      isTarget: false,
    })),
  ];
  const missing = new Map(shown.map(({ key, summary, isTarget }) => [key, isTarget ? 0 : missingIn(source, summary.name)]));
  const isAnyMissing = [...missing.values()].some((count) => count > 0);
  const examples = rows.map((row, place) => ({ ...row, example: page.firstExample + place }));
  return (
    <table className={styles.table} aria-label={strings.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {strings.example}
          </th>
          {classes && (
            <th scope="col" className={styles.labelHead}>
              {strings.label}
            </th>
          )}
          {shown.map(({ key, name }) => (
            <th key={key} scope="col" className={styles.columnHead} title={name}>
              <span className={styles.name}>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" className={styles.rowHead}>
            {strings.histogram}
          </th>
          {classes && <td className={styles.figure} />}
          {shown.map(({ key, name, summary }) => (
            <td key={key} className={styles.figure}>
              <ColumnHistogram label={strings.histogramOf(name)} counts={summary.histogram} />
            </td>
          ))}
        </tr>
        {figures.map((figure) => (
          <tr key={figure} data-testid={`figure-${figure}`}>
            <th scope="row" className={styles.rowHead}>
              {strings[figure]}
            </th>
            {classes && <td className={styles.figure} />}
            {shown.map(({ key, summary }) => (
              <td key={key} className={styles.figure}>
                {formatFigure(summary[figure])}
              </td>
            ))}
          </tr>
        ))}
        {isAnyMissing && (
          <tr data-testid="figure-missing">
            <th scope="row" className={styles.rowHead}>
              {strings.missing}
            </th>
            {classes && <td className={styles.figure} />}
            {shown.map(({ key }) => (
              <td key={key} className={styles.figure}>
                {missing.get(key)}
              </td>
            ))}
          </tr>
        )}
      </tbody>
      <tbody>
        {examples.map(({ example, features, labels }) => (
          <tr key={example}>
            <th scope="row" className={styles.rowHead}>
              {example}
            </th>
            {classes && (
              <td className={styles.label} title={labelText(description, labels)}>
                {labelText(description, labels)}
              </td>
            )}
            {shown.map(({ key, summary, isTarget }) => (
              <td key={key} className={styles.cell}>
                {formatFigure((isTarget ? labels[summary.index] : features[summary.index - page.firstFeature]) ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Values that were missing in the column of a feature; of a category's feature, `colour=red`, in the column of all of its categories. */
function missingIn(columns: readonly TableColumn[] | null, feature: string | null): number {
  if (feature === null) return 0;
  return columns?.find(({ name }) => feature === name || feature.startsWith(`${name}=`))?.missing ?? 0;
}
