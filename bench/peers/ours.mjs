import { batchSeed } from '../batches.mjs';
import { loadEngine } from '../setup/load-engine.mjs';
import { serve } from './protocol.mjs';
import { contentOf, readMatrices } from './read-matrices.mjs';

/** Gradient Desk's engine. Arguments: folder of the built engine, folder of the matrix core, precision, threads allowed, form of the first layer. */
const [engineFolder, coreFolder, precision, threads, firstLayer] = process.argv.slice(2);
const engine = await loadEngine(engineFolder);
const factory = engine.coreFactoryFrom(coreFolder)(Number(threads));

/** Trains in slices of about 10 ms as the app and the command do, so that what is timed is what a user gets. */
class Network {
  #options;
  #trainer = null;
  #last = Number.NaN;

  constructor(options) {
    this.#options = options;
  }

  get form() {
    return this.#trainer.form;
  }

  async reset() {
    this.dispose();
    this.#trainer = contentOf(await engine.createTrainer(this.#options));
  }

  advance(iterations) {
    let slice = engine.firstSlice;
    for (let done = 0; done < iterations; ) {
      slice = Math.min(slice, iterations - done);
      const begin = performance.now();
      const { costs, divergence } = this.#trainer.advance(slice);
      if (divergence) throw new Error('the cost is not finite');
      done += slice;
      this.#last = costs[costs.length - 1];
      slice = engine.nextSlice(slice, performance.now() - begin);
    }
  }

  cost() {
    return this.#last;
  }

  dispose() {
    this.#trainer?.dispose();
    this.#trainer = null;
  }
}

async function network(work) {
  if (firstLayer !== 'auto' && !work.bothForms) return { refusal: null };
  // The engine shuffles by itself, in the order that is laid down for the others.
  const { X, Y, order: _, ...parameters } = readMatrices(work, engine);
  const labelKind = Y.rows === 1 ? { kind: 'binary' } : { kind: 'classes', count: Y.rows };
  const features = [X.rows];
  const runnable = new Network({
    spec: specOf(work, { kind: 'given', features, labels: labelKind }),
    training: trainingOf(work),
    dataset: {
      features: engine.Features.ofMatrix(X.values, X.columns),
      featureShape: features,
      examples: X.columns,
      labels: Y.values,
      labelKind,
    },
    createCore: factory,
    // One law of growth is of one form.
    firstLayer: work.growth ? 'direct' : firstLayer,
    resume: { iteration: 0, parameters: Object.entries(parameters).map(([name, matrix]) => ({ name, ...matrix })), from: work.name },
  });
  await runnable.reset();
  return runnable;
}

/** Gradient descent and nothing else: what an engine could do beyond, its `plainTraining` leaves out. */
function trainingOf({ learningRate, batchSize = null }) {
  return { ...engine.plainTraining, learningRate, iterations: 1, seed: batchSeed, precision, batchSize };
}

/** The model spec of a chain of dense layers. */
function specOf({ layers, activations }, dataset) {
  const dense = activations.map((activation, index) => ({
    kind: 'dense',
    parameters: { units: layers[index + 1], activation, initializer: 'zeros', factor: 1, bias: true },
  }));
  const cost = activations[activations.length - 1] === 'softmax' ? 'categorical_cross_entropy' : 'binary_cross_entropy';
  const chain = [{ kind: 'input', parameters: {} }, ...dense, { kind: 'output', parameters: { cost } }];
  return {
    dataset,
    layers: chain.map((layer, index) => ({ ...layer, id: `${index}`, name: '', inputs: index === 0 ? [] : [`${index - 1}`] })),
  };
}

/** The product alone: a plan of one linear step without a bias. */
async function product(work) {
  if (firstLayer !== 'auto') return { refusal: null };
  const { A, B } = readMatrices(work, engine);
  const buffer = (name, role) => ({ name, role, rows: work.size, columns: work.size, layerId: 'product' });
  const step = { op: 'linear', phase: 'forward', layerId: 'product', out: 'Z1', weights: 'W1', input: 'X', bias: null };
  const buffers = [buffer('X', 'features'), buffer('W1', 'parameter'), buffer('Z1', 'pre-activation')];
  const dataset = { examples: work.size, window: work.size, features: 'X', labels: 'X' };
  const { optimizer, decay, l2 } = engine.plainTraining;
  const optimization = { optimizer, decay, iterationsPerEpoch: 1, l2 };
  const core = await factory({ examples: work.size, dataset, optimization, buffers, steps: [step], predictions: 'Z1' }, precision);
  core.values('W1').set(A.values);
  core.values('X').set(B.values);
  return {
    form: { precision, threads: core.threads },
    reset: () => core.values('Z1').fill(0),
    advance: (iterations) => core.advance(iterations),
    cost: () => core.values('Z1').reduce((sum, value) => sum + value * value, 0) / work.size ** 2,
    dispose: () => core.dispose(),
  };
}

/** ŷ on a grid over the data, as the page is shown it. */
async function boundary(work) {
  if (firstLayer !== 'auto') return { refusal: null };
  const { X, Y: _, ...parameters } = readMatrices(work, engine);
  const labelKind = { kind: 'binary' };
  const data = {
    features: engine.Features.ofMatrix(X.values, X.columns),
    featureShape: [2],
    examples: X.columns,
    labels: new Float64Array(X.columns),
    labelKind,
  };
  const frame = contentOf(engine.planeFrame({ kind: 'features', x: 0, y: 1, held: [] }, data));
  const grid = engine.pointsOnPlane(frame, engine.gridPoints(engine.planeOf(data), work.side, work.side));
  const network = {
    spec: specOf(work, { kind: 'given', features: [2], labels: labelKind }),
    precision,
    createCore: factory,
    fitted: [],
  };
  const points = contentOf(await engine.preparePoints(network, grid, work.side ** 2));
  let shown = null;
  return {
    form: { precision, threads: 1 },
    reset: () => undefined,
    advance: (times) => {
      for (let time = 0; time < times; time += 1) {
        points.evaluate((name) => parameters[name].values);
        shown = engine.boundaryValues(points.predictions(), { areClasses: false, output: 0 });
      }
    },
    cost: () => shown.values.reduce((sum, value) => sum + value, 0) / work.side ** 2,
    dispose: () => points.dispose(),
  };
}

const runnables = { network, product, boundary };

await serve({ library: 'Gradient Desk', version: engine.version, precision }, (work) => runnables[work.kind](work));
