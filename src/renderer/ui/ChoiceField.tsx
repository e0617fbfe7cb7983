import { type ReactNode, useId } from 'react';
import styles from './fields.module.css';

/** A labelled choice among a few named options. */
interface ChoiceFieldProps<K extends string> {
  readonly label: string;
  readonly value: K;
  /** What each option is called, in order; options of the same heading, one after the other, stand under it. */
  readonly options: readonly (readonly [key: K, name: string, heading?: string])[];
  readonly onCommit: (value: K) => void;
  /** A button behind the label that explains the field. */
  readonly help?: ReactNode;
}

/** The system's own list of options: it opens by keyboard, by screen reader and by touch as people are used to. */
export function ChoiceField<K extends string>({ label, value, options, onCommit, help }: ChoiceFieldProps<K>) {
  const id = useId();
  const headings = [...new Set(options.map(([, , heading]) => heading))];
  return (
    <div className={styles.row}>
      <span className={styles.name}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {help}
      </span>
      <select id={id} className={`${styles.control} nokey nodrag`} value={value} onChange={(event) => onCommit(event.target.value as K)}>
        {headings.map((heading) =>
          heading === undefined ? (
            <Options key="" options={options.filter(([, , under]) => under === undefined)} />
          ) : (
            <optgroup key={heading} label={heading}>
              <Options options={options.filter(([, , under]) => under === heading)} />
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}

function Options({ options }: { readonly options: readonly (readonly [key: string, name: string, heading?: string])[] }) {
  return options.map(([key, name]) => (
    <option key={key} value={key}>
      {name}
    </option>
  ));
}
