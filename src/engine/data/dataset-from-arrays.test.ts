import { describe, expect, it } from 'vitest';
import { success } from '../../shared/result.ts';
import type { LabelKind } from '../../shared/spec/labels.ts';
import { datasetFromArrays, type GivenData } from './dataset-from-arrays.ts';
import { unscaled } from './features/scale.ts';
import { unhurriedWork } from './import/unhurried-work.ts';
import { elementCount, type NamedArray } from './numeric-array.ts';
import { failureOf } from './testing/failures.ts';
import { storedInMemory } from './testing/stored-in-memory.ts';

const binary: LabelKind = { kind: 'binary' };
const threeClasses: LabelKind = { kind: 'classes', count: 3 };

/** An array named `name` of 0, 1, 2 … or of the values given. */
function counted(name: string, shape: readonly number[], values?: readonly number[]) {
  const counting = Array.from({ length: elementCount(shape) }, (_, index) => index);
  return { name, array: { shape, values: Float64Array.from(values ?? counting) } };
}

/** What is given, with the features as X (n_x, m) row by row. */
async function dataset(
  given: Partial<Omit<GivenData, 'x'> & { x: NamedArray }>,
  labelKind = binary,
  featureShape: readonly number[] = [2],
) {
  const x = counted('x.npy', given.examplesAxis === 'last' ? [2, 3] : [3, 2]);
  const y = counted('y.npy', [3], [0, 1, 1]);
  const all = { y, examplesAxis: 'first', scale: unscaled, ...given, x: storedInMemory(given.x ?? x) } as const;
  const made = await datasetFromArrays(all, { featureShape, labelKind }, unhurriedWork);
  return made.ok ? success({ ...made.value, features: made.value.features.matrix() }) : made;
}

describe('the features', () => {
  it('have their examples along the first axis, or the last', async () => {
    expect(await dataset({})).toMatchObject({ ok: true, value: { examples: 3, features: Float64Array.of(0, 2, 4, 1, 3, 5) } });
    expect(await dataset({ examplesAxis: 'last' })).toMatchObject({
      ok: true,
      value: { examples: 3, features: Float64Array.of(0, 1, 2, 3, 4, 5) },
    });
  });

  it('are flattened row by row, as X.reshape(m, -1).T and X.reshape(-1, m) do', async () => {
    const y = counted('y.npy', [2], [0, 1]);
    const first = await dataset({ x: counted('x.npy', [2, 2, 3]), y }, binary, [2, 3]);
    expect(first).toMatchObject({
      ok: true,
      value: { featureShape: [2, 3], features: Float64Array.of(0, 6, 1, 7, 2, 8, 3, 9, 4, 10, 5, 11) },
    });
    const last = await dataset({ x: counted('x.npy', [2, 3, 2]), y, examplesAxis: 'last' }, binary, [2, 3]);
    expect(last).toMatchObject({ ok: true, value: { features: Float64Array.from({ length: 12 }, (_, index) => index) } });
  });

  it('may be one number an example', async () => {
    expect(await dataset({ x: counted('x.npy', [3]) }, binary, [1])).toMatchObject({
      ok: true,
      value: { features: Float64Array.of(0, 1, 2) },
    });
  });

  it('are divided, not multiplied by a rounded fraction', async () => {
    const x = counted('x.npy', [3, 1], [49, 98, 103]);
    const scaled = await dataset({ x, scale: { numerator: 1, denominator: 255 } }, binary, [1]);
    expect(scaled).toMatchObject({ ok: true, value: { features: Float64Array.of(49 / 255, 98 / 255, 103 / 255) } });
  });

  it.each([
    ['of another number', counted('x.npy', [3, 4]), 'GD103'],
    ['a single number', counted('x.npy', []), 'GD507'],
    ['of no examples', counted('x.npy', [0, 2]), 'GD507'],
    ['NaN', counted('x.npy', [3, 2], [0, 1, 2, Number.NaN, 4, 5]), 'GD404'],
    ['infinite', counted('x.npy', [3, 2], [0, 1, 2, 3, 4, Infinity]), 'GD404'],
  ])('are refused where they are %s', async (_what, x, code) => {
    expect(failureOf(await dataset({ x }))?.code).toBe(code);
  });

  it('that are not finite are named by example and feature', async () => {
    const x = counted('x.npy', [3, 2], [0, 1, 2, Number.NaN, 4, 5]);
    expect(failureOf(await dataset({ x }))?.data).toEqual({ file: 'x.npy', value: 'NaN', example: 1, feature: 1 });
  });

  it('that the scale makes infinite are named too', async () => {
    const x = counted('x.npy', [3, 2], [0, 1, 2, 3, 1e308, 5]);
    const scale = { numerator: 10, denominator: 1 };
    expect(failureOf(await dataset({ x, scale }))?.data).toEqual({ file: 'x.npy', value: 'Infinity', example: 2, feature: 0 });
  });
});

