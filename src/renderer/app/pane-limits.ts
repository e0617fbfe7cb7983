import type { PaneSizes } from '../../shared/ipc/main-api.ts';

/** A part of the window whose size can be changed. */
export type PaneName = keyof PaneSizes;

/** Bounds of each size in pixels, and what it is in a window of the usual size until somebody changes it. */
export const paneLimits: Readonly<Record<PaneName, { readonly minimum: number; readonly maximum: number; readonly usual: number }>> = {
  sideBar: { minimum: 168, maximum: 360, usual: 212 },
  inspector: { minimum: 252, maximum: 560, usual: 316 },
  dock: { minimum: 120, maximum: 640, usual: 252 },
};

/** The size in whole pixels within the bounds of the pane. */
export function fittingPaneSize(pane: PaneName, size: number): number {
  const { minimum, maximum } = paneLimits[pane];
  return Math.round(Math.min(maximum, Math.max(minimum, size)));
}
