import { createRequire } from 'node:module';
import { join } from 'node:path';
import { downloadArtifact } from '@electron/get';
import extractZip from 'extract-zip';
import { root } from '../setup/folders.mjs';
import { say } from '../setup/say.mjs';

/** Downloads Electron from where its makers publish it, checks its sha256 against the electron package and unpacks it into the folder. */
export async function downloadOfficial(version, folder) {
  const checksums = createRequire(import.meta.url)(join(root, 'node_modules', 'electron', 'checksums.json'));
  say(`Downloading Electron ${version} …`);
  let shown = 0;
  const archive = await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums,
    downloadOptions: {
      timeout: { lookup: 5_000, connect: 10_000 },
      retry: { limit: 1 },
      quiet: true,
      getProgressCallback: async ({ percent }) => {
        if (percent < shown + 0.25) return;
        shown = percent;
        say(`  ${Math.round(percent * 100)} %`);
      },
    },
  });
  await extractZip(archive, { dir: folder });
}
