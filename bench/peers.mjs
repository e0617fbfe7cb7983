import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/setup/folders.mjs';
import { yardstick } from './peer-names.mjs';
import { preparePython } from './setup/python.mjs';
import { prepareTensorFlowJs } from './setup/tensorflow-js.mjs';

/** The first word of a peer's name, as `--peers` knows it. */
export const peerFamilies = ['ours', 'numpy', 'torch', 'jax', 'tfjs'];

const coreFolder = join(root, 'out', 'core');
const script = (name) => join(root, 'bench', 'peers', name);
const precisions = { f64: 'float64', f32: 'float32' };

/** Threads allowed to ours, by the end of its name. */
const threadCounts = { '': 1, '-all': availableParallelism() };

/** Forms of our first layer by the middle of its name: the engine's choice, or either forced, where the work asks for both. */
const firstLayers = { '': 'auto', '-direct': 'direct', '-gram': 'gram' };

/** Python peers by name: the script, the package it imports and what it is told beside the precision. */
const pythonPeers = {
  numpy: { file: 'numpy_peer.py', package: 'numpy' },
  'numpy-gram': { file: 'numpy_gram_peer.py', package: 'numpy' },
  torch: { file: 'torch_peer.py', package: 'torch', arguments: ['eager'] },
  'torch-compile': { file: 'torch_peer.py', package: 'torch', arguments: ['compile'] },
  jax: { file: 'jax_peer.py', package: 'jax', arguments: ['step'] },
  'jax-scan': { file: 'jax_peer.py', package: 'jax', arguments: ['scan'] },
};

/**
 * The peers to start, ours first, then the yardstick of the products, and those that cannot be: { peers: [{ name, precision, program, arguments }], missing: [{ peer, reason }] }. Sets
 * up what they need. `families`: of `peerFamilies`; ours always takes part, as all are compared with it.
 */
export async function preparePeers(families, engineFolder) {
  const found = { peers: [...ourPeers(engineFolder), ...yardsticks(engineFolder)], missing: [] };
  await addPythonPeers(found, families);
  if (families.includes('tfjs')) await addTensorFlowJs(found, engineFolder);
  return found;
}

function ourPeers(engineFolder) {
  return Object.entries(firstLayers).flatMap(([middle, firstLayer]) =>
    enginePeers((short, suffix) => `ours-${short}${middle}${suffix}`, 'ours.mjs', engineFolder, [firstLayer]),
  );
}

/** What the core could reach in registers alone. */
function yardsticks(engineFolder) {
  return enginePeers((short, suffix) => `${yardstick}-${short}${suffix}`, 'peak.mjs', engineFolder, []);
}

/** A script in each precision with one and with all threads. */
function enginePeers(nameOf, file, engineFolder, parameters) {
  return Object.entries(precisions).flatMap(([short, precision]) =>
    Object.entries(threadCounts).map(([suffix, count]) =>
      nodePeer(nameOf(short, suffix), precision, file, [engineFolder, coreFolder, precision, `${count}`, ...parameters]),
    ),
  );
}

async function addPythonPeers({ peers, missing }, families) {
  const chosen = Object.entries(pythonPeers).filter(([name]) => families.includes(name.split('-')[0]));
  if (chosen.length === 0) return;
  const packages = new Set(['numpy', ...chosen.map(([, peer]) => peer.package)]);
  const { python, missing: missingPackages } = await preparePython(packages);
  for (const [name, peer] of chosen) {
    // All of them read their data with NumPy.
    const reason = missingPackages.get('numpy') ?? missingPackages.get(peer.package);
    if (reason) missing.push({ peer: name, reason });
    else {
      for (const [short, precision] of Object.entries(precisions))
        peers.push({
          name: `${name}-${short}`,
          precision,
          program: python,
          arguments: ['-B', script(peer.file), precision, ...(peer.arguments ?? [])],
        });
    }
  }
}

async function addTensorFlowJs({ peers, missing }, engineFolder) {
  const { folder, problem } = await prepareTensorFlowJs();
  if (problem) missing.push({ peer: 'tfjs', reason: problem });
  else
    for (const backend of ['wasm', 'cpu'])
      peers.push(nodePeer(`tfjs-${backend}`, 'float32', 'tensorflow-js.mjs', [engineFolder, folder, backend]));
}

function nodePeer(name, precision, file, parameters) {
  return { name, precision, program: process.execPath, arguments: [script(file), ...parameters] };
}
