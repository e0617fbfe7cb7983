import { fittingPaneSize, type PaneName } from './pane-limits.ts';
import { changeSettings, settingsStore } from './settings-store.ts';

/** Gives a pane another size now; null: what suits the window. */
export function resizePane(pane: PaneName, size: number | null): void {
  const { panes } = settingsStore.getState();
  settingsStore.setState({ panes: { ...panes, [pane]: size === null ? null : fittingPaneSize(pane, size) } });
}

/** Remembers the sizes that the panes have now. */
export function keepPaneSizes(): void {
  changeSettings({});
}
