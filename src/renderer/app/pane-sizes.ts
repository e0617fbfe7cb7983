import type { PaneSizes } from '../../shared/ipc/main-api.ts';
import { changeSettings, settingsStore } from './settings-store.ts';

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

/** Gives a pane another size now; null: what suits the window. */
export function resizePane(pane: PaneName, size: number | null): void {
  const { panes } = settingsStore.getState();
  settingsStore.setState({ panes: { ...panes, [pane]: size === null ? null : fittingPaneSize(pane, size) } });
}

/** Remembers the sizes that the panes have now. */
export function keepPaneSizes(): void {
  changeSettings({});
}
