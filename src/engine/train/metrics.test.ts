import { describe, expect, it } from 'vitest';
import { accuracyOf } from './metrics.ts';

describe('accuracyOf', () => {
  it('compares one row with one half', () => {
    const predictions = Float64Array.of(0.2, 0.5, 0.51, 0.9);
    expect(accuracyOf(predictions, Float64Array.of(0, 1, 1, 1), 4, { kind: 'binary' })).toBe(0.75);
  });

  it('compares the largest of several rows, the first of equal ones', () => {
    const predictions = Float64Array.of(0.5, 0.1, 0.4, 0.2, 0.5, 0.2, 0.4, 0.6, 0, 0.7, 0.2, 0.2);
    const labels = Float64Array.of(1, 0, 0, 0, 0, 0, 1, 1, 0, 1, 0, 0);
    expect(accuracyOf(predictions, labels, 4, { kind: 'classes', count: 3 })).toBe(0.75);
  });

  it('is not defined for numbers to predict', () => {
    expect(accuracyOf(Float64Array.of(1), Float64Array.of(1), 1, { kind: 'values', rows: 1 })).toBeNull();
  });
});
