import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/setup/folders.mjs';
import { engineModules } from './load-engine.mjs';

/** Builds the engine's modules for plain Node into the folder. */
export async function buildEngine(folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(engineModules).map(([name, source]) => [name, join(root, source)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunk-[hash].mjs' },
      },
    },
  });
}
