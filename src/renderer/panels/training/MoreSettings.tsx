import { ChevronRight } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import { useStore } from 'zustand';
import { unusualSettings } from '../../../shared/spec/settings/describe-training.ts';
import { trainingSettings } from '../../../shared/spec/settings/training-settings.ts';
import { showMoreTraining, viewStore } from '../../app/view-store.ts';
import { useDocument } from '../../graph/use-document.ts';
import { trainingSettingStrings } from '../../i18n/strings/training-settings.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { changeTraining } from './change-training.ts';
import { DecayFields } from './DecayFields.tsx';
import styles from './more-settings.module.css';
import { OptimizerConstants } from './OptimizerConstants.tsx';
import { SettingField } from './SettingField.tsx';
import { TrainingWarning } from './TrainingWarning.tsx';

/** Settings that are rarely needed, folded away behind what of them differs from plain training. */
export function MoreSettings() {
  const strings = useStrings(trainingSettingStrings);
  const isOpen = useStore(viewStore, ({ isMoreTrainingShown }) => isMoreTrainingShown);
  const training = useDocument(({ document }) => document.training);
  const unusual = unusualSettings(training);
  return (
    <Collapsible.Root className={styles.more} open={isOpen} onOpenChange={showMoreTraining}>
      <Collapsible.Trigger className={`${styles.toggle} nokey`} data-testid="more-settings">
        <ChevronRight className={styles.chevron} size={14} aria-hidden="true" />
        {isOpen ? strings.less : strings.more}
        {!isOpen && (
          <span className={unusual.length > 0 ? styles.unusual : styles.nothing}>{unusual.join(', ') || strings.nothingUnusual}</span>
        )}
      </Collapsible.Trigger>
      <Collapsible.Content>
        <OptimizerConstants />
        <DecayFields />
        <SettingField setting={trainingSettings.l2} value={training.l2} onCommit={(l2) => changeTraining({ l2 })} testId="l2" />
        <TrainingWarning codes={['GD321']} />
      </Collapsible.Content>
    </Collapsible.Root>
  );
}
