import { batchOrder } from './batches.mjs';

const dataSeed = 1;
const weightSeed = 2;

/**
 * The matrices of a work by name: X (n_x, m), Y (n_y, m), initial W1, b1 … and, for mini-batches, `order` (epochs, m) of a network; A and B of a
 * product. The same numbers every time.
 * `engine` gives NumPy's random numbers, the order of mini-batches and the flower of the planar example.
 */
export function matricesOf(work, engine) {
  if (work.kind === 'product') return factors(work.size, engine);
  const order = work.batchSize ? { order: batchOrder(work, engine) } : {};
  return { ...examplesOf(work, engine), ...parametersOf(work, engine), ...order };
}

function factors(size, { RandomState }) {
  const random = new RandomState(dataSeed);
  const matrix = () => ({ rows: size, columns: size, values: random.randn(size * size) });
  return { A: matrix(), B: matrix() };
}

function examplesOf(work, engine) {
  const { layers, examples } = work;
  const labels = layers[layers.length - 1];
  if (work.data === 'flower') {
    const { features, labels: values } = engine.makeFlower(examples, dataSeed);
    return { X: { rows: 2, columns: examples, values: features.matrix() }, Y: { rows: 1, columns: examples, values } };
  }
  return pictures(layers[0], labels, examples, new engine.RandomState(dataSeed));
}

/** Noisy copies of one random picture a class, as bytes of 0 … 255 over 255: something that a network can learn. */
function pictures(features, labels, examples, random) {
  const classes = Math.max(2, labels);
  const classOf = Array.from(random.rand(examples), (draw) => Math.floor(draw * classes));
  const prototypes = random.rand(features * classes);
  const noise = random.rand(features * examples);
  const X = new Float64Array(features * examples);
  for (let feature = 0; feature < features; feature += 1) {
    for (let example = 0; example < examples; example += 1) {
      const at = feature * examples + example;
      X[at] = Math.floor(255 * (0.3 * prototypes[feature * classes + classOf[example]] + 0.7 * noise[at])) / 255;
    }
  }
  const Y = new Float64Array(labels * examples);
  for (const [example, label] of classOf.entries()) {
    if (labels === 1) Y[example] = label;
    else Y[label * examples + example] = 1;
  }
  return { X: { rows: features, columns: examples, values: X }, Y: { rows: labels, columns: examples, values: Y } };
}

/** W = randn · √(1/n_prev), for the planar example · 0.01 as the course has it; b = 0. */
function parametersOf({ layers, data }, { RandomState }) {
  const random = new RandomState(weightSeed);
  const parameters = {};
  for (let layer = 1; layer < layers.length; layer += 1) {
    const [columns, rows] = [layers[layer - 1], layers[layer]];
    const scale = data === 'flower' ? 0.01 : Math.sqrt(1 / columns);
    parameters[`W${layer}`] = { rows, columns, values: random.randn(rows * columns).map((value) => value * scale) };
    parameters[`b${layer}`] = { rows, columns: 1, values: new Float64Array(rows) };
  }
  return parameters;
}
