import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import asc from 'assemblyscript/asc';
import { build } from 'vite';
import { root } from './setup/folders.mjs';

const source = join(root, 'src', 'engine', 'matrix');
const out = join(root, 'out', 'core');
const wasm = join(out, 'core.wasm');

/** Arenas start here, `staticBytes` of `src/engine/matrix/arena.ts`. */
const arenaStart = 20_480;

mkdirSync(out, { recursive: true });
await compileAssembly();
await checkStaticData();
await bundleWorker();

/** AssemblyScript to WebAssembly. The memory comes from outside, so that its size fits the plan and threads can share it. */
async function compileAssembly() {
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--enable', 'simd', '--enable', 'threads'];
  const memory = ['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'];
  const entry = relative(root, join(source, 'assembly', 'index.ts'));
  const { error, stderr } = await asc.main([entry, '--baseDir', root, '--outFile', relative(root, wasm), ...options, ...memory]);
  if (error) throw new Error(`The matrix core does not compile:\n${stderr.toString()}`);
}

/** What the module keeps in memory itself is written anew by every thread that starts; no arena may lie there. */
async function checkStaticData() {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { env: { memory } });
  const end = instance.exports.staticEnd();
  if (end > arenaStart) throw new Error(`The module's own data ends at ${end}, arenas start at ${arenaStart}.`);
}

/** The script of the worker threads, as one CommonJS file that app, command and tests share. */
async function bundleWorker() {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'node16',
      lib: { entry: join(source, 'worker.ts'), formats: ['cjs'] },
      rolldownOptions: { external: [/^node:/] },
    },
  });
  writeFileSync(join(out, 'worker.cjs'), output[0].code);
}
