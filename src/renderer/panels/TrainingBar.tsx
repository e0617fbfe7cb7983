import { Pause, Play, RotateCcw, StepForward } from 'lucide-react';
import { useStore } from 'zustand';
import { pauseOrTrain, reset, step } from '../app/training-commands.ts';
import { dataImports, trainingStore } from '../app/training-session.ts';
import { windowRegion } from '../app/window-regions.ts';
import { useCompiled } from '../graph/use-document.ts';
import { dataImportStrings } from '../i18n/strings/data-import.ts';
import { trainingStrings } from '../i18n/strings/training.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { Button } from '../ui/Button.tsx';
import { LiveFigures } from './LiveFigures.tsx';
import { useLacksData } from './training/use-lacks-data.ts';
import styles from './training-bar.module.css';
import { IterationsField, LearningRateField } from './training-fields.tsx';

/** Starts, pauses and resets training; shows where it is. */
export function TrainingBar() {
  const strings = useStrings(trainingStrings);
  const isTraining = useStore(trainingStore, ({ engineState }) => engineState === 'training');
  const data = useStrings(dataImportStrings);
  const lacksData = useLacksData();
  const unavailable = useUnavailable();
  const icon = (Icon: typeof Play) => <Icon size={14} fill="currentColor" aria-hidden="true" />;
  return (
    <section className={styles.bar} {...windowRegion} aria-label={strings.bar}>
      {isTraining ? (
        <Button label={strings.pause} look="primary" icon={icon(Pause)} onPress={pauseOrTrain} />
      ) : (
        <Button label={strings.train} look="primary" icon={icon(Play)} unavailable={unavailable} answersAlways onPress={pauseOrTrain} />
      )}
      <Button
        label={strings.step}
        hint={strings.stepHint}
        icon={icon(StepForward)}
        unavailable={isTraining ? strings.stepHint : unavailable}
        onPress={step}
      />
      <Button
        label={strings.reset}
        hint={strings.resetHint}
        icon={<RotateCcw size={14} aria-hidden="true" />}
        unavailable={unavailable}
        onPress={reset}
      />
      {lacksData && <Button label={data.openData} look="plain" hint={data.neededShort} onPress={dataImports.show} />}
      <LiveFigures />
      <div className={styles.settings}>
        <LearningRateField isCompact />
        <IterationsField isCompact />
      </div>
    </section>
  );
}

/** Why nothing can be trained now; null where it can. */
function useUnavailable(): string | null {
  const strings = useStrings(trainingStrings);
  const hasNetwork = useCompiled(({ spec }) => spec !== null);
  const data = useStrings(dataImportStrings);
  const lacksData = useLacksData();
  const isGone = useStore(trainingStore, ({ connection }) => connection === 'gone');
  if (!hasNetwork) return strings.hasProblems;
  if (lacksData) return data.neededShort;
  return isGone ? strings.engineMissing : null;
}
