/** What libraries export that were compiled to WebAssembly without a runtime. */
interface Exports {
  readonly memory: WebAssemblyMemory;
  readonly malloc: (bytes: number) => number;
  readonly free: (pointer: number) => void;
  readonly [name: string]: unknown;
}

interface WebAssemblyMemory {
  readonly buffer: ArrayBuffer;
}

/** WebAssembly as far as it is used here: Node's types have none of it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Exports };
};

const refuse = () => {
  throw new Error('a decoder asked the system for something');
};
const imports = {
  env: { setjmp: () => 0, longjmp: refuse },
  wasi_snapshot_preview1: {
    environ_sizes_get: () => 0,
    environ_get: refuse,
    proc_exit: refuse,
    fd_close: refuse,
    fd_seek: refuse,
    fd_write: refuse,
  },
};

/** A library in WebAssembly that decodes pictures. It gets nothing of the system, and each picture a memory of its own: none can spoil the next. */
export class WasmDecoder {
  readonly #module: object;

  /** `url` is a `data:` URL of the library. */
  constructor(url: string) {
    this.#module = new WebAssembly.Module(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  }

  /** The library with an empty memory. */
  start(): WasmSession {
    return new WasmSession(new WebAssembly.Instance(this.#module, imports).exports);
  }
}

/** A library at work on one picture. */
export class WasmSession {
  readonly #exports: Exports;

  constructor(exports: Exports) {
    this.#exports = exports;
  }

  /** Calls a function of the library. */
  call(name: string, ...values: readonly number[]): number {
    const called = this.#exports[name];
    if (typeof called !== 'function') throw new Error(`the library has no ${name}`);
    return called(...values);
  }

  /** Room for so many bytes; throws where there is none. */
  allocate(bytes: number): number {
    const pointer = this.#exports.malloc(bytes);
    if (pointer === 0) throw new Error('no memory for the picture');
    return pointer;
  }

  /** Copies bytes into the library's memory. */
  put(bytes: Uint8Array): number {
    const pointer = this.allocate(bytes.length);
    this.bytes(pointer, bytes.length).set(bytes);
    return pointer;
  }

  /** Bytes of the library's memory, until the next call. */
  bytes(pointer: number, length: number): Uint8Array {
    return new Uint8Array(this.#exports.memory.buffer, pointer, length);
  }

  /** Whole numbers of 32 bits in the library's memory. */
  words(pointer: number, count: number): Int32Array {
    return new Int32Array(this.#exports.memory.buffer, pointer, count).slice();
  }
}
