import { readSync } from 'node:fs';

type H5wasm = typeof import('h5wasm');
type Hdf5File = InstanceType<H5wasm['File']>;
type Module = Awaited<H5wasm['ready']>;

/** The HDF5 library, compiled to WebAssembly. It sees only those files that are mounted, each read from the disk as it asks for it. */
export interface Hdf5Library {
  readonly library: H5wasm;
  readonly module: Module;
}

let loaded: Promise<Hdf5Library> | null = null;

/** Loads the library when it is first needed: it takes some megabytes. */
export function loadHdf5(): Promise<Hdf5Library> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Hdf5Library> {
  const library = await import('h5wasm');
  const module = await library.ready;
  // What the library has against a file is thrown at the call, rather than printed.
  module.activate_throwing_error_handler();
  return { library, module };
}

/** What is used of Emscripten's file system, which lies in memory. */
interface MemoryFiles {
  createFile(parent: string, name: string, properties: object, canRead: boolean, canWrite: boolean): MountedNode;
  unlink(path: string): void;
}

/** A file as the library sees it. */
interface MountedNode {
  stream_ops: Readonly<Record<string, unknown>>;
}

let mounted = 0;

/** Opens an HDF5 file that the process has open as `descriptor`. Answers it with the function that closes it. Throws where it is none. */
export function openMounted({ library, module }: Hdf5Library, descriptor: number, bytes: number) {
  mounted += 1;
  const name = `${mounted}-${Math.random().toString(36).slice(2)}.h5`;
  const files = module.FS as unknown as MemoryFiles;
  const node = files.createFile('/', name, {}, true, false);
  Object.defineProperty(node, 'usedBytes', { get: () => bytes });
  node.stream_ops = { ...node.stream_ops, read: readFrom(descriptor, bytes) };
  const unmount = () => files.unlink(`/${name}`);
  try {
    const file: Hdf5File = new library.File(`/${name}`, 'r');
    return {
      file,
      close: () => {
        file.close();
        unmount();
      },
    };
  } catch (error) {
    unmount();
    throw error;
  }
}

/** Emscripten's way to read: so many bytes from a position into a buffer; answers how many there were. */
function readFrom(descriptor: number, bytes: number) {
  return (_stream: unknown, buffer: Uint8Array, offset: number, length: number, position: number): number => {
    const wanted = Math.min(length, Math.max(0, bytes - position));
    return wanted === 0 ? 0 : readSync(descriptor, buffer, offset, wanted, position);
  };
}
