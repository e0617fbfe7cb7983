import { showEverything } from '../../graph/view-requests.ts';
import type { Command } from './command.ts';

/** What of the drawing is in sight. */
export const viewCommands = {
  'fit-view': {
    category: 'view',
    name: { en: 'Fit view', ja: '全体を表示' },
    shortcuts: [{ key: 'f' }, { key: 'Home' }],
    keysActIn: 'canvas',
    run: showEverything,
  },
} as const satisfies Readonly<Record<string, Command>>;
