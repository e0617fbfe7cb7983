import { Table2 } from 'lucide-react';
import { useStore } from 'zustand';
import type { ClassMetrics } from '../../shared/ipc/class-metrics.ts';
import { describeDataset } from '../../shared/spec/dataset.ts';
import { trainingStore } from '../app/training-session.ts';
import { useDocument } from '../graph/use-document.ts';
import { classStrings } from '../i18n/strings/classes.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatCount, formatShare } from '../ui/format-number.ts';
import styles from './metrics-table.module.css';

/** More rows nobody reads, and a page of them would be slow. */
const maximumRows = 100;

/** How well the present network tells each class from the others, on the training set. */
export function ClassPanel() {
  const strings = useStrings(classStrings);
  const language = useLanguage();
  const classes = useStore(trainingStore, (state) => state.classes);
  if (!classes) return <NoClasses />;
  const { iteration, metrics } = classes;
  return (
    <section className={styles.panel} aria-label={strings.table} data-testid="class-metrics" data-iteration={iteration}>
      <p className={styles.note}>
        {strings.caption(formatCount(iteration, language))}{' '}
        {metrics.length > maximumRows && strings.more(formatCount(maximumRows, language), formatCount(metrics.length, language))}
      </p>
      <table className={styles.table} aria-label={strings.table}>
        <thead>
          <tr>
            <th scope="col">{strings.class}</th>
            <th scope="col" title={strings.precisionHint}>
              {strings.precision}
            </th>
            <th scope="col" title={strings.recallHint}>
              {strings.recall}
            </th>
            <th scope="col" title={strings.f1Hint}>
              {strings.f1}
            </th>
            <th scope="col" title={strings.supportHint}>
              {strings.support}
            </th>
          </tr>
        </thead>
        <tbody>
          {metrics.slice(0, maximumRows).map((each) => (
            <ClassRow key={each.class} metrics={each} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ClassRow({ metrics: { class: index, precision, recall, f1, support } }: { readonly metrics: ClassMetrics }) {
  const language = useLanguage();
  return (
    <tr data-testid={`class-${index}`}>
      <th scope="row">{index}</th>
      <ShareCell share={precision} />
      <ShareCell share={recall} />
      <ShareCell share={f1} />
      <td>{formatCount(support, language)}</td>
    </tr>
  );
}

/** A share as a bar and a number; a dash where it is not defined. */
function ShareCell({ share }: { readonly share: number | null }) {
  const strings = useStrings(classStrings);
  if (share === null) return <td title={strings.undefinedRatio}>–</td>;
  return (
    <td>
      <span className={styles.share}>
        <span className={styles.track} aria-hidden="true" data-keeps-colour>
          <span className={styles.bar} style={{ width: `${100 * share}%` }} />
        </span>
        <span className={styles.figure}>{formatShare(share)}</span>
      </span>
    </td>
  );
}

function NoClasses() {
  const strings = useStrings(classStrings);
  const isOfValues = useDocument(({ document }) => describeDataset(document.dataset).labels.kind === 'values');
  return (
    <EmptyState
      icon={Table2}
      title={isOfValues ? strings.valuesTitle : strings.emptyTitle}
      text={isOfValues ? strings.valuesText : strings.emptyText}
    />
  );
}
