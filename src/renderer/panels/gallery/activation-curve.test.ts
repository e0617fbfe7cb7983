import { describe, expect, it } from 'vitest';
import { activationNames } from '../../../shared/spec/activations.ts';
import { activationCurve } from './activation-curve.ts';

/** Heights of the curve from left to right, upwards. */
function heights(path: string | null): readonly number[] {
  return (path ?? '')
    .slice(1)
    .split('L')
    .map((point) => -Number(point.split(' ')[1]));
}

describe('the curve of an activation function', () => {
  it.each(activationNames.filter((name) => name !== 'softmax'))('of %s never falls and stays in its square', (name) => {
    const curve = heights(activationCurve(name, 0, 0, 10));
    expect(curve.length).toBeGreaterThan(5);
    for (const [index, height] of curve.entries()) {
      expect(Math.abs(height)).toBeLessThanOrEqual(6);
      expect(height).toBeGreaterThanOrEqual(curve[index - 1] ?? Number.NEGATIVE_INFINITY);
    }
  });

  it('tells a rectifier from tanh, and softmax has none', () => {
    const [relu, tanh] = [heights(activationCurve('relu', 0, 0, 10)), heights(activationCurve('tanh', 0, 0, 10))];
    expect(new Set(relu.slice(0, 6)).size).toBe(1);
    expect(tanh.at(0)).toBeCloseTo(-(tanh.at(-1) ?? 0));
    expect(activationCurve('softmax', 0, 0, 10)).toBeNull();
  });
});
