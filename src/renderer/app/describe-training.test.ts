import { describe, expect, it } from 'vitest';
import { describeTraining, type ToldTraining } from './describe-training.ts';

const ready: ToldTraining = { engineState: 'ready', iteration: 0, cost: null, accuracy: null };
const training: ToldTraining = { engineState: 'training', iteration: 300, cost: 0.5, accuracy: 0.8 };
const paused: ToldTraining = { engineState: 'paused', iteration: 1200, cost: 0.312345, accuracy: 0.905 };

describe('what is told of training', () => {
  it.each([
    ['the start', ready, { ...training, iteration: 12 }, 'Training started.', '学習を開始しました。'],
    ['going on', paused, training, 'Training goes on from iteration 1,200.', '反復 1,200 から学習を再開しました。'],
    [
      'a pause',
      training,
      paused,
      'Paused at iteration 1,200, cost 0.312, accuracy 90.5 %.',
      '反復 1,200 で一時停止しました。コスト 0.312。正解率 90.5 %。',
    ],
    [
      'the end',
      training,
      { engineState: 'done', iteration: 10_000, cost: 0.2, accuracy: null } as const,
      'Done at iteration 10,000, cost 0.2.',
      '反復 10,000 で完了しました。コスト 0.2。',
    ],
    [
      'a divergence',
      training,
      { engineState: 'diverged', iteration: 7, cost: null, accuracy: null } as const,
      'Diverged at iteration 7: the cost is no longer a finite number.',
      '反復 7 で発散しました。コストが有限の数ではなくなりました。',
    ],
    ['a reset', paused, ready, 'Training was reset.', '学習をリセットしました。'],
    [
      'a single step',
      paused,
      { ...paused, iteration: 1201 },
      'Paused at iteration 1,201, cost 0.312, accuracy 90.5 %.',
      '反復 1,201 で一時停止しました。コスト 0.312。正解率 90.5 %。',
    ],
  ])('%s', (_, before, now, english, japanese) => {
    expect(describeTraining(before, now, 'en')).toBe(english);
    expect(describeTraining(before, now, 'ja')).toEqual(japanese);
  });

  it('is nothing where only the figures went on', () => {
    expect(describeTraining(training, { ...training, iteration: 900, cost: 0.4 }, 'en')).toBeNull();
    expect(describeTraining(paused, paused, 'en')).toBeNull();
  });

  it('is nothing where the engine got ready', () => {
    expect(describeTraining({ ...ready, engineState: 'idle' }, ready, 'en')).toBeNull();
  });
});
