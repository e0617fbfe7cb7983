import { useEffect, useRef } from 'react';
import { limits } from '../../../shared/spec/limits.ts';
import { applyEdit } from '../../document/document-store.ts';
import { resizeNote } from '../../document/edits/resize-note.ts';
import { setNoteText } from '../../document/edits/set-note-text.ts';
import { annotationStrings } from '../../i18n/strings/annotations.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { flowIdOf } from '../flow-ids.ts';
import { focusElement } from '../focus-element.ts';
import { endEditing } from './note-editing.ts';
import styles from './note-node.module.css';

/** The text of a note while it is typed. All of a session is one undo step; the note grows with its text. Escape and leaving it end the session. */
export function NoteText({ noteId, text }: { readonly noteId: string; readonly text: string }) {
  const strings = useStrings(annotationStrings);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  return (
    <textarea
      ref={field}
      className={`${styles.text} ${styles.field} nokey nodrag nopan nowheel`}
      aria-label={strings.noteText}
      placeholder={strings.notePlaceholder}
      value={text}
      maxLength={limits.noteLength}
      spellCheck={false}
      onChange={({ target }) => takeText(noteId, target)}
      onBlur={endEditing}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
        event.stopPropagation();
        endEditing();
        focusElement({ kind: 'node', id: flowIdOf('note', noteId) });
      }}
    />
  );
}

function takeText(noteId: string, { value, scrollHeight, clientHeight }: HTMLTextAreaElement): void {
  const missing = Math.max(0, scrollHeight - clientHeight);
  applyEdit(
    (document) => {
      const note = document.notes.find(({ id }) => id === noteId);
      const typed = setNoteText(document, noteId, value);
      return note && missing > 0 ? resizeNote(typed, noteId, { width: note.width, height: note.height + missing }) : typed;
    },
    { mergeKey: `text of note ${noteId}` },
  );
}
