import { select } from '../../document/document-store.ts';
import { nothingSelected } from '../../document/selection.ts';
import { checkGradients, pauseOrTrain, reset, rollSeed, startEngine, step } from '../training-commands.ts';
import { trainingStore } from '../training-session.ts';
import { showMoreTraining } from '../view-store.ts';
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
  'roll-seed': {
    category: 'training',
    name: { en: 'Roll a new seed', ja: '新しいシードを引く' },
    shortcuts: [],
    keysActIn: 'window',
    run: rollSeed,
  },
  'check-gradients': {
    category: 'training',
    name: { en: 'Check gradients', ja: '勾配をチェック' },
    shortcuts: [],
    keysActIn: 'window',
    isAvailable: () => trainingStore.getState().engineState !== 'training',
    run: checkGradients,
  },
  'start-engine': {
    category: 'training',
    name: { en: 'Start the engine', ja: 'エンジンを起動' },
    shortcuts: [],
    keysActIn: 'window',
    isAvailable: () => trainingStore.getState().connection === 'gone',
    run: startEngine,
  },
  'show-training-settings': {
    category: 'training',
    name: { en: 'Show all training settings', ja: '学習の設定をすべて表示' },
    shortcuts: [],
    keysActIn: 'window',
    run: showTrainingSettings,
  },
  reset: { category: 'training', name: { en: 'Reset training', ja: '学習をリセット' }, shortcuts: [], keysActIn: 'window', run: reset },
} as const satisfies Readonly<Record<string, Command>>;

/** The settings of training stand where nothing is selected. */
function showTrainingSettings(): void {
  select(nothingSelected);
  showMoreTraining(true);
}
