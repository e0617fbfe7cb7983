import { createStore } from 'zustand/vanilla';
import type { Settings } from '../../shared/ipc/main-api.ts';
import { setCompileLanguage } from '../compile/compilation-store.ts';
import { desk } from '../desk.ts';
import { setLanguage } from '../i18n/language-store.ts';
import { showTheme } from '../ui/theme.ts';

/** What the user chose and the program remembers. The window begins without the gallery until it is known whether it is wanted. */
export const settingsStore = createStore<Settings>(() => ({
  language: 'en',
  theme: 'system',
  livePictures: true,
  isMinimapShown: false,
  doesWheelPan: false,
  recentCommands: [],
  isGalleryShownAtStart: false,
  panes: { sideBar: null, inspector: null, dock: null },
}));

/** Shows the window as it was set the last time. */
export async function loadSettings(): Promise<void> {
  show(await desk.getSettings({}));
}

/** Changes a setting now and for the next start. */
export function changeSettings(change: Partial<Settings>): void {
  const settings = { ...settingsStore.getState(), ...change };
  show(settings);
  void desk.setSettings(settings);
}

function show(settings: Settings): void {
  settingsStore.setState(settings);
  setLanguage(settings.language);
  setCompileLanguage(settings.language);
  showTheme(settings.theme);
}
