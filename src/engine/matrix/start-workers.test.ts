import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { allocate, compileCore } from './core-module.ts';
import { startWorkers } from './start-workers.ts';
import { wasm, workerFile } from './testing/built-core.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-workers-'));
});
afterEach(() => rm(folder, { recursive: true }));

/**
 * Starts a thread of this script in the place of the built one. Its `whenStarted` calls back once the thread is known to have started: what a thread says and what
 * becomes of it come by two ways, and the later of the two may arrive first.
 */
async function start(script: string) {
  const file = join(folder, 'worker.cjs');
  const head = `const { parentPort, workerData } = require('node:worker_threads');
    const word = new Int32Array(workerData.memory.buffer, 0, 1);
    const whenStarted = (then) => setInterval(() => Atomics.load(word, 0) === 1 && then(), 1);`;
  await writeFile(file, `${head}\n${script}`);
  const task = { module: await compileCore(wasm), memory: allocate(65_536), program: 0, threads: 2 };
  let told: (error: Error) => void = () => undefined;
  const loss = new Promise<Error>((resolve) => {
    told = resolve;
  });
  const workers = await startWorkers(task, file, told);
  Atomics.store(new Int32Array(task.memory.buffer, 0, 1), 0, 1);
  return { loss, workers };
}

it('tells of a thread that ends by itself', async () => {
  const { loss } = await start("parentPort.postMessage('ready'); whenStarted(() => process.exit(3));");
  expect((await loss).message).toBe('thread 1 of the matrix core has ended by itself, with exit code 3');
});

it('tells of a thread that fails between runs', async () => {
  const { loss } = await start("parentPort.postMessage('ready'); whenStarted(() => { throw new Error('broken'); });");
  expect((await loss).message).toBe('broken');
});

it('rejects where a thread cannot start', async () => {
  await expect(start("throw new Error('not here');")).rejects.toThrow('not here');
});

it('lets threads end that are told to', async () => {
  const { loss, workers } = await start("parentPort.postMessage('ready'); setInterval(() => undefined, 1000);");
  expect(workers.count).toBe(1);
  workers.end();
  const other = await start("parentPort.postMessage('ready'); whenStarted(() => process.exit(0));");
  expect(await Promise.race([loss, other.loss])).toBe(await other.loss);
  other.workers.end();
});

it('has a thread that fails in a run end the process, whose main thread waits for it', async () => {
  const script = `
    const { Worker } = require('node:worker_threads');
    const { readFileSync } = require('node:fs');
    const module = new WebAssembly.Module(readFileSync(${JSON.stringify(workerFile.replace('worker.cjs', 'core.wasm'))}));
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const worker = new Worker(${JSON.stringify(workerFile)}, { workerData: { module, memory, program: 0x7fffffc0, thread: 1, threads: 2 } });
    worker.once('message', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  `;
  const run = promisify(execFile)(process.execPath, ['-e', script], { timeout: 20_000, killSignal: 'SIGTERM' });
  const error: unknown = await run.catch((reason: unknown) => reason);
  expect(error).toMatchObject({ killed: false, stderr: expect.stringMatching(/^Thread 1 of the matrix core has failed.*out of bounds/) });
});