describe('the labels', () => {
  it.each([
    ['a vector', [3], 'first'],
    ['a column', [3, 1], 'first'],
    ['a row', [1, 3], 'first'],
    ['a row of the course', [1, 3], 'last'],
    ['a column, examples last', [3, 1], 'last'],
  ] as const)('of two classes may be %s', async (_what, shape, examplesAxis) => {
    const result = await dataset({ y: counted('y.npy', shape, [0, 1, 1]), examplesAxis });
    expect(result).toMatchObject({ ok: true, value: { labels: Float64Array.of(0, 1, 1), labelKind: binary } });
  });

  it.each([
    ['numbers', [3], [2, 0, 1], 'first'],
    ['one-hot rows', [3, 3], [0, 0, 1, 1, 0, 0, 0, 1, 0], 'first'],
    ['one-hot columns', [3, 3], [0, 1, 0, 0, 0, 1, 1, 0, 0], 'last'],
  ] as const)('of several classes may be %s, and become one-hot columns', async (_what, shape, values, examplesAxis) => {
    const result = await dataset({ y: counted('y.npy', shape, values), examplesAxis }, threeClasses);
    expect(result).toMatchObject({ ok: true, value: { labels: Float64Array.of(0, 1, 0, 0, 0, 1, 1, 0, 0) } });
  });

  it('of a single example may be its class or its one-hot row', async () => {
    const x = counted('x.npy', [1, 2]);
    const labels = Float64Array.of(0, 1, 0);
    expect(await dataset({ x, y: counted('y.npy', [1], [1]) }, threeClasses)).toMatchObject({ ok: true, value: { labels } });
    expect(await dataset({ x, y: counted('y.npy', [1, 3], [0, 1, 0]) }, threeClasses)).toMatchObject({ ok: true, value: { labels } });
  });

  it('may be numbers to predict', async () => {
    const y = counted('y.npy', [3, 2], [0.5, 1.5, 2.5, 3.5, 4.5, 5.5]);
    expect(await dataset({ y }, { kind: 'values', rows: 2 })).toMatchObject({
      ok: true,
      value: { labels: Float64Array.of(0.5, 2.5, 4.5, 1.5, 3.5, 5.5) },
    });
  });

  it.each([
    ['of other examples', counted('y.npy', [4], [0, 1, 0, 1]), binary, 'GD403'],
    ['two columns for one unit', counted('y.npy', [3, 2], [0, 1, 1, 0, 0, 1]), binary, 'GD407'],
    ['two columns for three classes', counted('y.npy', [3, 2], [0, 1, 1, 0, 0, 1]), threeClasses, 'GD407'],
    ['three dimensions', counted('y.npy', [3, 1, 1], [0, 1, 1]), binary, 'GD407'],
    ['a vector for two numbers each', counted('y.npy', [3]), { kind: 'values', rows: 2 } as const, 'GD407'],
    ['NaN', counted('y.npy', [3], [0, Number.NaN, 1]), binary, 'GD404'],
    ['a class too many', counted('y.npy', [3], [0, 3, 1]), threeClasses, 'GD405'],
    ['1 to 2 instead of 0 to 1', counted('y.npy', [3], [1, 2, 1]), binary, 'GD405'],
    ['fractions', counted('y.npy', [3], [0, 0.5, 1]), binary, 'GD405'],
    ['rows with two ones', counted('y.npy', [3, 3], [1, 1, 0, 0, 1, 0, 0, 0, 1]), threeClasses, 'GD405'],
    ['probabilities', counted('y.npy', [3, 3], [0.5, 0.5, 0, 0, 1, 0, 0, 0, 1]), threeClasses, 'GD405'],
  ])('are refused where they are %s', async (_what, y, labelKind, code) => {
    expect(failureOf(await dataset({ y }, labelKind))?.code).toBe(code);
  });

  it('that do not belong to X are named with both shapes', async () => {
    const y = counted('y.npy', [4], [0, 1, 0, 1]);
    expect(failureOf(await dataset({ y }))?.data).toEqual({ x: 'x.npy (3, 2)', y: 'y.npy (4,)', xExamples: 3, yExamples: 4 });
  });
});
