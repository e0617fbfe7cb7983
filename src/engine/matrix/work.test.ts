import { describe, expect, it } from 'vitest';
import { compilePlan } from '../plan/compile-plan.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import { payingThreads, paysFor } from './work.ts';

const labels = { kind: 'binary' } as const;
const specOf = (features: number, units: number) =>
  chainSpec({ kind: 'given', features: [features], labels }, [dense(units, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const tiny = compilePlan(specOf(1, 1), 3);
const planar = compilePlan(specOf(2, 4), 400);
const wide = compilePlan(specOf(784, 256), 1024);

const microsecond = 1e-6;

describe('the threads that pay', () => {
  it('are more for more work', () => {
    expect(payingThreads(tiny)).toBe(1);
    expect(payingThreads(planar)).toBe(2);
    expect(payingThreads(wide)).toBeGreaterThan(64);
  });

  it('are fewer where they are slow to meet', () => {
    expect(paysFor(planar, 'float64', 2, microsecond / 4)).toBe(true);
    expect(paysFor(planar, 'float64', 2, 5 * microsecond)).toBe(false);
    expect(paysFor(wide, 'float64', 2, 5 * microsecond)).toBe(true);
    expect(paysFor(wide, 'float64', 2, 1)).toBe(false);
  });

  it('have to meet faster in float32, where each computes twice as fast', () => {
    const barrier = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map((time) => time * microsecond);
    const [double, single] = (['float64', 'float32'] as const).map(
      (precision) => barrier.filter((time) => paysFor(planar, precision, 2, time)).length,
    );
    expect(single).toBeLessThan(double ?? 0);
  });
});
