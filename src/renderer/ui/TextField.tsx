import { useId, useState } from 'react';
import styles from './fields.module.css';
import { typedCommits } from './typed-commits.ts';

/** A labelled line of text. */
interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** Shown while the value is empty. */
  readonly placeholder: string;
  readonly maximumLength: number;
  /** Called with each text that is typed, as soon as it is drawn. */
  readonly onCommit: (value: string) => void;
}

export function TextField({ label, value, placeholder, maximumLength, onCommit }: TextFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  // Spaces at the ends are typed on the way to the next word, but are no part of the value.
  const text = draft !== null && (isWaiting || draft.trim() === value) ? draft : value;
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={`${styles.control} ${styles.text} nokey nodrag`}
        value={text}
        placeholder={placeholder}
        maxLength={maximumLength}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => {
          const typed = target.value;
          setDraft(typed);
          setWaiting(true);
          typedCommits.later(id, () => {
            setWaiting(false);
            onCommit(typed);
          });
        }}
        onBlur={() => setDraft(null)}
      />
    </div>
  );
}
