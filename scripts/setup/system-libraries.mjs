import { existsSync } from 'node:fs';
import { ask, run } from './command-line.mjs';
import { SetupProblem, say } from './say.mjs';

/** Debian's packages that Electron needs; the first name that the release knows is taken (64-bit time_t renamed some). */
const libraries = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libnotify4'],
  ['libsecret-1-0'],
];
const virtualDisplay = [['xvfb']];
const japaneseFont = [['fonts-noto-cjk']];

/** Whether this is Debian (or its like) and we may install packages. */
export function canInstall() {
  return process.platform === 'linux' && process.getuid() === 0 && existsSync('/usr/bin/apt-get');
}

/** Whether a window can be shown. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Installs what Electron needs of the system, or says which command would. `virtual`: also what is needed to run without a display. */
export async function ensureSystemLibraries(executable, { virtual }) {
  if (process.platform !== 'linux') return;
  const missing = [];
  const unresolved = ask('ldd', [executable])
    .stdout.split('\n')
    .filter((line) => line.includes('not found'));
  if (unresolved.length > 0) missing.push(...libraries);
  if (virtual && ask('Xvfb', ['-help']).code === 127) missing.push(...virtualDisplay);
  if (virtual && ask('fc-list', [':lang=ja']).stdout.trim() === '') missing.push(...japaneseFont);
  if (missing.length === 0) return;
  if (!canInstall())
    throw new SetupProblem(
      `System libraries are missing. On Debian or Ubuntu run:\n\n  sudo apt-get install ${missing.map(packageName).join(' ')}\n\nthen try again.`,
    );
  await install(missing);
}

async function install(groups) {
  say('Installing system libraries …');
  await run('apt-get', ['update', '-qq']);
  const names = groups.map(packageName);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env: environment });
  if (code !== 0) throw new SetupProblem(`The system libraries could not be installed. Try: apt-get install ${names.join(' ')}`);
}

/** The first of the alternatives that this release knows; the oldest name where it knows none or cannot be asked. */
function packageName(alternatives) {
  return alternatives.find(isKnown) ?? alternatives.at(-1);
}

function isKnown(name) {
  return /Candidate: \d/.test(ask('apt-cache', ['policy', name]).stdout);
}
