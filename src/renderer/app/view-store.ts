import { createStore } from 'zustand/vanilla';

export type DockTab = 'cost' | 'boundary' | 'predictions' | 'problems' | 'classes' | 'gradients' | 'operations' | 'data';

/** What is open in the window; belongs to no project and is not remembered. */
export interface ViewState {
  readonly dockTab: DockTab;
  readonly areShortcutsShown: boolean;
  readonly isGalleryShown: boolean;
  readonly isCommandPaletteShown: boolean;
  /** Whether the rarely needed settings of training are unfolded. */
  readonly isMoreTrainingShown: boolean;
}

export const viewStore = createStore<ViewState>(() => ({
  dockTab: 'cost',
  areShortcutsShown: false,
  isGalleryShown: false,
  isCommandPaletteShown: false,
  isMoreTrainingShown: false,
}));

/** Opens a tab of the dock below the canvas. */
export function showDockTab(dockTab: DockTab): void {
  viewStore.setState({ dockTab });
}

/** Opens or closes the sheet of shortcuts. */
export function showShortcuts(areShortcutsShown: boolean): void {
  viewStore.setState({ areShortcutsShown });
}

/** Opens or closes the gallery of templates. */
export function showGallery(isGalleryShown: boolean): void {
  viewStore.setState({ isGalleryShown });
}

/** Opens or closes the command palette. */
export function showCommandPalette(isCommandPaletteShown: boolean): void {
  viewStore.setState({ isCommandPaletteShown });
}

/** Unfolds or folds the rarely needed settings of training. */
export function showMoreTraining(isMoreTrainingShown: boolean): void {
  viewStore.setState({ isMoreTrainingShown });
}
