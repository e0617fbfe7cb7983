import { createStore } from 'zustand/vanilla';

export type DockTab = 'cost' | 'problems' | 'classes' | 'gradients';

/** What is open in the window; belongs to no project and is not remembered. */
export interface ViewState {
  readonly dockTab: DockTab;
  readonly areShortcutsShown: boolean;
}

export const viewStore = createStore<ViewState>(() => ({ dockTab: 'cost', areShortcutsShown: false }));

/** Opens a tab of the dock below the canvas. */
export function showDockTab(dockTab: DockTab): void {
  viewStore.setState({ dockTab });
}

/** Opens or closes the sheet of shortcuts. */
export function showShortcuts(areShortcutsShown: boolean): void {
  viewStore.setState({ areShortcutsShown });
}
