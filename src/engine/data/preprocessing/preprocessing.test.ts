import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MinMaxRange } from '../../../shared/spec/layers/min-max.ts';
import type { PreprocessingStep } from '../../plan/preprocessing-step.ts';
import { openNpz } from '../npz.ts';
import type { NumericArray } from '../numeric-array.ts';
import { compensatedSum } from './compensated-sum.ts';
import { featureStatistics } from './feature-statistics.ts';
import { applyToFeatures, fitFeatures } from './preprocessing-operations.ts';
import { stepOf } from './testing/step-of.ts';

const file = join(import.meta.dirname, '../../../../tests/fixtures/preprocessing/preprocessing.npz');
const archive = openNpz(readFileSync(file), 'preprocessing.npz');
const names = ['plain', 'bytes', 'far', 'sizes', 'constant', 'two', 'one'] as const;

function arrayOf(key: string): NumericArray {
  const array = archive.ok ? archive.value.read(key) : archive;
  if (!array.ok) throw new Error(JSON.stringify(array.diagnostics));
  return array.value;
}

const valuesOf = (key: string) => Float64Array.from(arrayOf(key).values);
const standardize = (features: number) => stepOf('standardize', features, {});
const minMax = (range: MinMaxRange) => (features: number) => stepOf('min_max', features, { range });
const scale = (factor: number) => (features: number) => stepOf('scale', features, { factor });

/** X after an operation, and what the operation has fitted. */
function apply(stepFor: (features: number) => PreprocessingStep, name: string) {
  const values = valuesOf(`${name}.X`);
  const [rows = 0, examples = 0] = arrayOf(`${name}.X`).shape;
  const step = stepFor(rows);
  const fitted = fitFeatures(step, { values, examples });
  if (!fitted.ok) throw new Error(JSON.stringify(fitted.diagnostics));
  return { features: applyToFeatures(step, { values, examples }, fitted.value), fitted: fitted.value };
}

/** Largest difference of two lists, each in proportion to the number that is expected. */
function relative(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(actual.length).toBe(expected.length);
  return Array.from(expected, (value, index) => {
    const difference = Math.abs((actual[index] ?? Number.NaN) - value);
    return difference === 0 ? 0 : difference / Math.abs(value);
  }).reduce((largest, difference) => Math.max(largest, difference), 0);
}

describe.each(names)('the features of %s', (name) => {
  it("have NumPy's mean and standard deviation", () => {
    const [mean = [], deviation = []] = apply(standardize, name).fitted;
    expect(relative(mean, valuesOf(`${name}.mean`))).toBeLessThan(1e-12);
    expect(relative(deviation, valuesOf(`${name}.std`))).toBeLessThan(1e-12);
  });

  it('are standardized as by NumPy', () => {
    const { features } = apply(standardize, name);
    const expected = valuesOf(`${name}.standardized`);
    // x − μ loses digits where μ is large: in proportion to σ there is an error of 2^-52·μ/σ, which is at most 1e-7 here.
    const tolerance = name === 'far' ? 1e-6 : 1e-11;
    for (const [index, value] of expected.entries()) expect(Math.abs((features[index] ?? Number.NaN) - value)).toBeLessThan(tolerance);
  });

  it.each(['zero_to_one', 'minus_one_to_one'] as const)("are NumPy's to the bit, brought to %s", (range) => {
    const { features, fitted } = apply(minMax(range), name);
    expect(fitted.map((values) => Float64Array.from(values))).toEqual([valuesOf(`${name}.min`), valuesOf(`${name}.max`)]);
    expect(features).toEqual(valuesOf(`${name}.${range}`));
  });

  it("are NumPy's to the bit, divided by 255", () => {
    expect(apply(scale(1 / 255), name)).toEqual({ features: valuesOf(`${name}.divided`), fitted: [] });
  });
});

describe('a feature', () => {
  it('that is the same in all examples has σ = 0, also where its rounded mean is another number', () => {
    const values = new Float64Array(7).fill(0.1);
    expect(values.reduce((sum, value) => sum + value) / 7).not.toBe(0.1);
    expect(featureStatistics(values, 0, 7)).toEqual({ least: 0.1, greatest: 0.1, mean: 0.1, deviation: 0 });
  });

  it.each([1e-200, 1e200])('of numbers around %d has a σ, though their squares are none', (size) => {
    const { mean, deviation } = featureStatistics(Float64Array.of(size, 3 * size), 0, 2);
    expect([mean / size, deviation / size]).toEqual([2, 1]);
  });

  it('multiplies by a factor that is no 1/n', () => {
    const features = { values: Float64Array.of(1, -2, 3), examples: 3 };
    expect([...applyToFeatures(scale(0.3)(1), features, [])]).toEqual([0.3, -0.6, 0.3 * 3]);
  });
});

describe('a sum', () => {
  it('keeps the small numbers beside large ones that cancel', () => {
    const values = [1, 1e100, 1, -1e100];
    expect(compensatedSum(0, 4, (index) => values[index] ?? 0)).toBe(2);
  });
});
