/** Seed of the training, from which the order of the examples follows. */
export const batchSeed = 1;

/** Epochs whose order is laid down; from then on the peers begin with the first again, the engine shuffles on. Checks of costs end before. */
const orderedEpochs = 2;

/**
 * The examples in the order in which mini-batches are cut from them, an epoch a row: a matrix (epochs, m) of indices. It is the order in which the engine
 * shuffles them itself, whose `orderEpoch` is asked, so that every peer sees the same batches.
 */
export function batchOrder({ examples }, { orderEpoch }) {
  const values = new Float64Array(orderedEpochs * examples);
  const order = new Uint32Array(examples);
  for (let epoch = 0; epoch < orderedEpochs; epoch += 1) {
    orderEpoch(order, batchSeed, epoch);
    values.set(order, epoch * examples);
  }
  return { rows: orderedEpochs, columns: examples, values };
}

/** Iterations whose batches are laid down. */
export function orderedIterations({ examples, batchSize }) {
  return orderedEpochs * Math.ceil(examples / batchSize);
}

/** Columns of a matrix { rows, columns, values }, such as the examples of a mini-batch. */
export function columnsOf({ rows, columns, values }, chosen) {
  const part = new Float64Array(rows * chosen.length);
  for (let row = 0; row < rows; row += 1)
    for (const [at, column] of chosen.entries()) part[row * chosen.length + at] = values[row * columns + column];
  return { rows, columns: chosen.length, values: part };
}

/** The mini-batches of all ordered epochs, [{ X, Y }], out of the matrices of a work; without an order all examples are the one batch. */
export function batchesOf({ batchSize }, { X, Y, order }) {
  if (!order) return [{ X, Y }];
  const batches = [];
  for (let epoch = 0; epoch < order.rows; epoch += 1) {
    const examples = order.values.subarray(epoch * order.columns, (epoch + 1) * order.columns);
    for (let start = 0; start < examples.length; start += batchSize) {
      const chosen = Array.from(examples.subarray(start, start + batchSize));
      batches.push({ X: columnsOf(X, chosen), Y: columnsOf(Y, chosen) });
    }
  }
  return batches;
}
