import { useId } from 'react';
import { formatArrayShape } from '../../../shared/spec/operations/array-shape.ts';
import type { NamedShape } from '../../../shared/spec/operations/operand.ts';
import styles from './operation-panel.module.css';

interface OperandFieldProps {
  readonly label: string;
  readonly value: string;
  /** Matrices that are offered by their names. */
  readonly names: readonly NamedShape[];
  /** Why the text is no shape; null where it is one. */
  readonly problem: string | null;
  readonly onType: (text: string) => void;
}

/** One side of an operation: a shape, or the name of a matrix of the network. */
export function OperandField({ label, value, names, problem, onType }: OperandFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={`${styles.input} nokey`}
        list={`${id}-names`}
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => onType(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <datalist id={`${id}-names`}>
        {names.map(({ name, shape }) => (
          <option key={name} value={name}>
            {formatArrayShape(shape)}
          </option>
        ))}
      </datalist>
      {problem !== null && (
        <span className={styles.problem} id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
