import { type NodeProps, NodeResizer } from '@xyflow/react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { noteBounds } from '../../../shared/project/annotations.ts';
import { annotationStrings } from '../../i18n/strings/annotations.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { NoteText } from './NoteText.tsx';
import { noteEditing } from './note-editing.ts';
import type { NoteFlowNode } from './note-flow-node.ts';
import styles from './note-node.module.css';
import { beginResize, endResize } from './note-resize.ts';

/** A note on the canvas: plain text on paper. */
export const NoteNode = memo(function NoteNode({ data: { noteId, text }, selected }: NodeProps<NoteFlowNode>) {
  const strings = useStrings(annotationStrings);
  const isEdited = useStore(noteEditing, (state) => state.noteId === noteId);
  return (
    <>
      <NodeResizer
        isVisible={selected && !isEdited}
        minWidth={noteBounds.leastWidth}
        minHeight={noteBounds.leastHeight}
        maxWidth={noteBounds.greatest}
        maxHeight={noteBounds.greatest}
        lineClassName={styles.edge}
        handleClassName={styles.corner}
        onResizeStart={beginResize}
        onResizeEnd={endResize}
      />
      <div className={`${styles.note} ${selected ? styles.selected : ''}`} data-testid={`note-${noteId}`}>
        {isEdited ? (
          <NoteText noteId={noteId} text={text} />
        ) : (
          <p className={`${styles.text} ${text === '' ? styles.placeholder : ''}`}>{text === '' ? strings.notePlaceholder : text}</p>
        )}
      </div>
    </>
  );
});
