import { canTidyUp, tidyUp } from '../../graph/tidy-up.ts';
import type { Command } from './command.ts';

/** Where layers stand. */
export const arrangeCommands = {
  'tidy-up': {
    category: 'draw',
    name: { en: 'Tidy up', ja: '配置を整える' },
    shortcuts: [{ key: 'l', isPrimary: true, isShift: true }],
    keysActIn: 'window',
    isAvailable: canTidyUp,
    run: tidyUp,
  },
} as const satisfies Readonly<Record<string, Command>>;
