import {
  type ApartEntry,
  type CheckedEntry,
  type GradientReport,
  isRightWithinRounding,
  type TensorCheck,
} from '../../../shared/ipc/gradient-check.ts';
import { gradientStrings } from '../../i18n/strings/gradients.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { formatCount } from '../../ui/format-number.ts';
import styles from '../metrics-table.module.css';

/** Entries set apart whose reasons are shown for each tensor. */
const maximumReasons = 5;

/** A row for each parameter tensor: how far its gradients are from the difference quotients, and where they are farthest. */
export function GradientTable({ report }: { readonly report: GradientReport }) {
  const strings = useStrings(gradientStrings);
  return (
    <table className={styles.table} aria-label={strings.table}>
      <thead>
        <tr>
          <th scope="col">{strings.tensor}</th>
          <th scope="col">{strings.verdict}</th>
          <th scope="col" title={strings.differenceHint}>
            {strings.difference}
          </th>
          <th scope="col" title={strings.entriesHint}>
            {strings.entries}
          </th>
          <th scope="col" title={strings.worstHint}>
            {strings.worst}
          </th>
          <th scope="col">{strings.gradient}</th>
          <th scope="col">{strings.quotient}</th>
          <th scope="col">{strings.entryDifference}</th>
        </tr>
      </thead>
      <tbody>
        {report.tensors.map((tensor) => (
          <TensorRow key={tensor.parameter} tensor={tensor} />
        ))}
      </tbody>
    </table>
  );
}

function TensorRow({ tensor }: { readonly tensor: TensorCheck }) {
  const strings = useStrings(gradientStrings);
  const language = useLanguage();
  const { parameter, rows, columns, checked, relativeDifference, worst, apart, verdict } = tensor;
  return (
    <tr data-testid={`gradient-${parameter}`} data-verdict={verdict}>
      <th scope="row">{parameter}</th>
      <td>
        <span className={styles.verdict} title={strings.verdictHints[verdict]}>
          {strings.verdicts[verdict]}
        </span>
      </td>
      <td>
        {relativeDifference === null ? '–' : formatDifference(relativeDifference)}
        {isRightWithinRounding(tensor) && (
          <small className={styles.remark} title={strings.withinRoundingHint}>
            {strings.withinRounding}
          </small>
        )}
      </td>
      <td>
        {strings.entriesOf(formatCount(checked, language), formatCount(rows * columns, language))}
        {apart.length > 0 && <Apart entries={apart} />}
      </td>
      <WorstCells worst={worst} />
    </tr>
  );
}

function WorstCells({ worst }: { readonly worst: CheckedEntry | null }) {
  const strings = useStrings(gradientStrings);
  if (!worst) {
    return (
      <>
        <td>–</td>
        <td>–</td>
        <td>–</td>
        <td>–</td>
      </>
    );
  }
  return (
    <>
      <td>{strings.entry(worst.row, worst.column)}</td>
      <td>{formatGradient(worst.gradient)}</td>
      <td>{formatGradient(worst.quotient)}</td>
      <td>{formatDifference(worst.relativeDifference)}</td>
    </>
  );
}

/** How many entries were set apart; opened, the first of them with their reasons. */
function Apart({ entries }: { readonly entries: readonly ApartEntry[] }) {
  const strings = useStrings(gradientStrings);
  const language = useLanguage();
  return (
    <details className={styles.apart}>
      <summary>{strings.apart(formatCount(entries.length, language), entries.length === 1)}</summary>
      <ul>
        {entries.slice(0, maximumReasons).map((entry) => (
          <li key={`${entry.row} ${entry.column}`}>
            <b>{strings.entry(entry.row, entry.column)}</b>{' '}
            {entry.reason === 'corner' ? strings.corner(entry.matrix, entry.at.row, entry.at.column) : strings.overflow}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A relative difference to two digits: `2.7e-10`. */
function formatDifference(difference: number): string {
  return difference === 0 ? '0' : difference.toExponential(1);
}

/** A gradient to ten digits, so that the first one that differs can be seen; a small one in powers of ten. */
function formatGradient(gradient: number): string {
  const isPlain = gradient === 0 || Math.abs(gradient) >= 1e-3;
  return isPlain ? gradient.toPrecision(10) : gradient.toExponential(9);
}
