import { useId, useState } from 'react';
import styles from './fields.module.css';

/** A labelled line of text. */
interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** Shown while the value is empty. */
  readonly placeholder: string;
  readonly maximumLength: number;
  /** Called with each text as it is typed. */
  readonly onCommit: (value: string) => void;
}

export function TextField({ label, value, placeholder, maximumLength, onCommit }: TextFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  // Spaces at the ends are typed on the way to the next word, but are no part of the value.
  const text = draft !== null && draft.trim() === value ? draft : value;
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
        onChange={(event) => {
          setDraft(event.target.value);
          onCommit(event.target.value);
        }}
        onBlur={() => setDraft(null)}
      />
    </div>
  );
}
