import { useId } from 'react';
import styles from './fields.module.css';

/** A labelled yes or no. */
interface CheckFieldProps {
  readonly label: string;
  readonly value: boolean;
  readonly onCommit: (value: boolean) => void;
}

export function CheckField({ label, value, onCommit }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input id={id} type="checkbox" className={styles.checkbox} checked={value} onChange={(event) => onCommit(event.target.checked)} />
    </div>
  );
}
