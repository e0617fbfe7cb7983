import { useStore as useFlowStore } from '@xyflow/react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { useFlowLayer } from '../flow-layer.ts';
import { shownAs } from '../groups/group-members.ts';
import { useDocument } from '../use-document.ts';
import type { Box } from '../view/box.ts';
import styles from './find-bar.module.css';
import { type FoundElement, placeOf } from './find-elements.ts';
import { findStore } from './find-store.ts';
import { useFound } from './use-found.ts';

/** A mark around each layer and note that is found, or the folded group that hides it; a stronger one around the one that was gone to last. */
export function FoundMarks() {
  const found = useFound();
  const visited = useStore(findStore, (state) => state.visited);
  const place = placeOf(found, visited);
  const layer = useFlowLayer('viewport-portal');
  if (!layer) return null;
  return createPortal(
    found.map((element, index) => <FoundMark key={`${element.type} ${element.id}`} element={element} isCurrent={index === place} />),
    layer,
  );
}

/** How far the mark is from what it marks, in pixels at zoom 1. */
const distance = 6;

function FoundMark({ element, isCurrent }: { readonly element: FoundElement; readonly isCurrent: boolean }) {
  const { id, type } = element;
  const note = useDocument(({ document }) => (type === 'note' ? document.notes.find((each) => each.id === id) : undefined));
  const shownId = useDocument(({ document }) => (type === 'node' ? shownAs(document.groups, id) : null));
  const node = useFlowStore(({ nodeLookup }) => (shownId === null ? undefined : nodeLookup.get(shownId)));
  const { width, height } = node?.measured ?? {};
  const box: Box | null = note
    ? { ...note.position, width: note.width, height: note.height }
    : node && width && height && !node.hidden
      ? { ...node.internals.positionAbsolute, width, height }
      : null;
  if (!box) return null;
  const place = {
    transform: `translate(${box.x - distance}px, ${box.y - distance}px)`,
    width: box.width + 2 * distance,
    height: box.height + 2 * distance,
  };
  return <div className={isCurrent ? `${styles.mark} ${styles.current}` : styles.mark} style={place} data-testid={`found-${id}`} />;
}
