import { Scale } from 'lucide-react';
import { useStore } from 'zustand';
import { gradients, trainingStore } from '../../app/training-session.ts';
import { useCompiled } from '../../graph/use-document.ts';
import { gradientStrings } from '../../i18n/strings/gradients.ts';
import { trainingStrings } from '../../i18n/strings/training.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { isOutdated } from '../../training/gradient-check.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatCount } from '../../ui/format-number.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import styles from '../metrics-table.module.css';
import { useDrawnIdentity } from '../training/use-drawn-identity.ts';
import { GradientTable } from './GradientTable.tsx';

/** Starts the gradient check of the drawn network, shows how far it is and what it found. */
export function GradientPanel() {
  const strings = useStrings(gradientStrings);
  const result = useStore(gradients.store, (state) => state.result);
  const isStale = useStale();
  if (!result) {
    return (
      <EmptyState icon={Scale} title={strings.emptyTitle} text={strings.emptyText}>
        <Actions />
      </EmptyState>
    );
  }
  return (
    <section
      className={styles.panel}
      aria-label={strings.table}
      data-testid="gradient-check"
      data-verdict={result.report.verdict}
      data-stale={isStale}
    >
      <div className={styles.head}>
        <Actions />
        <Caption />
        {isStale && (
          <span className={styles.stale} role="status">
            {strings.stale}
          </span>
        )}
      </div>
      <GradientTable report={result.report} />
    </section>
  );
}

/** The button that starts a check; while one runs, how far it is and a button that ends it. */
function Actions() {
  const strings = useStrings(gradientStrings);
  const language = useLanguage();
  const progress = useStore(gradients.store, (state) => state.progress);
  const unavailable = useUnavailable();
  if (!progress) {
    return (
      <div className={styles.progress}>
        <Button label={strings.check} look="primary" unavailable={unavailable} onPress={() => void gradients.start()} />
        <EntriesField />
      </div>
    );
  }
  const { done, total } = progress;
  const text = strings.progress(formatCount(done, language), formatCount(total, language));
  return (
    <div className={styles.progress}>
      <Button label={strings.cancel} look="plain" onPress={gradients.cancel} />
      <progress value={done} max={total} aria-label={strings.progressLabel} aria-valuetext={text} />
      <span className={styles.note}>{text}</span>
    </div>
  );
}

/** How many entries of each tensor the next check takes. */
function EntriesField() {
  return (
    <NumberField
      label={useStrings(gradientStrings).entriesField}
      testId="gradient-entries"
      isCompact
      value={useStore(gradients.store, ({ options }) => options.entries)}
      minimum={1}
      maximum={1_000_000}
      isInteger
      onCommit={(entries) => gradients.configure({ entries })}
    />
  );
}

/** Which parameters and how many examples the result is of. */
function Caption() {
  const strings = useStrings(gradientStrings);
  const language = useLanguage();
  const report = useStore(gradients.store, (state) => state.result?.report);
  if (!report) return null;
  const { iteration, examples, allExamples } = report;
  const all = formatCount(allExamples, language);
  const taken = examples === allExamples ? strings.allExamples(all) : strings.someExamples(formatCount(examples, language), all);
  return <span className={styles.note}>{strings.caption(formatCount(iteration, language), taken)}</span>;
}

/** Why no check can be started now; null where it can. */
function useUnavailable(): string | null {
  const strings = useStrings(gradientStrings);
  const training = useStrings(trainingStrings);
  const hasNetwork = useCompiled(({ spec }) => spec !== null);
  const isGone = useStore(trainingStore, ({ connection }) => connection === 'gone');
  const isTraining = useStore(trainingStore, ({ engineState }) => engineState === 'training');
  if (!hasNetwork) return training.hasProblems;
  if (isGone) return training.engineMissing;
  return isTraining ? strings.whileTraining : null;
}

/** Whether the result is of another network or of other parameters than those there are now. */
function useStale(): boolean {
  const result = useStore(gradients.store, (state) => state.result);
  const drawn = useDrawnIdentity();
  return useStore(trainingStore, (run) => result !== null && (isOutdated(result, run) || drawn !== run.identity));
}
