import { useStore as useFlowStore } from '@xyflow/react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { guidesStore } from './drag.ts';
import { useFlowLayer } from './flow-layer.ts';
import styles from './helper-lines.module.css';
import type { Guide } from './snap.ts';

/** How far a line reaches beyond what it joins, in pixels of the screen. */
const overhang = 8;

/** Thin lines that show what a dragged node is in line with. */
export function HelperLines() {
  const guides = useStore(guidesStore, (state) => state.guides);
  const zoom = useFlowStore(({ transform }) => transform[2]);
  const layer = useFlowLayer('viewport-portal');
  if (guides.length === 0 || !layer) return null;
  return createPortal(
    guides.map((guide) => (
      <div
        key={guide.axis}
        className={styles.line}
        data-testid={`helper-line-${guide.axis}`}
        style={placeOf(guide, zoom)}
        aria-hidden="true"
      />
    )),
    layer,
  );
}

/** A line of one pixel of the screen, whatever the zoom. */
function placeOf({ axis, at, from, to }: Guide, zoom: number) {
  const start = from - overhang / zoom;
  const length = to - from + (2 * overhang) / zoom;
  const thin = 1 / zoom;
  const [x, y] = axis === 'x' ? [at - thin / 2, start] : [start, at - thin / 2];
  // Not by a transform, which would be composed anew with each move.
  return { left: x, top: y, width: axis === 'x' ? thin : length, height: axis === 'x' ? length : thin };
}
