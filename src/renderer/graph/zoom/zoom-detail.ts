import { useStore } from '@xyflow/react';

/** How much nodes show: glyph and name alone; what they show in their own size; or also shapes and costs of computing. */
export type ZoomDetail = 'far' | 'middle' | 'near';

/** Below `far` the small texts cannot be read; above `near` there is room for smaller ones. */
const bounds = { far: 0.55, near: 1.3 } as const;

/** How much nodes show at a zoom. */
export function detailAt(zoom: number): ZoomDetail {
  if (zoom < bounds.far) return 'far';
  return zoom > bounds.near ? 'near' : 'middle';
}

/** How much nodes show now; the component is drawn anew only when that changes, not with each step of the zoom. */
export function useZoomDetail(): ZoomDetail {
  return useStore(({ transform: [, , zoom] }) => detailAt(zoom));
}
