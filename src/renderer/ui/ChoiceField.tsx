import { type ReactNode, useId } from 'react';
import styles from './fields.module.css';

/** A labelled choice among a few named options. */
interface ChoiceFieldProps<K extends string> {
  readonly label: string;
  readonly value: K;
  /** What each option is called, in order. */
  readonly options: readonly (readonly [K, string])[];
  readonly onCommit: (value: K) => void;
  /** A button behind the label that explains the field. */
  readonly help?: ReactNode;
}

/** The system's own list of options: it opens by keyboard, by screen reader and by touch as people are used to. */
export function ChoiceField<K extends string>({ label, value, options, onCommit, help }: ChoiceFieldProps<K>) {
  const id = useId();
  return (
    <div className={styles.row}>
      <span className={styles.name}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {help}
      </span>
      <select id={id} className={`${styles.control} nokey nodrag`} value={value} onChange={(event) => onCommit(event.target.value as K)}>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
