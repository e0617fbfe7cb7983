import { describe, expect, it } from 'vitest';
import { textScore } from './text-score.ts';

const dark = { en: 'Theme: dark', ja: 'テーマ: ダーク' };
const light = { en: 'Theme: light', ja: 'テーマ: ライト' };
const selectAll = { en: 'Select all', ja: 'すべて選択' };

describe('how well a text answers a query', () => {
  it.each(['dark', 'theme dark', 'dark theme', 'thm drk', 'DARK', 'ダーク', 'テーマ ダーク', 'ﾀﾞｰｸ', 'dark テーマ'])(
    '%s finds the dark theme',
    (query) => {
      expect(textScore([dark], query)).toBeGreaterThan(textScore([light], query));
    },
  );

  it.each(['undo', 'zzz', 'dark light', '選択', 'darkness'])('%s does not', (query) => {
    expect(textScore([dark], query)).toBe(0);
  });

  it('prefers whole words to letters out of them', () => {
    expect(textScore([selectAll], 'all')).toBeGreaterThan(textScore([{ en: 'A little list', ja: '一覧' }], 'all'));
    expect(textScore([selectAll], '選択')).toBeGreaterThan(0);
    expect(textScore([{ en: 'Show the problems', ja: '問題を表示' }], 'theme')).toBe(0);
  });
});
