import { describe, expect, it } from 'vitest';
import { itemAfterKey } from './grid-keys.ts';

/** Seven items in rows of three. */
const nextFrom = (key: string, index: number) => itemAfterKey(key, index, 7, 3);

describe('the arrow keys in a grid', () => {
  it('go to the neighbour in their direction', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => nextFrom(key, 3))).toEqual([2, 4, 0, 6]);
  });

  it('stay within the grid', () => {
    expect([nextFrom('ArrowLeft', 0), nextFrom('ArrowUp', 2), nextFrom('ArrowRight', 6), nextFrom('ArrowDown', 4)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('know its ends, and leave other keys alone', () => {
    expect([nextFrom('Home', 5), nextFrom('End', 0), nextFrom('Enter', 3)]).toEqual([0, 6, null]);
  });
});
