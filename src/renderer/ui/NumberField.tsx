import type { ReactNode } from 'react';
import type { NumberRange } from '../../shared/spec/number-range.ts';
import { fieldStrings } from '../i18n/strings/fields.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { EntryField } from './EntryField.tsx';
import { numberProblem } from './number-problem.ts';
import { parseNumber } from './parse-number.ts';

/** A labelled field for one number. */
interface NumberFieldProps extends NumberRange {
  readonly label: string;
  /** What formulas call it: shown behind the label, and alone where a bar has no room for both. */
  readonly symbol?: string;
  readonly value: number;
  /** Called with each number that is in range, while it is typed. */
  readonly onCommit: (value: number) => void;
  /** Said below the field as long as nothing is wrong with it. */
  readonly hint?: string;
  /** A button behind the label that explains the field. */
  readonly help?: ReactNode;
  /** Small label in front, for bars. */
  readonly isCompact?: boolean;
  /** Tells fields of the same number in different places apart. */
  readonly testId?: string;
}

/** Takes over every number of its range at once. Arrow keys count whole numbers up and down. */
export function NumberField({ label, symbol, value, onCommit, hint, help, isCompact, testId, ...range }: NumberFieldProps) {
  const strings = useStrings(fieldStrings);
  return (
    <EntryField
      label={label}
      symbol={symbol}
      value={value}
      format={String}
      parse={(text) => {
        const parsed = parseNumber(text, range);
        return 'value' in parsed ? parsed : { problem: numberProblem(parsed.problem, range, strings) };
      }}
      step={range.isInteger ? (from, steps) => from + steps : undefined}
      onCommit={onCommit}
      hint={hint}
      help={help}
      isCompact={isCompact}
      testId={testId}
    />
  );
}
