import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command-line.mjs';
import { root } from './folders.mjs';
import { SetupProblem, say } from './say.mjs';

/** What is built, from what, by which command, and a file that must then exist. */
const parts = [
  {
    name: 'the matrix core',
    stamp: 'core',
    inputs: ['src/engine/matrix', 'src/engine/plan/plan.ts', 'scripts/build-core.mjs', 'package-lock.json'],
    command: ['scripts/build-core.mjs'],
    result: 'out/core/core.wasm',
  },
  {
    name: 'the app',
    stamp: 'app',
    inputs: ['src', 'electron.vite.config.ts', 'package-lock.json', 'package.json'],
    command: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
    result: 'out/main/index.cjs',
  },
];

/** Builds the parts whose inputs have changed since they were last built. */
export async function buildWhatChanged() {
  for (const part of parts) {
    const fingerprint = fingerprintOf(part.inputs);
    const stamp = join(root, 'out', `.${part.stamp}-fingerprint`);
    const isFresh = existsSync(join(root, part.result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
    if (isFresh) continue;
    say(`Building ${part.name} …`);
    const code = await run(process.execPath, part.command, { cwd: root });
    if (code !== 0) throw new SetupProblem(`Building ${part.name} failed: see the lines above.`);
    mkdirSync(join(root, 'out'), { recursive: true });
    writeFileSync(stamp, fingerprint);
  }
}

function fingerprintOf(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) addToHash(hash, join(root, input));
  return hash.digest('hex');
}

function addToHash(hash, path) {
  const entries = tryReadFolder(path);
  if (!entries) {
    hash.update(path.slice(root.length)).update(readFileSync(path));
    return;
  }
  for (const entry of entries.sort()) if (!/\.test\.tsx?$/.test(entry)) addToHash(hash, join(path, entry));
}

function tryReadFolder(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}
