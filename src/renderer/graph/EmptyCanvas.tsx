import { LayoutGrid } from 'lucide-react';
import { showGallery } from '../app/view-store.ts';
import { galleryStrings } from '../i18n/strings/gallery.ts';
import { graphStrings } from '../i18n/strings/graph.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { Button } from '../ui/Button.tsx';
import { appendFromPalette } from './canvas-commands.ts';
import styles from './empty-canvas.module.css';

/** What an empty canvas says: how to begin. */
export function EmptyCanvas() {
  const strings = useStrings(graphStrings);
  const gallery = useStrings(galleryStrings);
  return (
    <div className={styles.cover}>
      <div className={styles.card}>
        <h2 className={styles.title}>{strings.emptyTitle}</h2>
        <p className={styles.text}>{strings.emptyText}</p>
        <div className={styles.buttons}>
          <Button label={strings.addInput} look="primary" onPress={() => appendFromPalette('input')} />
          <Button
            label={gallery.openGallery}
            look="plain"
            icon={<LayoutGrid size={14} aria-hidden="true" />}
            onPress={() => showGallery(true)}
          />
        </div>
      </div>
    </div>
  );
}
