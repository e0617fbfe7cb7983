import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findPython } from '../../scripts/electron/python.mjs';
import { ask, run } from '../../scripts/setup/command-line.mjs';
import { cacheFolder } from '../../scripts/setup/folders.mjs';
import { say } from '../../scripts/setup/say.mjs';

/**
 * The Python of a virtual environment in the cache folder with as many of the packages as could be installed: { python, missing }, where `missing` says of a
 * package why it is not there, and `python` is null where there is no environment at all.
 */
export async function preparePython(packages) {
  const { python, problem } = await virtualEnvironment();
  const missing = new Map();
  for (const name of packages) {
    const reason = python ? await install(python, name) : problem;
    if (reason) missing.set(name, reason);
  }
  return { python, missing };
}

async function virtualEnvironment() {
  const folder = join(cacheFolder(), 'bench', 'python');
  const python = process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
  if (hasPip(python)) return { python, problem: null };
  try {
    say('Making a Python environment …');
    mkdirSync(folder, { recursive: true });
    await run(await findPython(), ['-m', 'venv', '--clear', folder]);
  } catch (error) {
    return { python: null, problem: error.message };
  }
  if (hasPip(python)) return { python, problem: null };
  return { python: null, problem: 'no virtual environment could be made; on Debian: sudo apt-get install python3-venv' };
}

function hasPip(python) {
  return existsSync(python) && ask(python, ['-m', 'pip', '--version']).code === 0;
}

/** Installs a package that is not there; why it failed, or null. */
async function install(python, name) {
  const isThere = () => ask(python, ['-c', `import importlib.util, sys; sys.exit(importlib.util.find_spec("${name}") is None)`]).code === 0;
  if (isThere()) return null;
  say(`Installing ${name} …`);
  await run(python, ['-m', 'pip', 'install', '--disable-pip-version-check', name]);
  return isThere() ? null : `pip could not install ${name}: see the lines above`;
}
