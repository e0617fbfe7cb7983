import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from '../../shared/schema.ts';
import { allocate, type CoreModule, compileCore, instantiateCore } from './core-module.ts';
import { activationCodes } from './program/layout.ts';
import { wasm } from './testing/built-core.ts';

const file = join(import.meta.dirname, '../../../tests/fixtures/functions/functions.json');
const table = z.array(z.tuple([z.number(), z.number(), z.number()]));
const { exp, log, tanh, sigmoid, tanhPoints, sigmoidPoints } = z
  .object({ exp: table, log: table, tanh: table, sigmoid: table, tanhPoints: table, sigmoidPoints: table })
  .parse(JSON.parse(readFileSync(file, 'utf8')));

const exponentialCode = 6;
const inputOffset = 65_536;
const outputOffset = 4 * 65_536;
const memory = allocate(8 * 65_536);
let core: CoreModule;

beforeAll(async () => {
  core = instantiateCore(await compileCore(wasm), memory);
});

/** f of every number, in float64. */
function apply(code: number, inputs: readonly number[]): Float64Array {
  new Float64Array(memory.buffer, inputOffset, inputs.length).set(inputs);
  core.activate(8, code, inputOffset, outputOffset, inputs.length);
  return new Float64Array(memory.buffer, outputOffset, inputs.length).slice();
}

function applyFloat32(code: number, inputs: readonly number[]): Float32Array {
  new Float32Array(memory.buffer, inputOffset, inputs.length).set(inputs);
  core.activate(4, code, inputOffset, outputOffset, inputs.length);
  return new Float32Array(memory.buffer, outputOffset, inputs.length).slice();
}

function logarithms(inputs: readonly number[]): Float64Array {
  new Float64Array(memory.buffer, inputOffset, inputs.length).set(inputs);
  core.logarithms(inputOffset, outputOffset, inputs.length + (inputs.length % 2));
  return new Float64Array(memory.buffer, outputOffset, inputs.length).slice();
}

/** Distance between float64 numbers around x. */
function unitInLastPlace(x: number): number {
  return x === 0 ? 5e-324 : Math.max(5e-324, 2 ** (Math.floor(Math.log2(Math.abs(x))) - 52));
}

/** Largest error of the values, in units of the last place of what is right: high + low. */
function largestError(rows: readonly (readonly [number, number, number])[], values: Float64Array): number {
  return rows.reduce((largest, [, high, low], index) => {
    const value = values[index] ?? Number.NaN;
    // A unit that is rounded to 0 stands for a subnormal number.
    return Math.max(largest, Math.abs(value - high - low) / unitInLastPlace(high));
  }, 0);
}

const xs = (rows: readonly (readonly [number, number, number])[]) => rows.map(([x]) => x);

describe('functions of the core in float64', () => {
  it('computes e^x to 2 units in the last place', () => {
    expect(largestError(exp, apply(exponentialCode, xs(exp)))).toBeLessThanOrEqual(2);
  });

  it('computes log x to 2 units in the last place, of subnormal numbers too', () => {
    expect(largestError(log, logarithms(xs(log)))).toBeLessThanOrEqual(2);
  });

  it('computes tanh x to 2 units in the last place', () => {
    expect(largestError(tanh, apply(activationCodes.tanh, xs(tanh)))).toBeLessThanOrEqual(2);
  });

  it('computes the sigmoid to 2 units in the last place, below the smallest normal number too', () => {
    expect(largestError(sigmoid, apply(activationCodes.sigmoid, xs(sigmoid)))).toBeLessThanOrEqual(2);
  });

  it('has tables of tanh and the sigmoid that are right to the last bit', () => {
    expect(Array.from(apply(activationCodes.tanh, xs(tanhPoints)))).toEqual(tanhPoints.map(([, high]) => high));
    expect(Array.from(apply(activationCodes.sigmoid, xs(sigmoidPoints)))).toEqual(sigmoidPoints.map(([, high]) => high));
  });

  it('computes the same for a number wherever it lies, be its neighbours far away or not a number', () => {
    const usual = [0.3, -2, 5, 37.9, -37.9];
    for (const code of [activationCodes.tanh, activationCodes.sigmoid]) {
      const alone = usual.map((x) => apply(code, [x])[0]);
      const among = apply(code, [...usual, Number.NaN, ...usual, -744, 38.1, ...usual, -38.1]);
      expect([...among.slice(0, 5), ...among.slice(6, 11), ...among.slice(13, 18)]).toEqual([...alone, ...alone, ...alone]);
    }
  });

  it('knows infinities, zeros and NaN', () => {
    const special = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 0, -0, 1e308, -1e308];
    expect(Array.from(apply(exponentialCode, special))).toEqual([
      Number.POSITIVE_INFINITY,
      0,
      Number.NaN,
      1,
      1,
      Number.POSITIVE_INFINITY,
      0,
    ]);
    expect(Array.from(apply(activationCodes.tanh, special))).toEqual([1, -1, Number.NaN, 0, -0, 1, -1]);
    expect(Array.from(apply(activationCodes.sigmoid, special))).toEqual([1, 0, Number.NaN, 0.5, 0.5, 1, 0]);
    expect(Array.from(apply(activationCodes.relu, special))).toEqual([Number.POSITIVE_INFINITY, 0, Number.NaN, 0, -0, 1e308, 0]);
    const logs = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    expect(Array.from(logarithms(special.slice(0, 5)))).toEqual(logs.map((value, index) => (index === 1 ? Number.NaN : value)));
  });

  it('overflows and underflows where float64 does', () => {
    expect(Array.from(apply(exponentialCode, [709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019412]))).toEqual([
      Math.exp(709.782712893384),
      Number.POSITIVE_INFINITY,
      5e-324,
      0,
    ]);
  });
});

describe('functions of the core in float32', () => {
  const inputs = Array.from({ length: 8001 }, (_, index) => Math.fround((index - 4000) / 100));
  const single = (x: number) => Math.max(2 ** -149, 2 ** (Math.floor(Math.log2(Math.abs(x))) - 23));

  it.each([
    { name: 'e^x', code: exponentialCode, f: Math.exp },
    { name: 'tanh', code: activationCodes.tanh, f: Math.tanh },
    { name: 'sigmoid', code: activationCodes.sigmoid, f: (x: number) => 1 / (1 + Math.exp(-x)) },
  ])('computes $name to 3 units in the last place', ({ code, f }) => {
    const values = applyFloat32(code, inputs);
    const errors = inputs.map((x, index) => (x === 0 ? 0 : Math.abs((values[index] ?? Number.NaN) - f(x)) / single(f(x))));
    expect(Math.max(...errors)).toBeLessThanOrEqual(3);
  });
});
