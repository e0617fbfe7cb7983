/**
 * What is timed. A network is a chain of dense layers under gradient descent on all examples or, with a `batchSize`, on mini-batches: `layers` are n_x and the
 * units of each layer, `activations` one a layer; the cost is the cross-entropy that fits the last. `checkIterations`: after how many the costs of all
 * peers are compared. `bothForms`: our first layer is also timed in either form, whatever `auto` takes.
 */
const networks = [
  {
    name: 'planar',
    layers: [2, 4, 1],
    activations: ['tanh', 'sigmoid'],
    examples: 400,
    learningRate: 1.2,
    data: 'flower',
    checkIterations: 1000,
  },
  {
    name: 'cats-logistic',
    layers: [12288, 1],
    activations: ['sigmoid'],
    examples: 209,
    learningRate: 0.0005,
    data: 'classes',
    checkIterations: 20,
    bothForms: true,
  },
  {
    name: 'cancer',
    layers: [30, 1],
    activations: ['sigmoid'],
    examples: 569,
    learningRate: 0.1,
    data: 'classes',
    checkIterations: 100,
    bothForms: true,
  },
  {
    name: 'cats',
    layers: [12288, 20, 7, 5, 1],
    activations: ['relu', 'relu', 'relu', 'sigmoid'],
    examples: 209,
    // Larger rates are no fair check here: a pre-activation that rounds to the other side of ReLU's corner then changes the cost in the third digit.
    learningRate: 0.0005,
    data: 'classes',
    checkIterations: 20,
    bothForms: true,
  },
  {
    name: 'ten-classes',
    layers: [784, 256, 128, 10],
    activations: ['relu', 'relu', 'softmax'],
    examples: 1024,
    learningRate: 0.05,
    data: 'classes',
    checkIterations: 5,
    bothForms: true,
  },
  {
    name: 'ten-classes-batches',
    layers: [784, 256, 128, 10],
    activations: ['relu', 'relu', 'softmax'],
    examples: 1024,
    batchSize: 64,
    learningRate: 0.05,
    data: 'classes',
    checkIterations: 20,
    bothForms: true,
  },
];

const productSizes = [64, 128, 256, 512, 1024];
const quickProductSizes = [64, 256];

/** Time against one quantity, the others held: how an iteration grows. Only peers of `growthPeers` take part. */
const growths = [
  {
    name: 'growth-examples',
    quantity: 'm',
    values: [256, 512, 1024, 2048, 4096, 8192],
    network: (m) => chain([64, 64, 1], m),
    size: (m) => m,
  },
  {
    name: 'growth-weights',
    quantity: 'weights',
    values: [32, 64, 128, 256, 512],
    network: (n) => chain([n, n, 1], 512),
    size: (n) => n * n + n,
  },
  {
    name: 'growth-layers',
    quantity: 'L',
    // All layers alike. The first needs no gradient of its input, which alone makes the exponent 1.03.
    values: [4, 8, 16, 32, 64],
    network: (layers) => chain(Array(layers + 1).fill(64), 256),
    size: (layers) => layers,
  },
];

/** ŷ of a decision boundary: so many points of the plane through a network, again and again with its parameters. */
const boundary = {
  kind: 'boundary',
  name: 'boundary',
  layers: [2, 4, 1],
  activations: ['tanh', 'sigmoid'],
  examples: 400,
  side: 200,
  data: 'flower',
  checkIterations: 1,
  peers: ['ours-f64', 'ours-f32'],
};

const growthPeers = ['ours-f64', 'ours-f32', 'numpy-f64'];

/** The names that `--only` knows. */
export const workNames = [...networks.map(({ name }) => name), 'gemm', 'growth', boundary.name];

/** Everything to be timed, in order. `only`: names of `workNames`, or null for all. `quick` leaves out the large products and every second growth value. */
export function chosenWorks({ only, quick }) {
  const isChosen = (name) => only === null || only.includes(name);
  const works = networks.filter(({ name }) => isChosen(name)).map((network) => ({ kind: 'network', ...network }));
  if (isChosen('gemm')) works.push(...(quick ? quickProductSizes : productSizes).map(product));
  if (isChosen('growth')) works.push(...growths.flatMap((growth) => growthWorks(growth, quick)));
  if (isChosen(boundary.name)) works.push(boundary);
  return works;
}

/** C = A·B of square matrices. */
function product(size) {
  return { kind: 'product', name: `gemm-${size}`, size, operations: 2 * size ** 3, checkIterations: 1 };
}

function growthWorks({ name, quantity, values, network, size }, quick) {
  const chosen = quick ? values.filter((_, index) => index % 2 === 0) : values;
  return chosen.map((value) => ({
    kind: 'network',
    ...network(value),
    name: `${name}-${value}`,
    peers: growthPeers,
    growth: { name, quantity, size: size(value) },
  }));
}

function chain(layers, examples) {
  const last = layers[layers.length - 1] === 1 ? 'sigmoid' : 'softmax';
  const activations = layers.slice(1).map((_, index) => (index === layers.length - 2 ? last : 'tanh'));
  return { layers, activations, examples, learningRate: 0.05, data: 'classes', checkIterations: 20 };
}
