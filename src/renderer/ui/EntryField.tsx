import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { fieldStrings } from '../i18n/strings/fields.ts';
import { useStrings } from '../i18n/use-strings.ts';
import styles from './fields.module.css';
import { typedCommits } from './typed-commits.ts';

/** What a typed text means, or in a sentence why it means nothing. */
export type Entry<T> = { readonly value: T } | { readonly problem: string };

/** A labelled field in which a value is typed. */
interface EntryFieldProps<T> {
  readonly label: string;
  /** What formulas call it: shown behind the label, and alone where a bar has no room for both. */
  readonly symbol?: string;
  readonly value: T;
  readonly format: (value: T) => string;
  readonly parse: (text: string) => Entry<T>;
  /** The value so many steps of the arrow keys further, with Shift ten at a time; without it the keys do nothing. */
  readonly step?: (value: T, steps: number) => T;
  /** Called with each valid value while it is typed. */
  readonly onCommit: (value: T) => void;
  /** Said below the field as long as nothing is wrong with it. */
  readonly hint?: string;
  /** A button behind the label that explains the field. */
  readonly help?: ReactNode;
  /** Small label in front, for bars. */
  readonly isCompact?: boolean;
  /** Tells fields of the same value in different places apart. */
  readonly testId?: string;
  readonly inputMode?: 'decimal' | 'text';
}

/** What is typed; null where the value is shown. `isWaiting`: it is drawn, but not taken over yet. */
interface Draft {
  readonly draft: string | null;
  readonly isWaiting: boolean;
}

const noDraft: Draft = { draft: null, isWaiting: false };

/** Takes over every valid value as soon as it is drawn; a text that is none is shown with the reason while the old value stays. */
export function EntryField<T>(props: EntryFieldProps<T>) {
  const { label, symbol, value, format, parse, step, onCommit, hint, help, isCompact, testId, inputMode = 'decimal' } = props;
  const id = useId();
  const strings = useStrings(fieldStrings);
  const [{ draft, isWaiting }, setDraft] = useState<Draft>(noDraft);
  const parsed: Entry<T> = draft === null ? { value } : parse(draft);
  const problem = 'problem' in parsed ? `${parsed.problem} (${strings.kept(format(value))})` : null;
  // A value that changed elsewhere (undo, another field) wins over what was typed before.
  const text = draft !== null && (isWaiting || 'problem' in parsed || parsed.value === value) ? draft : format(value);
  const note = problem ?? hint;

  function type(typed: string): void {
    const next = parse(typed);
    const isNew = 'value' in next && (isWaiting || next.value !== value);
    setDraft({ draft: typed, isWaiting: isNew });
    typedCommits.later(id, () => {
      if (!isNew) return;
      setDraft((present) => ({ ...present, isWaiting: false }));
      onCommit(next.value);
    });
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // While an input method converts, the keys are about the conversion.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' || event.key === 'Enter') setDraft(noDraft);
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (!step || direction === 0) return;
    event.preventDefault();
    type(format(step(value, direction * (event.shiftKey ? 10 : 1))));
  }

  return (
    <div className={isCompact ? styles.compact : styles.row}>
      <span className={styles.name}>
        <label className={styles.label} htmlFor={id}>
          {symbol === undefined ? (
            label
          ) : (
            <>
              <span>{label} </span>
              {symbol}
            </>
          )}
        </label>
        {help}
      </span>
      <input
        id={id}
        className={`${styles.control} ${styles.number} nokey nodrag`}
        data-testid={testId}
        inputMode={inputMode}
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setDraft(noDraft)}
        onKeyDown={onKeyDown}
      />
      {note !== undefined && (
        <span className={problem === null ? styles.hint : styles.problem} id={`${id}-note`} role={problem === null ? undefined : 'alert'}>
          {note}
        </span>
      )}
    </div>
  );
}
