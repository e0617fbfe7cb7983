import { TriangleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import { epochOf, miniBatchSize } from '../../shared/spec/epochs.ts';
import { trainingStore } from '../app/training-session.ts';
import { trainingStrings } from '../i18n/strings/training.ts';
import { trainingSettingStrings } from '../i18n/strings/training-settings.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import { formatCost, formatCount, formatShare } from '../ui/format-number.ts';
import { PartFigures } from './PartFigures.tsx';
import { useIsStale } from './training/use-is-stale.ts';
import { useShownTraining } from './training/use-shown-training.ts';
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
        <EpochFigure iteration={iteration} />
        <Figure name="cost" label={strings.cost} value={cost === null ? '–' : formatCost(cost)} widest={8} />
        <Figure name="accuracy" label={strings.accuracy} value={accuracy === null ? '–' : formatShare(accuracy)} widest={7} />
        <PartFigures />
      </dl>
      <StaleMark />
    </div>
  );
}

/** How many passes over all examples are over; only where an iteration is less than one. */
function EpochFigure({ iteration }: { readonly iteration: number }) {
  const strings = useStrings(trainingSettingStrings);
  const language = useLanguage();
  const { training, examples } = useShownTraining();
  if (examples === null || miniBatchSize(training, examples) === null) return null;
  const epoch = formatCount(epochOf(iteration, training, examples), language);
  return <Figure name="epoch" label={strings.epoch} value={epoch} widest={3} hint={strings.epochHint} />;
}

interface FigureProps {
  readonly name: 'iteration' | 'epoch' | 'cost' | 'accuracy';
  readonly label: string;
  readonly value: string;
  /** Characters for which room is kept, so that nothing moves while the figure grows. */
  readonly widest: number;
  readonly hint?: string;
}

function Figure({ name, label, value, widest, hint }: FigureProps) {
  return (
    <div className={name === 'epoch' ? `${styles.figure} ${styles.epoch}` : styles.figure} title={hint}>
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
  return useIsStale() ? (
    <span className={styles.stale} role="status" data-testid="stale">
      <TriangleAlert size={14} aria-hidden="true" />
      {strings.stale}
    </span>
  ) : null;
}
