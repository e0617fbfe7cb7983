import { ensurePackages } from './packages.mjs';
import { say } from './say.mjs';

/**
 * Does whatever is missing between a fresh checkout and a running program: packages, Electron (where asked for), the build.
 * `virtualDisplay`: also what is needed to show windows on no screen, as the tests do.
 * Answers the Electron to use, { folder, executable, version }, or null. What uses packages is imported only once they are there.
 */
export async function prepare({ electron, virtualDisplay = false }) {
  await ensurePackages();
  const { buildWhatChanged } = await import('./build.mjs');
  if (!electron) {
    await buildWhatChanged();
    return null;
  }
  const { ensureElectron } = await import('../electron/ensure-electron.mjs');
  const { ensureSystemLibraries, hasDisplay } = await import('./system-libraries.mjs');
  const found = await ensureElectron();
  await ensureSystemLibraries(found.executable, { virtual: virtualDisplay || !hasDisplay() });
  await buildWhatChanged();
  say(`Everything is in place, with Electron ${found.version}.`);
  return found;
}
