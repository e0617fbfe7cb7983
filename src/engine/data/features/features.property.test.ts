import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Features } from './features.ts';
import { GrowingFeatures } from './growing-features.ts';
import { narrowed } from './stored-numbers.ts';

const number = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.float({ noNaN: true }), fc.double({ noNaN: true }), fc.constant(-0));
const matrices = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }))
  .chain(([count, examples]) =>
    fc.array(number, { minLength: count * examples, maxLength: count * examples }).map((values) => ({ count, examples, values })),
  );

/** The same features, added example by example. */
function grown({ count, examples, values }: { count: number; examples: number; values: readonly number[] }): Features {
  const growing = new GrowingFeatures(count);
  for (let example = 0; example < examples; example += 1) {
    growing.add(Float64Array.from({ length: count }, (_, feature) => values[feature * examples + example] ?? 0));
  }
  return growing.finish();
}

describe('features', () => {
  it('give back every bit of what went in, however they are read', () => {
    fc.assert(
      fc.property(matrices, (given) => {
        for (const features of [Features.ofMatrix(given.values, given.examples), grown(given)]) {
          expect([features.count, features.examples]).toEqual([given.count, given.examples]);
          expect(features.matrix()).toEqual(Float64Array.from(given.values));
          const last = given.count - 1;
          expect(features.feature(last)).toEqual(Float64Array.from(given.values.slice(last * given.examples)));
          expect(features.at(last, given.examples - 1)).toBe(given.values.at(-1));
        }
      }),
    );
  });

  it('of some examples are those, in the order given, also of some of these', () => {
    const features = Features.ofMatrix([1, 2, 3, 10, 20, 30], 3);
    const some = features.some([2, 0, 2]);
    expect([...some.matrix()]).toEqual([3, 1, 3, 30, 10, 30]);
    expect([...some.some([1, 2]).matrix()]).toEqual([1, 3, 10, 30]);
    expect(some.at(1, 1)).toBe(10);
  });

  it('of several blocks are read across them', () => {
    const growing = new GrowingFeatures(40_000);
    for (let example = 0; example < 10; example += 1) growing.add(new Float64Array(40_000).fill(example === 7 ? 0.1 : example));
    const features = growing.finish();
    expect([...features.feature(39_999)]).toEqual([0, 1, 2, 3, 4, 5, 6, 0.1, 8, 9]);
    // Three blocks of bytes and one, with 0.1 in it, of float64.
    expect(features.bytes).toBe(40_000 * (7 + 3 * 8));
  });

  it('are multiplied as they are read: 1/255 divides', () => {
    const growing = new GrowingFeatures(2);
    growing.add(Float64Array.of(51, 17));
    const features = growing.finish({ numerator: 1, denominator: 255 });
    expect([features.at(0, 0), ...features.matrix()]).toEqual([51 / 255, 51 / 255, 17 / 255]);
    expect(features.bytes).toBe(2);
  });
});

describe('stored numbers', () => {
  it.each([
    [[0, 255, 7], Uint8Array],
    [[0, 256], Float32Array],
    [[-0], Float32Array],
    [[Number.NaN, Infinity, 0.5], Float32Array],
    [[0.1], Float64Array],
    [[2 ** 24 + 1], Float64Array],
  ])('%j are %o', (values, type) => {
    const stored = narrowed(Float64Array.from(values));
    expect(stored).toBeInstanceOf(type);
    expect(Float64Array.from(stored)).toEqual(Float64Array.from(values));
  });
});
