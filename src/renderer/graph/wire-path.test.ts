import { describe, expect, it } from 'vitest';
import { wirePath } from './wire-path.ts';

const row = { sourceX: 160, sourceY: 36, targetX: 488, targetY: 36 };

describe('the way of a wire', () => {
  it('leads straight to the next layer', () => {
    const [path, x, y] = wirePath({ ...row, targetX: 244 }, false);
    expect([x, y]).toEqual([202, 36]);
    expect(path).toMatch(/^M160,36/);
  });

  it('leads over the layers of its row that it skips, the further the higher', () => {
    const [, x, near] = wirePath(row, true);
    const [, , far] = wirePath({ ...row, targetX: 732 }, true);
    expect(x).toBe(324);
    // The upper edge of the nodes is at 0.
    expect(near).toBeLessThan(-40);
    expect(far).toBeLessThan(near);
  });

  it('is that of any other wire where the ends stand in different rows, or the target is on the left', () => {
    for (const ends of [
      { ...row, targetY: 186 },
      { ...row, targetX: 0 },
    ])
      expect(wirePath(ends, true)).toEqual(wirePath(ends, false));
  });
});
