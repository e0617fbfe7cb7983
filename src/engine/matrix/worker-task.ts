import type { WebAssemblyMemory, WebAssemblyModule } from './web-assembly.ts';

/** What a worker thread is given: the compiled module, the memory it shares with the others, its program in there, and which thread it is. */
export interface WorkerTask {
  readonly module: WebAssemblyModule;
  readonly memory: WebAssemblyMemory;
  readonly program: number;
  readonly thread: number;
  readonly threads: number;
}
