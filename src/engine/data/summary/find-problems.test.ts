import { describe, expect, it } from 'vitest';
import type { Dataset } from '../dataset.ts';
import { Features } from '../features/features.ts';
import { makeFlower } from '../flower.ts';
import { findProblems } from './find-problems.ts';

/** A dataset of these features, one row of X each. */
function datasetOf(rows: readonly (readonly number[])[], further: Partial<Dataset> = {}): Dataset {
  const examples = rows[0]?.length ?? 0;
  return {
    features: Features.ofMatrix(rows.flat(), rows[0]?.length ?? 0),
    featureShape: [rows.length],
    examples,
    labels: new Float64Array(examples),
    labelKind: { kind: 'binary' },
    ...further,
  };
}

const codesAndData = async (train: Dataset, test: Dataset | null = null) =>
  (await findProblems({ train, test })).map(({ code, data }) => [code, data]);

describe('the problems of data', () => {
  it('are none of a flower', async () => {
    expect(await codesAndData(makeFlower(400, 1))).toEqual([]);
  });

  it('are features that never change, by name', async () => {
    const rows = [
      [1, 2, 3],
      [7, 7, 7],
      [4, 6, 5],
      [0, 0, 0],
    ];
    expect(await codesAndData(datasetOf(rows, { featureNames: ['a', 'year', 'b', 'zero'] }))).toEqual([
      ['GD430', { count: 2, features: '1 (year), 3 (zero)' }],
    ]);
    const seven = datasetOf([[1, 2], ...Array.from({ length: 7 }, () => [5, 5])]);
    expect(await codesAndData(seven)).toEqual([['GD430', { count: 7, features: '1, 2, 3, 4, 5, …' }]]);
  });

  it('are features that repeat another one, also as -0 for 0', async () => {
    const rows = [
      [1, 0, 3],
      [4, 6, 5],
      [1, -0, 3],
      [1, 0, 3.0000001],
    ];
    expect(await codesAndData(datasetOf(rows))).toEqual([['GD431', { count: 1, first: '0', second: '2' }]]);
  });

  it('are neither of them in pictures, where corners are always the same', async () => {
    const rows = [
      [0, 0, 0],
      [1, 2, 3],
      [0, 0, 0],
      [1, 2, 3],
    ];
    expect(await codesAndData(datasetOf(rows, { featureShape: [2, 2] }))).toEqual([]);
  });

  it('are training examples that repeat', async () => {
    const rows = [
      [1, 2, 1, 1],
      [5, 6, 5, 5],
    ];
    expect(await codesAndData(datasetOf(rows))).toEqual([['GD432', { count: 2, examples: 4, first: 0, second: 2 }]]);
  });

  it('are test examples that are trained with', async () => {
    const train = datasetOf([
      [1, 2, 3],
      [5, 6, 7],
    ]);
    const test = datasetOf([
      [9, 3],
      [9, 7],
    ]);
    expect(await codesAndData(train, test)).toEqual([['GD433', { count: 1, examples: 2, test: 1, train: 2 }]]);
    expect(await codesAndData(train, datasetOf([[1], [6]]))).toEqual([]);
  });

  it('let everything else have its turn', async () => {
    const values = Float64Array.from({ length: 2_000_000 }, (_, index) => index);
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    await findProblems({
      train: {
        ...datasetOf([[0]]),
        features: Features.ofMatrix(values, 10_000),
        featureShape: [200],
        examples: 10_000,
        labels: new Float64Array(10_000),
      },
      test: null,
    });
    isOver = true;
    expect(turns).toBeGreaterThan(1);
  });
});
