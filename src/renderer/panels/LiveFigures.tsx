import { useMemo } from 'react';
import { useStore } from 'zustand';
import { trainingStore } from '../app/training-session.ts';
import { useCompilation, useDocument } from '../graph/use-document.ts';
import { trainingStrings } from '../i18n/strings/training.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import { runIdentity } from '../training/run-identity.ts';
import { formatCost, formatCount, formatShare } from '../ui/format-number.ts';
import styles from './training-bar.module.css';

/** Iteration, cost and accuracy as they change. Nothing else is drawn anew with them. */
export function LiveFigures() {
  const strings = useStrings(trainingStrings);
  const language = useLanguage();
  const iteration = useStore(trainingStore, (state) => state.iteration);
  const cost = useStore(trainingStore, (state) => state.cost);
  const accuracy = useStore(trainingStore, (state) => state.accuracy);
  return (
    <div className={styles.figures}>
      <dl className={styles.list}>
        <Figure name="iteration" label={strings.iteration} value={formatCount(iteration, language)} widest={7} />
        <Figure name="cost" label={strings.cost} value={cost === null ? '–' : formatCost(cost)} widest={8} />
        <Figure name="accuracy" label={strings.accuracy} value={accuracy === null ? '–' : formatShare(accuracy)} widest={7} />
      </dl>
      <StaleMark />
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Characters for which room is kept, so that nothing moves while the figure grows. */
  readonly widest: number;
}

function Figure({ name, label, value, widest }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.number} style={{ minWidth: `${widest}ch` }} data-testid={name}>
        {value}
      </dd>
    </div>
  );
}

/** Says that what was trained is no longer what is drawn. */
function StaleMark() {
  const strings = useStrings(trainingStrings);
  const { spec } = useCompilation();
  const training = useDocument(({ document }) => document.training);
  const drawn = useMemo(() => spec && runIdentity({ spec, training }), [spec, training]);
  const isStale = useStore(trainingStore, ({ iteration, identity }) => iteration > 0 && drawn !== null && drawn !== identity);
  return isStale ? (
    <span className={styles.stale} role="status" title={strings.stale}>
      {strings.stale}
    </span>
  ) : null;
}
