import { type WebAssemblyMemory, type WebAssemblyModule, webAssembly } from './web-assembly.ts';

/** What `assembly/index.ts` exports; its comments say what each does. */
export interface CoreModule {
  staticEnd(): number;
  workspaceSize(): number;
  run(program: number, iterations: number, passes: number, threads: number): number;
  serve(program: number, thread: number, threads: number): void;
  end(program: number): void;
  activate(numberBytes: number, code: number, input: number, out: number, count: number): void;
  logarithms(input: number, out: number, count: number): void;
  peak(numberBytes: number, at: number, turns: number): number;
}

const compiled = new WeakMap<Uint8Array, Promise<WebAssemblyModule>>();

/** Compiles the bytes of `core.wasm`; the same bytes only once. */
export function compileCore(wasm: Uint8Array): Promise<WebAssemblyModule> {
  const known = compiled.get(wasm);
  if (known) return known;
  const module = webAssembly.compile(wasm);
  compiled.set(wasm, module);
  return module;
}

/** An instance of the module over this memory. */
export function instantiateCore(module: WebAssemblyModule, memory: WebAssemblyMemory): CoreModule {
  return new webAssembly.Instance(module, { env: { memory } }).exports as unknown as CoreModule;
}

/** Zeroed memory of so many bytes (whole pages), which threads can share. Throws a RangeError where the machine has not that much. */
export function allocate(bytes: number): WebAssemblyMemory {
  const pages = bytes / 65_536;
  return new webAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}
