import { useStore } from 'zustand';
import { parameterTotal } from '../../shared/compile/describe-layers.ts';
import { miniBatchSize } from '../../shared/spec/epochs.ts';
import { describeMiniBatches } from '../../shared/spec/settings/describe-training.ts';
import { optimizerSettings } from '../../shared/spec/settings/optimizer-settings.ts';
import { trainingStore } from '../app/training-session.ts';
import { desk } from '../desk.ts';
import { useDocument, useLayers } from '../graph/use-document.ts';
import { trainingStrings } from '../i18n/strings/training.ts';
import { trainingSettingStrings } from '../i18n/strings/training-settings.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import { formatCount, formatRate } from '../ui/format-number.ts';
import styles from './status-bar.module.css';
import { useShownTraining } from './training/use-shown-training.ts';

/** What the engine does and how, and whether the project is saved. */
export function StatusBar() {
  return (
    <footer className={styles.bar}>
      <EngineStatus />
      <EngineForm />
      <TrainingForm />
      <Rate />
      <span className={styles.end}>
        <ParameterCount />
        <SavedState />
        <span>Electron {desk.electronVersion}</span>
      </span>
    </footer>
  );
}

function EngineStatus() {
  const strings = useStrings(trainingStrings);
  const connection = useStore(trainingStore, (state) => state.connection);
  const engineState = useStore(trainingStore, (state) => state.engineState);
  const texts = { starting: strings.connectionStarting, connected: strings.states[engineState], gone: strings.connectionGone };
  const isBad = connection === 'gone' || (connection === 'connected' && engineState === 'diverged');
  const look = isBad ? styles.bad : connection === 'connected' ? styles.good : undefined;
  return (
    <span className={look} data-testid="engine-state" data-state={connection === 'connected' ? engineState : connection}>
      ● {texts[connection]}
    </span>
  );
}

function EngineForm() {
  const strings = useStrings(trainingStrings);
  const precision = useDocument(({ document }) => document.training.precision);
  const form = useStore(trainingStore, (state) => state.form);
  return (
    <>
      <span>{form?.precision ?? precision}</span>
      {form && <span data-testid="threads">{strings.threads(form.threads)}</span>}
      {form && <span>{strings.firstLayer[form.firstLayer]}</span>}
    </>
  );
}

/** Optimizer and batch of the run; without one, of the drawing. */
function TrainingForm() {
  const strings = useStrings(trainingSettingStrings);
  const language = useLanguage();
  const { training, examples } = useShownTraining();
  const size = miniBatchSize(training, examples);
  return (
    <>
      <span data-testid="optimizer">{optimizerSettings[training.optimizer.kind].name[language]}</span>
      <span data-testid="batch">{size === null ? strings.fullBatch : describeMiniBatches(size, language)}</span>
    </>
  );
}

function Rate() {
  const strings = useStrings(trainingStrings);
  const language = useLanguage();
  const rate = useStore(trainingStore, (state) => state.iterationsPerSecond);
  return rate === null ? null : (
    <span className={styles.rate} data-testid="rate">
      {strings.rate(formatRate(rate, language))}
    </span>
  );
}

function ParameterCount() {
  const strings = useStrings(trainingStrings);
  const language = useLanguage();
  const total = parameterTotal(useLayers());
  return <span>{strings.parameters(formatCount(total, language), total === 1)}</span>;
}

function SavedState() {
  const strings = useStrings(trainingStrings);
  const edited = useDocument((state) => state.edited);
  return <span data-testid="saved-state">{edited ? strings.edited : strings.saved}</span>;
}
