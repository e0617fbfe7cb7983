import { describe, expect, it } from 'vitest';
import { allocate, compileCore, instantiateCore } from './core-module.ts';
import { wasm } from './testing/built-core.ts';

const at = 32_768;
const vectorsAt = at + 16;
const vectors = 12;
const turns = 5;
const steps = 2 * turns;
const [c, d] = [1.0625, 0.3];

/** The vectors of `lanes` numbers before, as ours computes them afterwards, and how many operations it says that took. */
async function run(create: (buffer: ArrayBufferLike, offset: number, length: number) => Float64Array | Float32Array, lanes: number) {
  const memory = allocate(65_536);
  const core = instantiateCore(await compileCore(wasm), memory);
  create(memory.buffer, at, 2).set([c, d]);
  const numbers = create(memory.buffer, vectorsAt, vectors * lanes);
  numbers.set(Array.from(numbers, (_, index) => 1 + index / 7));
  const before = Array.from(numbers);
  const operations = core.peak(16 / lanes, at, turns);
  return { before, after: Array.from(numbers), operations };
}

/** What each number has to be: vectors are multiplied and added to in turns. `round`: to the width of the numbers. */
function expected(before: readonly number[], lanes: number, round: (value: number) => number): number[] {
  return before.map((start, index) => {
    const isMultiplied = Math.floor(index / lanes) % 2 === 0;
    let value = start;
    for (let step = 0; step < steps; step += 1) value = round(isMultiplied ? value * round(c) : value + round(d));
    return value;
  });
}

describe('the register-only peak', () => {
  it('does in float64 all the operations that it counts', async () => {
    const { before, after, operations } = await run((buffer, offset, length) => new Float64Array(buffer, offset, length), 2);
    expect(after).toEqual(expected(before, 2, (value) => value));
    expect(operations).toBe(steps * vectors * 2);
  });

  it('does in float32 all the operations that it counts', async () => {
    const { before, after, operations } = await run((buffer, offset, length) => new Float32Array(buffer, offset, length), 4);
    expect(after).toEqual(expected(before, 4, Math.fround));
    expect(operations).toBe(steps * vectors * 4);
  });
});
