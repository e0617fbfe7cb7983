import { describe, expect, it } from 'vitest';
import { gradientHealth, healthBounds, isTooMuch } from './layer-health.ts';

const gradient = (relative: number | null, norm = 1) => ({ norm, relative });

describe('gradientHealth', () => {
  it('is well where a layer learns about as fast as the others, however slow that is', () => {
    expect(gradientHealth(gradient(0.2), 0.5)).toBe('ok');
    expect(gradientHealth(gradient(1e-9), 1e-8)).toBe('ok');
    expect(gradientHealth(gradient(healthBounds.exploding), 10)).toBe('ok');
  });

  it('vanishes where a layer is a thousand times slower than the fastest, or gets nothing at all', () => {
    expect(gradientHealth(gradient(0.99e-3), 1)).toBe('vanishing');
    expect(gradientHealth(gradient(1.01e-3), 1)).toBe('ok');
    expect(gradientHealth(gradient(0, 0), 1)).toBe('vanishing');
    expect(gradientHealth(gradient(null, 0), 0)).toBe('vanishing');
  });

  it('is well where all weights are zero but are about to change', () => {
    expect(gradientHealth(gradient(null, 0.1), 1)).toBe('ok');
  });

  it('explodes where it is much larger than the weights, or not finite', () => {
    expect(gradientHealth(gradient(10.1), 10.1)).toBe('exploding');
    expect(gradientHealth(null, 1)).toBe('exploding');
  });
});

describe('isTooMuch', () => {
  it('takes more of saturated activations than of dead units', () => {
    expect(isTooMuch({ kind: 'saturated', share: 0.94 })).toBe(false);
    expect(isTooMuch({ kind: 'saturated', share: 0.95 })).toBe(true);
    expect(isTooMuch({ kind: 'dead', share: 0.39 })).toBe(false);
    expect(isTooMuch({ kind: 'dead', share: 0.4 })).toBe(true);
  });
});
