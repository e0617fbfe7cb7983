import { useStore as useFlowStore, ViewportPortal } from '@xyflow/react';
import { useStore } from 'zustand';
import { guidesStore } from './drag.ts';
import styles from './helper-lines.module.css';
import type { Guide } from './snap.ts';

/** How far a line reaches beyond what it joins, in pixels of the screen. */
const overhang = 8;

/** Thin lines that show what a dragged node is in line with. */
export function HelperLines() {
  const guides = useStore(guidesStore, (state) => state.guides);
  const zoom = useFlowStore(({ transform }) => transform[2]);
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      {guides.map((guide) => (
        <div
          key={guide.axis}
          className={styles.line}
          data-testid={`helper-line-${guide.axis}`}
          style={placeOf(guide, zoom)}
          aria-hidden="true"
        />
      ))}
    </ViewportPortal>
  );
}

/** A line of one pixel of the screen, whatever the zoom. */
function placeOf({ axis, at, from, to }: Guide, zoom: number) {
  const start = from - overhang / zoom;
  const length = to - from + (2 * overhang) / zoom;
  const thin = 1 / zoom;
  const [x, y] = axis === 'x' ? [at - thin / 2, start] : [start, at - thin / 2];
  return { transform: `translate(${x}px, ${y}px)`, width: axis === 'x' ? thin : length, height: axis === 'x' ? length : thin };
}
