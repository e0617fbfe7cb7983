import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/setup/folders.mjs';
import { writeSet } from './memory/write-set.mjs';

/** Memory that a set may add, as a multiple of its size in the precision of the run. */
const goal = 2;
const bytesOfNumber = { float32: 4, float64: 8 };
/** So few examples that a run with them shows what everything but the data takes. */
const fewExamples = 256;

/** What is measured: pixels are bytes, decimals have all digits of the precision. */
const kinds = ['pixels', 'decimals'];
const ways = { command: runCommand, engine: runEngine };

/**
 * Measures how much memory a set of so many × 784 numbers adds to the process that trains 784-128-10 on it by mini-batch: the peak of what the operating system
 * has given it, over that of the same run on 256 examples. By the command, and by the engine that the window uses, which also describes the data and predicts.
 */
export async function measureMemory({ quick }) {
  const examples = quick ? 10_000 : 60_000;
  process.stdout.write(`${examples} × 784, trained by mini-batch: memory that is added at most (goal: below ${goal} × the set)\n`);
  for (const kind of kinds) {
    for (const precision of ['float32', 'float64']) {
      for (const way of Object.keys(ways)) {
        const { setBytes, addedBytes, ratio } = await addedMemory({ way, kind, precision, examples });
        const figures = `set ${megabytes(setBytes)}, added ${megabytes(addedBytes)}: ${ratio.toFixed(2)} ×`;
        process.stdout.write(`  ${way.padEnd(8)} ${kind.padEnd(8)} ${precision}: ${figures}${ratio < goal ? '' : ', missed'}\n`);
      }
    }
  }
  return 0;
}

/** The set's size and the memory that it adds. */
export async function addedMemory({ way, kind, precision, examples }) {
  const folder = mkdtempSync(join(tmpdir(), 'gradient-desk-memory-'));
  try {
    const peakOf = async (count) => ways[way]({ folder, precision, kind, ...writeSet(folder, kind, precision, count) });
    const base = await peakOf(fewExamples);
    const addedBytes = (await peakOf(examples)) - base;
    const setBytes = examples * 784 * bytesOfNumber[precision];
    return { setBytes, addedBytes, ratio: addedBytes / setBytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runCommand({ folder, x, y, kind, precision }) {
  const project = join(folder, 'network.gdesk');
  const command = join(root, 'bin', 'gradient-desk.js');
  await peakOfProcess([command, 'new', '--layers', '784,128,10', '--activations', 'relu,softmax', '--out', project, '--force'], folder);
  const scale = kind === 'pixels' ? ['--scale', '1/255'] : [];
  const training = ['--precision', precision, '--batch-size', '64', '--iterations', '300', '--threads', '1'];
  return peakOfProcess([command, 'train', project, '--x', x, '--y', y, ...scale, ...training], folder);
}

function runEngine({ folder, x, y, kind, precision }) {
  const wish = JSON.stringify({ x, y, kind, precision });
  return peakOfProcess([join(root, 'bench', 'memory', 'run-engine.mjs'), wish], folder);
}

/** The peak of what a process took, in bytes. */
async function peakOfProcess(argv, folder) {
  const report = join(folder, 'peak');
  const reporter = join(root, 'bench', 'memory', 'report-peak.cjs');
  const child = spawn(process.execPath, ['--require', reporter, ...argv], {
    env: { ...process.env, GRADIENT_DESK_PEAK: report },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}: ${errors}`);
  return Number(readFileSync(report, 'utf8'));
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
