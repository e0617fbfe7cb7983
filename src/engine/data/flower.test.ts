import { describe, expect, it } from 'vitest';
import { makeFlower } from './flower.ts';
import { readArray } from './read-array.ts';

describe('the flower', () => {
  it('has the numbers that NumPy makes, within 1e-15', async () => {
    const reference = 'tests/fixtures/reference/planar-2-4-1.npz';
    const flower = makeFlower(400, 1);
    expect(await readArray(`${reference}#Y`)).toEqual({ ok: true, value: { shape: [1, 400], values: flower.labels } });
    const x = await readArray(`${reference}#X`);
    if (!x.ok) throw new Error('the reference cannot be read');
    expect(x.value.shape).toEqual([2, 400]);
    const differences = x.value.values.map((value, index) => Math.abs(value - (flower.features.matrix()[index] ?? Number.NaN)));
    expect(Math.max(...differences)).toBeLessThan(1e-15);
  });

  it('has an even number of examples, half of each class', () => {
    for (const examples of [2, 3, 11]) {
      const flower = makeFlower(examples, 7);
      const even = examples - (examples % 2);
      expect(flower).toMatchObject({ examples: even, featureShape: [2], labelKind: { kind: 'binary' } });
      expect(flower.labels.reduce((sum, label) => sum + label, 0)).toBe(even / 2);
      expect(flower.features.matrix().every(Number.isFinite)).toBe(true);
    }
  });

  it('differs from seed to seed and not from call to call', () => {
    const matrix = (seed: number) => makeFlower(40, seed).features.matrix();
    expect(matrix(1)).toEqual(matrix(1));
    expect(matrix(1)).not.toEqual(matrix(2));
  });
});
