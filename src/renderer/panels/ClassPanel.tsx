import { Table2 } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { ClassMetrics } from '../../shared/ipc/class-metrics.ts';
import type { PartEvaluations } from '../../shared/ipc/evaluation.ts';
import { describeDataset } from '../../shared/spec/dataset.ts';
import { type DataPart, dataParts } from '../../shared/spec/split.ts';
import { trainingStore } from '../app/training-session.ts';
import { useDocument } from '../graph/use-document.ts';
import { classStrings } from '../i18n/strings/classes.ts';
import { splitStrings } from '../i18n/strings/split.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatCost, formatCount, formatShare } from '../ui/format-number.ts';
import { ShareBar } from '../ui/ShareBar.tsx';
import styles from './metrics-table.module.css';

/** More rows nobody reads, and a page of them would be slow. */
const maximumRows = 100;

/** How good the present network is on each part of the data, and how well it tells each class from the others on one of them. */
export function ClassPanel() {
  const strings = useStrings(classStrings);
  const split = useStrings(splitStrings);
  const language = useLanguage();
  const evaluation = useStore(trainingStore, (state) => state.evaluation);
  const [chosen, choose] = useState<DataPart>('train');
  if (!evaluation) return <NoClasses />;
  const { iteration, parts } = evaluation;
  const part = parts[chosen] ? chosen : 'train';
  const metrics = parts[part]?.classes ?? null;
  const isParted = parts.dev !== null || parts.test !== null;
  if (!metrics && !isParted) return <NoClasses />;
  return (
    <section className={styles.panel} aria-label={strings.table} data-testid="class-metrics" data-iteration={iteration}>
      {isParted && <PartTable parts={parts} chosen={metrics ? part : null} onChoose={choose} />}
      <p className={styles.note}>
        {split.caption(part, formatCount(iteration, language))}{' '}
        {metrics && metrics.length > maximumRows && strings.more(formatCount(maximumRows, language), formatCount(metrics.length, language))}
      </p>
      {metrics && <ClassTable metrics={metrics} />}
    </section>
  );
}

interface PartTableProps {
  readonly parts: PartEvaluations;
  /** The part whose classes are shown; null where labels are numbers. */
  readonly chosen: DataPart | null;
  readonly onChoose: (part: DataPart) => void;
}

/** Cost and accuracy of every part; a press chooses the one whose classes are shown. */
function PartTable({ parts, chosen, onChoose }: PartTableProps) {
  const strings = useStrings(splitStrings);
  const language = useLanguage();
  return (
    <table className={`${styles.table} ${styles.parts}`} aria-label={strings.heading} data-testid="part-metrics">
      <thead>
        <tr>
          <th scope="col">{strings.part}</th>
          <th scope="col">{strings.examples}</th>
          <th scope="col">{strings.cost}</th>
          <th scope="col">{strings.accuracy}</th>
        </tr>
      </thead>
      <tbody>
        {dataParts.map((part) => {
          const evaluation = parts[part];
          if (!evaluation) return null;
          const { examples, cost, accuracy } = evaluation;
          return (
            <tr key={part} data-testid={`part-row-${part}`}>
              <th scope="row">
                {chosen === null ? (
                  strings.parts[part]
                ) : (
                  <label className={styles.choice}>
                    <input type="radio" name="part" checked={part === chosen} onChange={() => onChoose(part)} /> {strings.parts[part]}
                  </label>
                )}
              </th>
              <td>{formatCount(examples, language)}</td>
              <td>{cost === null ? '–' : formatCost(cost)}</td>
              <td>{accuracy === null ? '–' : formatShare(accuracy)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ClassTable({ metrics }: { readonly metrics: readonly ClassMetrics[] }) {
  const strings = useStrings(classStrings);
  const subject = useStore(trainingStore, (state) => state.subject);
  // Not within the selector: every description is a new one, and a store that always gives another value is asked without end.
  const classNames = subject ? describeDataset(subject.spec.dataset).classNames : null;
  return (
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
          <ClassRow key={each.class} metrics={each} name={classNames?.[each.class] ?? null} />
        ))}
      </tbody>
    </table>
  );
}

interface ClassRowProps {
  readonly metrics: ClassMetrics;
  /** What the class is called; null where it has only a number. */
  readonly name: string | null;
}

function ClassRow({ metrics: { class: index, precision, recall, f1, support }, name }: ClassRowProps) {
  const language = useLanguage();
  return (
    <tr data-testid={`class-${index}`}>
      <th scope="row">{name === null ? index : `${index} ${name}`}</th>
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
      <ShareBar share={share} figure={formatShare(share)} />
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
