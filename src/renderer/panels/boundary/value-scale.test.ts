import { describe, expect, it } from 'vitest';
import { ticksOf, valueScale } from './value-scale.ts';

const examples = (labels: readonly number[], classes: number | null) => {
  const none = new Float32Array();
  return { classes, layers: [{ part: 'train', examples: labels.length, x: none, y: none, labels: Float32Array.from(labels) } as const] };
};

describe('valueScale', () => {
  it('goes from 0 to 1 for two classes', () => {
    const { signed } = valueScale(examples([0, 1], 2));
    expect([0, 0.5, 1, 3].map(signed)).toEqual([-1, 0, 1, 1]);
  });

  it('has 0 in its middle where numbers lie on both sides of it, else goes from end to end', () => {
    expect(valueScale(examples([-1, 4], null))).toMatchObject({ least: -4, greatest: 4 });
    expect(valueScale(examples([10, 20], null))).toMatchObject({ least: 10, greatest: 20 });
    expect(valueScale(examples([5, 5], null)).signed(5)).toBe(0);
  });
});

describe('ticksOf', () => {
  it('are round numbers inside the area', () => {
    expect(ticksOf({ left: -1.3, right: 1.3, bottom: 0.1, top: 0.95 }, 360, 84)).toEqual({ x: [-1, 0, 1], y: [0.5] });
    expect(ticksOf({ left: 0, right: 0.3, bottom: -2e6, top: 2e6 }, 300, 112)).toEqual({
      x: [0, 0.1, 0.2, 0.3],
      y: [-2e6, -1e6, 0, 1e6, 2e6],
    });
  });
});
