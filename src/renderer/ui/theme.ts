import type { Theme } from '../../shared/ipc/main-api.ts';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
let chosen: Theme = 'system';

/** Shows the window light, dark, or as the system is. */
export function showTheme(theme: Theme): void {
  chosen = theme;
  const isDark = theme === 'dark' || (theme === 'system' && darkSystem.matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}

darkSystem.addEventListener('change', () => showTheme(chosen));
