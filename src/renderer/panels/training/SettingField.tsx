import type { NumberSetting } from '../../../shared/spec/settings/setting.ts';
import { useLanguage } from '../../i18n/use-strings.ts';
import { HelpButton } from '../../ui/HelpButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SettingExplanation } from './SettingExplanation.tsx';

interface SettingFieldProps {
  readonly setting: NumberSetting;
  readonly value: number;
  readonly onCommit: (value: number) => void;
  readonly hint?: string;
  readonly testId?: string;
}

/** The field of a setting that is one number, with its explanation. */
export function SettingField({ setting: { label, range, help }, value, onCommit, hint, testId }: SettingFieldProps) {
  const name = label[useLanguage()];
  return (
    <NumberField
      label={name}
      value={value}
      {...range}
      onCommit={onCommit}
      hint={hint}
      testId={testId}
      help={
        <HelpButton about={name}>
          <SettingExplanation help={help} />
        </HelpButton>
      }
    />
  );
}
