import { graphStrings } from '../i18n/strings/graph.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { Button } from '../ui/Button.tsx';
import { appendFromPalette } from './canvas-commands.ts';
import styles from './empty-canvas.module.css';

/** What an empty canvas says: how to begin. */
export function EmptyCanvas() {
  const strings = useStrings(graphStrings);
  return (
    <div className={styles.cover}>
      <div className={styles.card}>
        <h2 className={styles.title}>{strings.emptyTitle}</h2>
        <p className={styles.text}>{strings.emptyText}</p>
        <Button label={strings.addInput} look="plain" onPress={() => appendFromPalette('input')} />
      </div>
    </div>
  );
}
