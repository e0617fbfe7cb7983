import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const fromRoot = (path: string) => resolve(import.meta.dirname, path);

// Both Electrons that the app runs on understand these targets; nothing newer is emitted.
const node = 'node16';
const chrome = 'chrome108';

export default defineConfig({
  main: {
    build: {
      target: node,
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: fromRoot('src/main/index.ts'),
          engine: fromRoot('src/engine/entry.ts'),
          command: fromRoot('src/cli/command.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but electron: everything else has to be in the file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: fromRoot('src/main/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: fromRoot('src/renderer'),
    plugins: [react()],
    css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: 108 << 16 } } },
    build: {
      target: chrome,
      cssTarget: chrome,
      minify: true,
      outDir: fromRoot('out/renderer'),
      // Fonts below the inlining limit would become data: URLs, which the content security policy refuses.
      assetsInlineLimit: 0,
      // Loaded from the disk, so one file of 1.5 MB is no burden.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: fromRoot('src/renderer/index.html') },
    },
  },
});
