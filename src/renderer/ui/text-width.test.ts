import { describe, expect, it } from 'vitest';
import { shortened, textWidth } from './text-width.ts';

describe('textWidth', () => {
  it('counts letters, those of Japanese writing twice', () => {
    expect(['', 'Dense 1', '全結合 1', 'ドロップアウト'].map(textWidth)).toEqual([0, 7, 8, 14]);
  });
});

describe('shortened', () => {
  it('leaves what fits', () => {
    expect([shortened('petal width', 11), shortened('花弁の幅', 8)]).toEqual(['petal width', '花弁の幅']);
  });

  it('cuts what is wider, with dots that fit as well', () => {
    expect([shortened('petal width', 10), shortened('花弁の幅', 7), shortened('花弁', 2)]).toEqual(['petal wid…', '花弁の…', '…']);
  });
});
