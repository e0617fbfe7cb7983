import { formatFactor } from '../../shared/spec/factor.ts';
import type { NumberRange } from '../../shared/spec/number-range.ts';
import { fieldStrings } from '../i18n/strings/fields.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { EntryField } from './EntryField.tsx';
import { numberProblem } from './number-problem.ts';
import { parseFactor } from './parse-number.ts';

/** A labelled field for one factor. */
interface FactorFieldProps extends NumberRange {
  readonly label: string;
  readonly value: number;
  /** Called with each factor that is in range, while it is typed. */
  readonly onCommit: (value: number) => void;
}

/** Takes a number or a fraction, and shows the fraction where that is shorter: `1/255`. */
export function FactorField({ label, value, onCommit, ...range }: FactorFieldProps) {
  const strings = useStrings(fieldStrings);
  return (
    <EntryField
      label={label}
      value={value}
      format={formatFactor}
      parse={(text) => {
        const parsed = parseFactor(text, range);
        return 'value' in parsed ? parsed : { problem: numberProblem(parsed.problem, range, strings) };
      }}
      onCommit={onCommit}
      inputMode="text"
    />
  );
}
