import { pauseOrTrain, reset, step } from '../training-commands.ts';
import type { Command } from './command.ts';

/** Training: start, pause, step, reset. */
export const runCommands = {
  train: {
    category: 'training',
    name: { en: 'Train or pause', ja: '学習/一時停止' },
    shortcuts: [{ key: 'Enter', isPrimary: true }],
    keysActIn: 'typing',
    run: pauseOrTrain,
  },
  step: {
    category: 'training',
    name: { en: 'One iteration', ja: '1反復進める' },
    shortcuts: [{ key: 'Enter', isPrimary: true, isShift: true }],
    keysActIn: 'window',
    run: step,
  },
  reset: { category: 'training', name: { en: 'Reset training', ja: '学習をリセット' }, shortcuts: [], keysActIn: 'window', run: reset },
} as const satisfies Readonly<Record<string, Command>>;
