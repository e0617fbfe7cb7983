import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from '../../shared/schema.ts';
import { orderEpoch } from './epoch-order.ts';
import { RandomState } from './random.ts';

const file = join(import.meta.dirname, '../../../tests/fixtures/batches/batches.json');
const permutation = z.object({ seed: z.number(), length: z.number(), sha256: z.string(), first: z.array(z.number()) });
const { permutations } = z.object({ permutations: z.array(permutation) }).parse(JSON.parse(readFileSync(file, 'utf8')));

describe('permutation', () => {
  it.each(permutations)("of $length numbers with seed $seed is NumPy's", ({ seed, length, sha256, first }) => {
    const values = new RandomState(seed).permutation(length);
    expect([...values.slice(0, 10)]).toEqual(first);
    expect(createHash('sha256').update(values).digest('hex')).toBe(sha256);
  });

  it('goes on with the random numbers behind those it has taken', () => {
    const random = new RandomState(3);
    expect([...random.permutation(20)]).not.toEqual([...random.permutation(20)]);
  });
});

describe('orderEpoch', () => {
  const orderOf = (seed: number, epoch: number) => {
    const order = new Uint32Array(209).fill(7);
    orderEpoch(order, seed, epoch);
    return order;
  };

  it('shuffles each epoch with a seed of its own, one above that of the epoch before', () => {
    expect(orderOf(4, 0)).toEqual(new RandomState(5).permutation(209));
    expect(orderOf(4, 3)).toEqual(new RandomState(8).permutation(209));
  });

  it('begins with seed 0 again behind the largest', () => {
    expect(orderOf(2 ** 32 - 1, 0)).toEqual(new RandomState(0).permutation(209));
    expect(orderOf(2 ** 32 - 3, 4)).toEqual(new RandomState(2).permutation(209));
  });
});
