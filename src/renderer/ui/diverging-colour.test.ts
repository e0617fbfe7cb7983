import { describe, expect, it } from 'vitest';
import { diverging, parseColour } from './diverging-colour.ts';

const scale = { negative: [200, 100, 0], zero: [100, 100, 100], positive: [0, 100, 200] } as const;

describe('the colour of a weight', () => {
  it('is that of the end at the ends and beyond, and of the middle at zero', () => {
    expect(diverging(-1, scale)).toEqual([200, 100, 0]);
    expect(diverging(0, scale)).toEqual([100, 100, 100]);
    expect(diverging(1, scale)).toEqual([0, 100, 200]);
    expect(diverging(7, scale)).toEqual([0, 100, 200]);
  });

  it('lies half way in between at half the value', () => {
    expect(diverging(-0.5, scale)).toEqual([150, 100, 50]);
  });

  it('is read from a token in either length', () => {
    expect(parseColour(' #e8862a ')).toEqual([0xe8, 0x86, 0x2a]);
    expect(parseColour('#fa0')).toEqual([0xff, 0xaa, 0]);
    expect(parseColour('none')).toEqual([128, 128, 128]);
  });
});
