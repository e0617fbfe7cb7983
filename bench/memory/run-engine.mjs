import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../scripts/setup/folders.mjs';

// The engine as the main process starts it, but in this process and with a page that only asks: it looks into the files, imports them, shows the data, parts it,
// trains, and predicts for all parts. The argument is { x, y, kind, precision } as JSON.

const { x, y, kind, precision } = JSON.parse(process.argv[2]);
const iterations = 300;
const dataset = { kind: 'given', features: [784], labels: { kind: 'classes', count: 10 } };
const dense = (id, input, units, activation) => ({
  id,
  name: id,
  inputs: [input],
  kind: 'dense',
  parameters: { units, activation, initializer: 'inverse_sqrt', factor: 0.01, bias: true },
});
const spec = {
  dataset,
  split: { dev: 10, test: 10, stratified: true, seed: 1 },
  layers: [
    { id: 'x', name: 'x', inputs: [], kind: 'input', parameters: {} },
    dense('a', 'x', 128, 'relu'),
    dense('b', 'a', 10, 'softmax'),
    { id: 'y', name: 'y', inputs: ['b'], kind: 'output', parameters: { cost: 'categorical_cross_entropy' } },
  ],
};
const training = {
  learningRate: 0.1,
  iterations,
  seed: 1,
  precision,
  batchSize: 64,
  optimizer: { kind: 'gradient_descent' },
  decay: { kind: 'none' },
  l2: 0,
};

const answers = new Map();
let lastId = 0;
let toEngine = () => undefined;
let send = () => undefined;
let whenDone = () => undefined;

process.argv.push(`--assets=${join(root, 'assets')}`, `--core=${join(root, 'out', 'core')}`);
process.parentPort = {
  on: (_event, listener) => {
    toEngine = listener;
  },
};
createRequire(import.meta.url)(join(root, 'out', 'main', 'engine.cjs'));
const port = {
  postMessage: (message) => setImmediate(receive, message),
  on: (event, listener) => {
    if (event === 'message') send = (data) => listener({ data });
  },
  start: () => undefined,
  close: () => undefined,
};
toEngine({ data: null, ports: [port] });
toEngine({ data: { type: 'files', files: [x, y].map((path, id) => ({ id, path })) }, ports: [] });
send({ type: 'grant', ticks: 16 });

const { contents } = await request('inspectFiles', { files: [0, 1] });
const scale = { numerator: 1, denominator: kind === 'pixels' ? 255 : 1 };
await request('importData', { files: [0, 1], plan: { ...contents.suggestion, scale } });
await request('previewData', { dataset, points: 100 });
await request('describeData', { dataset, split: spec.split, page: { part: 'train', firstExample: 0, firstFeature: 0 } });
await request('watch', { watched: { weights: true, activations: true, regions: null } });
await request('prepare', { spec, training, threads: 1, resume: null });
const done = new Promise((resolve) => {
  whenDone = resolve;
});
await request('start', { iterations });
await done;
for (const part of ['train', 'dev', 'test']) await request('predictions', { part, threshold: 0.5, output: 0 });
await request('boundaryPlane', { plane: { kind: 'principal' }, output: 0 });
process.exit(0);

function request(name, argument) {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    answers.set(id, { name, resolve, reject });
    send({ type: 'request', id, name, argument });
  });
}

function receive(message) {
  if (message.type === 'answer') {
    const { name, resolve, reject } = answers.get(message.id);
    if (message.result.ok) resolve(message.result.value);
    else reject(new Error(`${name}: ${JSON.stringify(message.result)}`));
  } else if (message.name === 'ticks') send({ type: 'grant', ticks: 1 });
  else if (message.name === 'layerViews') send({ type: 'takeViews' });
  else if (message.name === 'state' && message.payload.state === 'done') whenDone();
}
