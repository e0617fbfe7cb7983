import { useId } from 'react';
import styles from './inspector.module.css';

/** Pairs of a name and what it is, under a heading. */
interface FactTableProps {
  readonly heading: string;
  readonly rows: readonly (readonly [string, string])[];
}

export function FactTable({ heading, rows }: FactTableProps) {
  const id = useId();
  return (
    <>
      <h3 className={styles.heading} id={id}>
        {heading}
      </h3>
      <table className={styles.table} aria-labelledby={id}>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
