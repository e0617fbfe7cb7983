import { ask, run } from '../setup/command-line.mjs';
import { canInstall } from '../setup/system-libraries.mjs';

/** The name of a Python 3 that has pip; installs pip where that is allowed. */
export async function findPython() {
  const python = ['python3', 'python', 'py'].find((name) => ask(name, ['-c', 'import sys; sys.exit(sys.version_info < (3,))']).code === 0);
  if (!python) throw new Error('Python 3 is not installed');
  if (hasPip(python)) return python;
  if (canInstall()) {
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'python3-pip']);
    if (hasPip(python)) return python;
  }
  throw new Error('Python has no pip; on Debian: sudo apt-get install python3-pip');
}

function hasPip(python) {
  return ask(python, ['-m', 'pip', '--version']).code === 0;
}
