import type { LayerDetails } from './layer-details.ts';
import styles from './near-details.module.css';

/** What stands in a node's body instead of its usual lines when one looks closely: the same facts smaller, and more of them. It takes no room of its own. */
interface NearDetailsProps {
  readonly formula: string;
  readonly summary: string;
  readonly details: LayerDetails;
}

export function NearDetails({ formula, summary, details: { shapes, matrices, initializer, multiplyAdds } }: NearDetailsProps) {
  return (
    // Everything here is spoken and read elsewhere: in the node's label, and in the inspector.
    <div className={styles.details} data-testid="near-details" aria-hidden="true">
      {formula && <div className={styles.formula}>{formula}</div>}
      {shapes && <div className={styles.figures}>{shapes}</div>}
      {matrices.length > 0 && (
        <div className={styles.figures}>
          {matrices.map(([name, shape]) => (
            <span key={name}>
              {name} {shape}
            </span>
          ))}
        </div>
      )}
      <div className={styles.words}>
        {summary && <span>{summary.replaceAll('\n', ', ')}</span>}
        {initializer && <span>{initializer}</span>}
        {multiplyAdds && <span>{multiplyAdds}</span>}
      </div>
    </div>
  );
}
