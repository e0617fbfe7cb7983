import { defaultOptimizers, type OptimizerKind } from '../../../shared/spec/optimizers.ts';
import { optimizerKinds, optimizerSettings } from '../../../shared/spec/settings/optimizer-settings.ts';
import { useDocument } from '../../graph/use-document.ts';
import { trainingSettingStrings } from '../../i18n/strings/training-settings.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { HelpButton } from '../../ui/HelpButton.tsx';
import { ChoiceExplanation } from './ChoiceExplanation.tsx';
import { changeTraining } from './change-training.ts';

/** How a gradient changes its parameter. Another optimizer starts from its usual constants. */
export function OptimizerField() {
  const strings = useStrings(trainingSettingStrings);
  const language = useLanguage();
  const kind = useDocument(({ document }) => document.training.optimizer.kind);
  return (
    <ChoiceField<OptimizerKind>
      label={strings.optimizer}
      value={kind}
      options={optimizerKinds.map((key) => [key, optimizerSettings[key].name[language]] as const)}
      onCommit={(next) => changeTraining({ optimizer: defaultOptimizers[next] })}
      help={
        <HelpButton about={strings.optimizer}>
          <ChoiceExplanation options={optimizerSettings} order={optimizerKinds} chosen={kind} />
        </HelpButton>
      }
    />
  );
}
