import { Trash2 } from 'lucide-react';
import { deleteSelection } from '../../graph/canvas-commands.ts';
import { editSelectedNote } from '../../graph/notes/note-commands.ts';
import { annotationStrings } from '../../i18n/strings/annotations.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './inspector.module.css';

/** One note: what can be done with it. Its text is edited where it stands. */
export function NoteInspector() {
  const strings = useStrings(annotationStrings);
  return (
    <>
      <h2 className={styles.title}>{strings.noteTitle}</h2>
      <div className={styles.actions}>
        <Button label={strings.edit} look="plain" onPress={editSelectedNote} />
        <Button label={strings.delete} look="plain" icon={<Trash2 size={14} aria-hidden="true" />} onPress={deleteSelection} />
      </div>
    </>
  );
}
