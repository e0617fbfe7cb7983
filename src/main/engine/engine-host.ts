import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron';
import type { KnownFile, KnownFiles } from '../../shared/ipc/engine-files.ts';
import { enginePortChannel } from '../ipc/channels.ts';
import { log } from '../log.ts';
import type { AppPlaces } from '../places.ts';
import { type CrashWindow, hasGivenUp, withCrash } from './crash-window.ts';
import { engineEnvironment } from './engine-environment.ts';

/** Starts and watches the engine's process and connects pages with it. Messages go directly from page to engine, not through here. */
export interface EngineHost {
  /**
   * Gives a page a port to the engine, which is started where it does not run. An engine that ended too often is started only with `force`;
   * otherwise the page is told once more that it was given up.
   */
  connect(page: WebContents, force: boolean): void;
  /** Tells a running engine which numbers stand for which files of data; one that is started later is told of all. */
  tellFiles(files: readonly KnownFile[]): void;
  /** Ends the engine for good. */
  stop(): void;
}

/** What an engine's host needs of the app. */
export interface EngineHostContext {
  /** The engine ended by itself. */
  readonly onExit: (gaveUp: boolean) => void;
  /** Files of data that a new engine is to know. */
  readonly knownFiles: () => readonly KnownFile[];
}

export function createEngineHost(places: AppPlaces, { onExit, knownFiles }: EngineHostContext): EngineHost {
  let engine: UtilityProcess | null = null;
  let crashes: CrashWindow = [];
  let isStopped = false;

  function start(): UtilityProcess {
    const child = utilityProcess.fork(places.engine, [`--assets=${places.assets}`, `--core=${places.core}`], {
      serviceName: 'Gradient Desk engine',
      stdio: 'pipe',
      env: engineEnvironment(process.env),
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => log(`engine: ${String(data).trimEnd()}`));
    child.once('exit', (code) => {
      if (engine === child) engine = null;
      if (isStopped) return;
      crashes = withCrash(crashes, Date.now());
      log(`The engine ended with code ${code}`);
      onExit(hasGivenUp(crashes, Date.now()));
    });
    tell(child, knownFiles());
    return child;
  }

  function tell(child: UtilityProcess, files: readonly KnownFile[]): void {
    if (files.length > 0) child.postMessage({ type: 'files', files: [...files] } satisfies KnownFiles);
  }

  return {
    connect: (page, force) => {
      if (force) crashes = [];
      if (isStopped) return;
      if (!engine && hasGivenUp(crashes, Date.now())) return onExit(true);
      engine ??= start();
      const { port1, port2 } = new MessageChannelMain();
      engine.postMessage({ type: 'connect' }, [port1]);
      page.postMessage(enginePortChannel, null, [port2]);
    },
    tellFiles: (files) => {
      if (engine) tell(engine, files);
    },
    stop: () => {
      isStopped = true;
      engine?.kill();
    },
  };
}
