import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { batchesOf } from '../batches.mjs';
import { loadEngine } from '../setup/load-engine.mjs';
import { serve } from './protocol.mjs';
import { readMatrices } from './read-matrices.mjs';

/** TensorFlow.js under Node. Arguments: folder of the built engine (it reads the data), folder where the packages are, backend. */
const [engineFolder, packages, backend] = process.argv.slice(2);
const engine = await loadEngine(engineFolder);
const require = createRequire(join(packages, 'package.json'));
const tf = require('@tensorflow/tfjs-core');
const backendPackage = require(`@tensorflow/tfjs-backend-${backend}`);
if (backend === 'wasm') backendPackage.setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json'))}/dist/`);
await tf.setBackend(backend);
await tf.ready();

const activations = { tanh: tf.tanh, relu: tf.relu, sigmoid: tf.sigmoid, softmax: (Z) => tf.transpose(tf.softmax(tf.transpose(Z))) };

/** dZ = dA · g′(Z), by way of A = g(Z). */
const gradients = {
  tanh: (dA, A) => tf.mul(dA, tf.sub(1, tf.square(A))),
  relu: (dA, A) => tf.mul(dA, tf.step(A)),
};

class Network {
  #work;
  #matrices;
  #batches;
  #iteration = 0;
  #parameters = [];
  #last = Number.NaN;

  constructor(work, matrices, batches) {
    this.#work = work;
    this.#matrices = matrices;
    this.#batches = batches;
  }

  reset() {
    this.#iteration = 0;
    tf.dispose(this.#parameters);
    this.#parameters = this.#work.activations.map((_, index) => [
      tf.clone(this.#matrices[`W${index + 1}`]),
      tf.clone(this.#matrices[`b${index + 1}`]),
    ]);
  }

  advance(iterations) {
    for (let iteration = 0; iteration < iterations; iteration += 1) {
      const before = this.#parameters;
      const batch = this.#batches[this.#iteration % this.#batches.length];
      const { cost, parameters } = tf.tidy(() => this.#iterate(batch));
      this.#iteration += 1;
      this.#parameters = parameters;
      // The backends of the processor compute at once, so reading the cost waits for nothing.
      this.#last = cost.dataSync()[0];
      tf.dispose([before, cost]);
    }
  }

  cost() {
    return this.#last;
  }

  dispose() {
    tf.dispose([this.#parameters, Object.values(this.#matrices), this.#batches.flatMap(Object.values)]);
  }

  #iterate({ X, Y }) {
    const { activations: names, learningRate } = this.#work;
    const examples = X.shape[1];
    const A = [X];
    for (const [index, [W, b]] of this.#parameters.entries()) A.push(activations[names[index]](tf.add(tf.matMul(W, A[index]), b)));
    const parameters = [];
    let dZ = tf.sub(A[names.length], Y);
    for (let layer = names.length; layer >= 1; layer -= 1) {
      const [W, b] = this.#parameters[layer - 1];
      const dW = tf.matMul(dZ, A[layer - 1], false, true);
      const db = tf.sum(dZ, 1, true);
      parameters.unshift([descend(W, dW, learningRate / examples), descend(b, db, learningRate / examples)]);
      if (layer > 1) dZ = gradients[names[layer - 2]](tf.matMul(W, dZ, true, false), A[layer - 1]);
    }
    return { cost: crossEntropy(A[names.length], Y, examples), parameters };
  }
}

function descend(parameter, gradient, rate) {
  return tf.sub(parameter, tf.mul(gradient, rate));
}

function crossEntropy(A, Y, examples) {
  const loss = tf.mul(Y, tf.log(A));
  const both = Y.shape[0] > 1 ? loss : tf.add(loss, tf.mul(tf.sub(1, Y), tf.log(tf.sub(1, A))));
  return tf.div(tf.sum(both), -examples);
}

class Product {
  #A;
  #B;
  #C = null;

  constructor({ A, B }) {
    this.#A = A;
    this.#B = B;
  }

  reset() {
    this.dispose(this.#C);
    this.#C = null;
  }

  advance(iterations) {
    for (let iteration = 0; iteration < iterations; iteration += 1) {
      this.#C?.dispose();
      this.#C = tf.matMul(this.#A, this.#B);
    }
  }

  cost() {
    return this.#C.dataSync().reduce((sum, value) => sum + value * value, 0) / this.#C.size;
  }

  dispose() {
    this.#C?.dispose();
  }
}

function load(work) {
  const matrices = readMatrices(work, engine);
  if (work.kind === 'product') return new Product(tensorsOf(matrices));
  const { X, Y, order, ...parameters } = matrices;
  return new Network(work, tensorsOf(parameters), batchesOf(work, matrices).map(tensorsOf));
}

function tensorsOf(matrices) {
  const entries = Object.entries(matrices);
  return Object.fromEntries(
    entries.map(([name, { rows, columns, values }]) => [name, tf.tensor2d(Float32Array.from(values), [rows, columns])]),
  );
}

await serve({ library: `TensorFlow.js ${backend}`, version: tf.version_core, precision: 'float32' }, load);
