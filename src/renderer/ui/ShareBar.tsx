import styles from './share-bar.module.css';

/** A share from 0 to 1 as a bar, with a figure behind it. */
export function ShareBar({ share, figure }: { readonly share: number; readonly figure: string }) {
  return (
    <span className={styles.share}>
      <span className={styles.track} aria-hidden="true" data-keeps-colour>
        <span className={styles.bar} style={{ width: `${100 * share}%` }} />
      </span>
      <span className={styles.figure}>{figure}</span>
    </span>
  );
}
