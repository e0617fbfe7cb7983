import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalValues } from './equal-values.ts';

const json = fc.jsonValue({ noUnicodeString: false });

describe('equalValues', () => {
  it('says of values of JSON what their texts say, but for the order of keys', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(equalValues(a, b)).toBe(text(a) === text(b));
        expect(equalValues(a, structuredClone(a))).toBe(true);
      }),
    );
  });

  it('takes no name that every object inherits for a value of its own', () => {
    const own: unknown = JSON.parse('{"__proto__": {}}');
    expect(equalValues(own, { other: {} })).toBe(false);
    expect(equalValues(own, JSON.parse('{"__proto__": {}}'))).toBe(true);
    expect(equalValues({ toString: null }, { other: null })).toBe(false);
  });

  it('finds one changed value anywhere', () => {
    fc.assert(
      fc.property(fc.array(json, { minLength: 1 }), fc.nat(), (values, index) => {
        const changed = values.map((value, place) => (place === index % values.length ? { value } : value));
        expect(equalValues({ deep: values }, { deep: changed })).toBe(false);
      }),
    );
  });
});

/** The text of a value, its keys in order. −0 is 0 in JSON. */
function text(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
