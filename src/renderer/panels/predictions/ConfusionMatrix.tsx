import { useStore } from 'zustand';
import type { Predictions } from '../../../shared/ipc/predictions.ts';
import { predictions } from '../../app/training-session.ts';
import { predictionStrings } from '../../i18n/strings/predictions.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { formatCount, formatShare } from '../../ui/format-number.ts';
import { className } from './class-name.ts';
import styles from './predictions.module.css';

/** Examples of each class by what they are taken for; pressing a cell shows them below. */
export function ConfusionMatrix({ summary }: { readonly summary: Predictions }) {
  const strings = useStrings(predictionStrings);
  const { confusion, classes } = summary;
  if (!confusion || classes === null) return <p className={styles.note}>{strings.tooManyClasses}</p>;
  const labels = Array.from({ length: classes }, (_, label) => label);
  return (
    <table className={styles.matrix} aria-label={strings.confusion} data-testid="confusion">
      <thead>
        <tr>
          <th scope="col">
            {strings.label} ↓ {strings.predicted} →
          </th>
          {labels.map((prediction) => (
            <th key={prediction} scope="col">
              <span title={className(prediction, summary)}>{className(prediction, summary)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((label) => (
          <tr key={label}>
            <th scope="row">
              <span title={className(label, summary)}>{className(label, summary)}</span>
            </th>
            {labels.map((prediction) => (
              <Cell key={prediction} label={label} prediction={prediction} summary={summary} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly label: number;
  readonly prediction: number;
  readonly summary: Predictions;
}

/** How many, and which share of the label: the darker, the larger. */
function Cell({ label, prediction, summary }: CellProps) {
  const strings = useStrings(predictionStrings);
  const language = useLanguage();
  const isChosen = useStore(
    predictions.store,
    ({ filter }) => filter.kind === 'cell' && filter.label === label && filter.prediction === prediction,
  );
  const { confusion, classes } = summary;
  const first = label * (classes ?? 0);
  const count = confusion?.[first + prediction] ?? 0;
  const all = confusion?.slice(first, first + (classes ?? 0)).reduce((sum, each) => sum + each, 0) ?? 0;
  const share = all > 0 ? count / all : 0;
  const name = strings.cell(formatCount(count, language), formatShare(share), className(label, summary), className(prediction, summary));
  return (
    <td>
      <button
        type="button"
        className={styles.cell}
        data-is-right={label === prediction}
        data-count={count}
        data-testid={`cell-${label}-${prediction}`}
        aria-label={name}
        aria-pressed={isChosen}
        title={name}
        onClick={() => predictions.choose({ filter: isChosen ? { kind: 'wrong' } : { kind: 'cell', label, prediction } })}
      >
        <span className={styles.fill} style={{ opacity: 0.28 * share }} aria-hidden="true" />
        {formatCount(count, language)}
        {(classes ?? 0) <= 3 && <small>{formatShare(share)}</small>}
      </button>
    </td>
  );
}
