import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command-line.mjs';
import { root } from './folders.mjs';
import { SetupProblem, say } from './say.mjs';

const minimumNode = [20, 19];

/** Installs the npm packages where they are missing or belong to another package-lock.json. */
export async function ensurePackages() {
  checkNode();
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.gradient-desk-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing packages (about a minute the first time) …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
  if (code !== 0) throw new SetupProblem('The packages could not be installed: see the lines above. Check the network, then try again.');
  writeFileSync(stamp, lock);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [minimumMajor, minimumMinor] = minimumNode;
  if (major > minimumMajor || (major === minimumMajor && minor >= minimumMinor)) return;
  throw new SetupProblem(`This is Node ${process.versions.node}; Gradient Desk needs Node ${minimumNode.join('.')} or later.`);
}
