import { useStore } from '@xyflow/react';

/**
 * How much nodes show: glyph and name alone (`far`), and of wires no more than their lines (`tiny`); what they show in their own size; or also shapes and
 * costs of computing.
 */
export type ZoomDetail = 'far tiny' | 'far' | 'middle' | 'near';

/** Below `tiny` connection points are smaller than three pixels; below `far` the small texts cannot be read; above `near` there is room for smaller ones. */
const bounds = { tiny: 0.28, far: 0.55, near: 1.3 } as const;

/** How much nodes show at a zoom. */
export function detailAt(zoom: number): ZoomDetail {
  if (zoom < bounds.tiny) return 'far tiny';
  if (zoom < bounds.far) return 'far';
  return zoom > bounds.near ? 'near' : 'middle';
}

/** How much nodes show now; the component is drawn anew only when that changes, not with each step of the zoom. */
export function useZoomDetail(): ZoomDetail {
  return useStore(({ transform: [, , zoom] }) => detailAt(zoom));
}
