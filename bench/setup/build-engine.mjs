import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/setup/folders.mjs';
import { engineModules } from './load-engine.mjs';

/** Builds the engine's modules for plain Node into the folder. */
export function buildEngine(folder) {
  return buildModules(folder, engineModules);
}

/** Builds modules for plain Node into the folder. `modules`: name of the built file -> source, from the root of the repository. */
export async function buildModules(folder, modules) {
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
        input: Object.fromEntries(Object.entries(modules).map(([name, source]) => [name, join(root, source)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunk-[hash].mjs' },
      },
    },
  });
}
