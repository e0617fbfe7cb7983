import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../scripts/setup/command-line.mjs';
import { cacheFolder } from '../../scripts/setup/folders.mjs';
import { say } from '../../scripts/setup/say.mjs';

const packages = ['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-cpu', '@tensorflow/tfjs-backend-wasm'];

/** The folder in the cache that TensorFlow.js is installed in, outside the app's own packages: { folder, problem }, where one of the two is null. */
export async function prepareTensorFlowJs() {
  const folder = join(cacheFolder(), 'bench', 'tensorflow-js');
  const isThere = () => packages.every((name) => existsSync(join(folder, 'node_modules', name, 'package.json')));
  if (isThere()) return { folder, problem: null };
  say('Installing TensorFlow.js …');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ private: true })}\n`);
  await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages], { cwd: folder });
  return isThere() ? { folder, problem: null } : { folder: null, problem: 'npm could not install it: see the lines above' };
}
