import { describe, expect, it } from 'vitest';
import { orderEpoch } from '../src/engine/matrix/epoch-order.ts';
import { batchesOf, batchOrder, orderedIterations } from './batches.mjs';

const work = { examples: 5, batchSize: 2 };
const X = { rows: 2, columns: 5, values: Float64Array.of(0, 1, 2, 3, 4, 10, 11, 12, 13, 14) };
const Y = { rows: 1, columns: 5, values: Float64Array.of(0, 1, 0, 1, 0) };

describe('mini-batches', () => {
  it('hold every example once an epoch', () => {
    const { rows, columns, values } = batchOrder(work, { orderEpoch });
    for (let epoch = 0; epoch < rows; epoch += 1)
      expect(Array.from(values.subarray(epoch * columns, (epoch + 1) * columns)).sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it("are in NumPy's order for seed 1, another in each epoch", () => {
    // np.random.RandomState(2).permutation(5) and RandomState(3).permutation(5).
    expect(Array.from(batchOrder(work, { orderEpoch }).values)).toEqual([2, 4, 1, 3, 0, 3, 4, 1, 0, 2]);
  });

  it('are columns in the given order, the last one smaller', () => {
    const order = { rows: 1, columns: 5, values: Float64Array.of(4, 0, 3, 1, 2) };
    expect(batchesOf(work, { X, Y, order })).toEqual([
      { X: { rows: 2, columns: 2, values: Float64Array.of(4, 0, 14, 10) }, Y: { rows: 1, columns: 2, values: Float64Array.of(0, 0) } },
      { X: { rows: 2, columns: 2, values: Float64Array.of(3, 1, 13, 11) }, Y: { rows: 1, columns: 2, values: Float64Array.of(1, 1) } },
      { X: { rows: 2, columns: 1, values: Float64Array.of(2, 12) }, Y: { rows: 1, columns: 1, values: Float64Array.of(0) } },
    ]);
  });

  it('are as many as are said to be ordered', () => {
    expect(batchesOf(work, { X, Y, order: batchOrder(work, { orderEpoch }) })).toHaveLength(orderedIterations(work));
  });

  it('are all examples at once where there is no order', () => {
    expect(batchesOf({ examples: 5 }, { X, Y })).toEqual([{ X, Y }]);
  });
});
