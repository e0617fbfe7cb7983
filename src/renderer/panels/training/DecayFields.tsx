import { learningRateAt } from '../../../shared/spec/learning-rate-at.ts';
import { defaultDecays, type LearningRateDecay, type LearningRateDecayKind } from '../../../shared/spec/learning-rate-decay.ts';
import { decayConstantsOf, decayKinds, decaySettings } from '../../../shared/spec/settings/decay-settings.ts';
import { useCompiled, useDocument } from '../../graph/use-document.ts';
import { trainingSettingStrings } from '../../i18n/strings/training-settings.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { formatCount, formatLearningRate } from '../../ui/format-number.ts';
import { HelpButton } from '../../ui/HelpButton.tsx';
import { ChoiceExplanation } from './ChoiceExplanation.tsx';
import { changeTraining } from './change-training.ts';
import styles from './more-settings.module.css';
import { SettingField } from './SettingField.tsx';

/** How α falls, and what that makes of it by the end of the run. */
export function DecayFields() {
  const strings = useStrings(trainingSettingStrings);
  const language = useLanguage();
  const decay = useDocument(({ document }) => document.training.decay);
  const values: Readonly<Record<string, unknown>> = decay;
  return (
    <>
      <ChoiceField<LearningRateDecayKind>
        label={strings.decay}
        value={decay.kind}
        options={decayKinds.map((key) => [key, decaySettings[key].name[language]] as const)}
        onCommit={(kind) => changeTraining({ decay: defaultDecays[kind] })}
        help={
          <HelpButton about={strings.decay}>
            <p>{strings.decayWhat}</p>
            <ChoiceExplanation options={decaySettings} order={decayKinds} chosen={decay.kind} />
          </HelpButton>
        }
      />
      {decayConstantsOf(decay.kind).map(([name, setting]) => (
        <SettingField
          key={`${decay.kind} ${name}`}
          setting={setting}
          value={Number(values[name])}
          onCommit={(value) => changeTraining({ decay: { ...decay, [name]: value } as LearningRateDecay }, `decay ${name}`)}
        />
      ))}
      {decay.kind !== 'none' && <AlphaAtEnd />}
    </>
  );
}

/** α of the last iteration that Train asks for. */
function AlphaAtEnd() {
  const strings = useStrings(trainingSettingStrings);
  const language = useLanguage();
  const training = useDocument(({ document }) => document.training);
  const examples = useCompiled((drawing) => drawing.examples);
  if (examples === null) return null;
  const last = learningRateAt(training, examples, training.iterations - 1);
  const iterations = formatCount(training.iterations, language);
  const alpha = formatLearningRate(last);
  return (
    <p className={styles.outcome} role="status" data-testid="alpha-at-end">
      {last === training.learningRate ? strings.alphaStays(alpha, iterations) : strings.alphaAt(alpha, iterations)}
    </p>
  );
}
