import { showCommandPalette, showShortcuts } from '../view-store.ts';
import type { Command } from './command.ts';

/** Help where the question arises. */
export const helpCommands = {
  'search-commands': {
    category: 'help',
    name: { en: 'Search commands', ja: 'コマンドを検索' },
    shortcuts: [
      { key: 'k', isPrimary: true },
      { key: 'p', isPrimary: true, isShift: true },
    ],
    keysActIn: 'typing',
    run: () => showCommandPalette(true),
  },
  shortcuts: {
    category: 'help',
    name: { en: 'Keyboard shortcuts', ja: 'キーボードショートカット' },
    shortcuts: [{ key: '?' }, { key: 'F1' }],
    keysActIn: 'window',
    run: () => showShortcuts(true),
  },
} as const satisfies Readonly<Record<string, Command>>;
