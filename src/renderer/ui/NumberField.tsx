import { type KeyboardEvent, useId, useState } from 'react';
import { fieldStrings } from '../i18n/strings/fields.ts';
import { type StringsLike, useStrings } from '../i18n/use-strings.ts';
import styles from './fields.module.css';
import { type NumberRange, parseNumber } from './parse-number.ts';

/** A labelled field for one number. */
interface NumberFieldProps extends NumberRange {
  readonly label: string;
  readonly value: number;
  /** Called with each number that is in range, while it is typed. */
  readonly onCommit: (value: number) => void;
  /** Small label in front, for bars. */
  readonly isCompact?: boolean;
  /** Tells fields of the same number in different places apart. */
  readonly testId?: string;
}

/** Takes over every valid number at once; a text that is none is shown with the reason while the old value stays. */
export function NumberField({ label, value, onCommit, isCompact, testId, ...range }: NumberFieldProps) {
  const id = useId();
  const strings = useStrings(fieldStrings);
  const [draft, setDraft] = useState<string | null>(null);
  const parsed = draft === null ? { value } : parseNumber(draft, range);
  const problem = 'problem' in parsed ? problemText(parsed.problem, range, strings) : null;
  // A value that changed elsewhere (undo, another field) wins over what was typed before.
  const text = draft !== null && ('problem' in parsed || parsed.value === value) ? draft : String(value);

  function type(typed: string): void {
    setDraft(typed);
    const next = parseNumber(typed, range);
    if ('value' in next && next.value !== value) onCommit(next.value);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // While an input method converts, the keys are about the conversion.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' || event.key === 'Enter') setDraft(null);
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (!range.isInteger || step === 0) return;
    event.preventDefault();
    type(String(value + step * (event.shiftKey ? 10 : 1)));
  }

  return (
    <div className={isCompact ? styles.compact : styles.row}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={`${styles.control} ${styles.number} nokey nodrag`}
        data-testid={testId}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setDraft(null)}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <span className={styles.problem} id={`${id}-problem`} role="alert">
          {problem} ({strings.kept(String(value))})
        </span>
      )}
    </div>
  );
}

function problemText(problem: string, range: NumberRange, strings: StringsLike<(typeof fieldStrings)['en']>): string {
  if (problem === 'not-a-number') return strings.notANumber;
  if (problem === 'not-whole') return strings.notWhole;
  const { minimum, maximum } = range;
  if (!range.isMinimumExcluded) return strings.outOfRange(String(minimum), String(maximum));
  // A maximum beyond what anybody types is no news.
  return maximum < 1e6 ? strings.moreThanUpTo(String(minimum), String(maximum)) : strings.moreThan(String(minimum));
}
