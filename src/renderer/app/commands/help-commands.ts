import { showShortcuts } from '../view-store.ts';
import type { Command } from './command.ts';

/** Help where the question arises. */
export const helpCommands = {
  shortcuts: {
    category: 'help',
    name: { en: 'Keyboard shortcuts', ja: 'キーボードショートカット' },
    shortcuts: [{ key: '?' }],
    keysActIn: 'window',
    run: () => showShortcuts(true),
  },
} as const satisfies Readonly<Record<string, Command>>;
