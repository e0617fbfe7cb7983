import { Dices } from 'lucide-react';
import { limits } from '../../shared/spec/limits.ts';
import { trainingSettings } from '../../shared/spec/settings/training-settings.ts';
import { type Precision, precisions } from '../../shared/spec/training-spec.ts';
import { rollSeed } from '../app/training-commands.ts';
import { useDocument } from '../graph/use-document.ts';
import { trainingStrings } from '../i18n/strings/training.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { HelpButton } from '../ui/HelpButton.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { changeTraining } from './training/change-training.ts';
import { SettingExplanation } from './training/SettingExplanation.tsx';
import styles from './training-fields.module.css';

interface Place {
  /** In a bar rather than in a form. */
  readonly isCompact?: boolean;
}

const largestSeed = 4_294_967_295;
const precisionOptions = precisions.map((precision) => [precision, precision] as const);

/** α. It may be changed while training goes on. */
export function LearningRateField({ isCompact = false }: Place) {
  const strings = useStrings(trainingStrings);
  return (
    <NumberField
      label={isCompact ? strings.learningRate : strings.learningRateField}
      symbol={isCompact ? trainingSettings.learningRate.symbol : undefined}
      testId={isCompact ? 'bar-learning-rate' : 'learning-rate'}
      isCompact={isCompact}
      value={useDocument(({ document }) => document.training.learningRate)}
      {...trainingSettings.learningRate.range}
      onCommit={(learningRate) => changeTraining({ learningRate })}
      help={
        isCompact ? undefined : (
          <HelpButton about={strings.learningRateField}>
            <SettingExplanation help={trainingSettings.learningRate.help} />
          </HelpButton>
        )
      }
    />
  );
}

/** How many iterations Train asks for. */
export function IterationsField({ isCompact = false }: Place) {
  const strings = useStrings(trainingStrings);
  return (
    <NumberField
      label={isCompact ? strings.iterations : strings.iterationsField}
      testId={isCompact ? 'bar-iterations' : 'iterations'}
      isCompact={isCompact}
      value={useDocument(({ document }) => document.training.iterations)}
      minimum={1}
      maximum={limits.iterations}
      isInteger
      onCommit={(iterations) => changeTraining({ iterations })}
    />
  );
}

/** The seed of the weights, with a dice beside it. */
export function SeedField() {
  const strings = useStrings(trainingStrings);
  return (
    <div className={styles.seed}>
      <NumberField
        label={strings.seed}
        value={useDocument(({ document }) => document.training.seed)}
        minimum={0}
        maximum={largestSeed}
        isInteger
        onCommit={(seed) => changeTraining({ seed })}
      />
      <Button label={strings.rollSeed} icon={<Dices size={16} aria-hidden="true" />} isIconOnly onPress={rollSeed} />
    </div>
  );
}

/** Width of the numbers. */
export function PrecisionField() {
  const strings = useStrings(trainingStrings);
  return (
    <ChoiceField<Precision>
      label={strings.precision}
      value={useDocument(({ document }) => document.training.precision)}
      options={precisionOptions}
      onCommit={(precision) => changeTraining({ precision })}
    />
  );
}
