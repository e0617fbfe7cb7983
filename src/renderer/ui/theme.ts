import { createStore } from 'zustand/vanilla';
import type { Theme } from '../../shared/ipc/main-api.ts';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
let chosen: Theme = 'system';

/** Which colours the window has at the moment: what is painted on a canvas has to be painted anew when they change. */
export const shownThemeStore = createStore<{ readonly isDark: boolean }>(() => ({ isDark: false }));

/** Shows the window light, dark, or as the system is. */
export function showTheme(theme: Theme): void {
  chosen = theme;
  const isDark = theme === 'dark' || (theme === 'system' && darkSystem.matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  shownThemeStore.setState({ isDark });
}

darkSystem.addEventListener('change', () => showTheme(chosen));
