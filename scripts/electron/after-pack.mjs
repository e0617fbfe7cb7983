import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Called by electron-builder with a packed app: takes out what an unpacked Electron holds for running folders (its default app, our mark that it
 * is complete), which electron-builder copies along.
 */
export default function removeLeftovers({ appOutDir, packager }) {
  rmSync(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  rmSync(join(appOutDir, 'complete'), { force: true });
}
