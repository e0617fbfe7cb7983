import { knownFilesSchema } from '../shared/ipc/engine-files.ts';
import { importData } from './data/import/import-data.ts';
import { inspectFiles } from './data/import/inspect-files.ts';
import type { EnginePort } from './server/engine-port.ts';
import { KnownFileList } from './server/known-files.ts';
import { type Connection, serve } from './server/serve.ts';
import { coreFactoryFrom } from './train/core-from-folder.ts';

/** Electron's MessagePortMain, as far as it is used here. */
interface MessagePortMain {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
  close(): void;
}

/** What Electron adds to `process` in a utility process, as far as it is used here. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown; readonly ports: readonly MessagePortMain[] }) => void): void;
}

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
if (!parentPort) throw new Error('the engine entry runs in an Electron utility process only');

const assetsFolder = argumentNamed('assets');
const coreFactory = coreFactoryFrom(argumentNamed('core'));
const dataFiles = new KnownFileList();
let connection: Connection | null = null;

// A message brings the port of a page, or tells of files. A page that was reloaded brings a new port: it takes the place of the old, whose run stops.
parentPort.on('message', ({ data, ports: [port] }) => {
  if (!port) {
    const known = knownFilesSchema.safeParse(data);
    if (known.success) dataFiles.add(known.data.files);
    return;
  }
  connection?.close();
  connection = serve(enginePort(port), { assetsFolder, coreFactory, dataFiles, importer: { inspectFiles, importData } });
  port.start();
});

function argumentNamed(name: string): string {
  const prefix = `--${name}=`;
  const argument = process.argv.find((candidate) => candidate.startsWith(prefix));
  if (argument === undefined) throw new Error(`the engine was started without ${prefix}`);
  return argument.slice(prefix.length);
}

function enginePort(port: MessagePortMain): EnginePort {
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    onClose: (listener) => port.on('close', listener),
    close: () => port.close(),
  };
}
