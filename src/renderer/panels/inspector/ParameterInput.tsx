import type { ParameterField } from '../../../shared/spec/parameter-field.ts';
import { useLanguage } from '../../i18n/use-strings.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { FactorField } from '../../ui/FactorField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';

interface ParameterInputProps {
  readonly field: ParameterField;
  readonly value: unknown;
  readonly onCommit: (value: string | number | boolean) => void;
}

/** The field of one parameter of a layer or a dataset, as its entry in the catalog describes it. */
export function ParameterInput({ field, value, onCommit }: ParameterInputProps) {
  const language = useLanguage();
  const label = field.label[language];
  switch (field.kind) {
    case 'integer':
    case 'number':
      return (
        <NumberField
          label={label}
          value={Number(value)}
          minimum={field.minimum}
          maximum={field.maximum}
          isInteger={field.kind === 'integer'}
          isMinimumExcluded={field.kind === 'number' && field.isMinimumExcluded === true}
          onCommit={onCommit}
        />
      );
    case 'factor':
      return (
        <FactorField
          label={label}
          value={Number(value)}
          minimum={field.minimum}
          maximum={field.maximum}
          isMinimumExcluded={field.isMinimumExcluded === true}
          onCommit={onCommit}
        />
      );
    case 'choice':
      return (
        <ChoiceField
          label={label}
          value={String(value)}
          options={Object.entries(field.options).map(([key, name]) => [key, name[language]] as const)}
          onCommit={onCommit}
        />
      );
    case 'boolean':
      return <CheckField label={label} value={value === true} onCommit={onCommit} />;
  }
}
