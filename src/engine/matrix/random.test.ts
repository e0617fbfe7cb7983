import { describe, expect, it } from 'vitest';
import { logarithm } from './logarithm.ts';
import { RandomState } from './random.ts';

/**
 * Made with NumPy 2.4.6: `r = np.random.RandomState(seed); print(r.randn(3), r.rand(2), r.randn(2), r.randn(10000)[9999])`, each number by
 * `repr(float(…))`.
 */
const drawn = [
  {
    seed: 0,
    normal: [1.764052345967664, 0.4001572083672233, 0.9787379841057392],
    uniform: [0.4236547993389047, 0.6458941130666561],
    next: [2.240893199201458, 0.9500884175255894],
    last: 0.9722623328412471,
  },
  {
    seed: 2,
    normal: [-0.4167578474054706, -0.056266827226329474, -2.136196095668454],
    uniform: [0.42036780208748903, 0.3303348210038741],
    next: [1.6402708084049886, 0.5028814171580428],
    last: -0.8690706270296321,
  },
  {
    seed: 4294967295,
    normal: [0.6484086742306527, 0.6693235306338161, -1.0805437227474493],
    uniform: [0.9093750727977705, 0.5537363115925001],
    next: [0.2845010447986309, -0.044026015448043285],
    last: -1.4255967960178517,
  },
];

/** At most 2 units in the last place apart. */
function expectClose(values: Float64Array | readonly number[], expected: readonly number[]): void {
  expect(values).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(Math.abs((values[index] ?? Number.NaN) / value - 1)).toBeLessThan(4.5e-16);
}

describe('RandomState', () => {
  it.each(drawn)("draws NumPy's numbers for seed $seed", ({ seed, normal, uniform, next, last }) => {
    const random = new RandomState(seed);
    expectClose(random.randn(3), normal);
    expect(Array.from(random.rand(2))).toEqual(uniform);
    expectClose(random.randn(2), next);
    expectClose(random.randn(10_000).slice(-1), [last]);
  });

  it('keeps the second number of a pair for the next call', () => {
    const parts = new RandomState(7);
    const whole = new RandomState(7).randn(8);
    expect([...parts.randn(3), ...parts.randn(5)]).toEqual([...whole]);
  });
});

describe('logarithm', () => {
  it('agrees with the platform to a unit in the last place', () => {
    for (const x of new RandomState(3).rand(20_000)) {
      for (const scale of [1, 1e-12, 1e15]) {
        const expected = Math.log(x * scale);
        expect(Math.abs(logarithm(x * scale) - expected)).toBeLessThanOrEqual(Math.abs(expected) * 2.3e-16);
      }
    }
  });

  it('is exactly 0 at 1', () => {
    expect(logarithm(1)).toBe(0);
  });
});
