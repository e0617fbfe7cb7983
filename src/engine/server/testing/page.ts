import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import {
  type EngineAnswer,
  type EngineArgument,
  type EngineEventName,
  type EnginePayload,
  type EngineRequestName,
  engineEvents,
  engineMessageSchema,
  parseAnswer,
} from '../../../shared/ipc/engine-protocol.ts';
import type { Result } from '../../../shared/result.ts';
import { importData } from '../../data/import/import-data.ts';
import { inspectFiles } from '../../data/import/inspect-files.ts';
import type { CoreFactory } from '../../train/core-factory.ts';
import type { DataImporter } from '../data-requests.ts';
import type { EnginePort } from '../engine-port.ts';
import { KnownFileList } from '../known-files.ts';
import { type Connection, serve } from '../serve.ts';

/** An event as the page received it, with its name. */
export type ReceivedEvent = { [N in EngineEventName]: { readonly name: N; readonly payload: EnginePayload<N> } }[EngineEventName];

/** The page's end of a real connection to an engine: sends, and parses and keeps whatever comes. */
export class Page {
  readonly events: ReceivedEvent[] = [];
  readonly #port: MessagePort;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #waiting = new Set<() => void>();
  #lastId = 0;

  constructor(port: MessagePort) {
    this.#port = port;
    port.on('message', (data) => this.#receive(data));
  }

  /** Sends anything. */
  post(message: unknown): void {
    this.#port.postMessage(message);
  }

  grant(ticks: number): void {
    this.post({ type: 'grant', ticks });
  }

  /** Sends a request whose name or argument may be wrong. */
  ask(name: string, argument: unknown): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.post({ type: 'request', id, name, argument });
    });
  }

  async request<N extends EngineRequestName>(name: N, argument: EngineArgument<N>): Promise<Result<EngineAnswer<N>>> {
    return parseAnswer(name, await this.ask(name, argument));
  }

  /** Payloads of all events of a name so far. */
  all<N extends EngineEventName>(name: N): readonly EnginePayload<N>[] {
    return this.events.flatMap((event) => (event.name === name ? [event.payload as EnginePayload<N>] : []));
  }

  /** Every cost so far, one tick after the other; throws where one is missing or comes twice. */
  costs(runId: number): readonly number[] {
    const costs: number[] = [];
    let first: number | null = null;
    for (const tick of this.all('ticks').filter((payload) => payload.runId === runId)) {
      first ??= tick.firstIteration;
      if (tick.firstIteration !== first + costs.length) throw new Error(`tick of ${tick.firstIteration} after ${costs.length} costs`);
      for (const cost of tick.costs) costs.push(cost);
    }
    return costs;
  }

  /** Waits until what has come fulfils a condition. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  /** Waits until the engine has told this state, the number of states told before not counting. */
  async untilState(state: string, told = 0): Promise<void> {
    await this.until(() =>
      this.all('state')
        .slice(told)
        .some((payload) => payload.state === state),
    );
  }

  close(): void {
    this.#port.close();
  }

  #receive(data: unknown): void {
    const message = engineMessageSchema.parse(data);
    if (message.type === 'answer') this.#answers.get(message.id)?.(message.result);
    else this.events.push(parseEvent(message.name, message.payload));
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

/** Serves a new page over Node's own MessageChannel. */
export function connect(
  createCore: CoreFactory,
  dataFiles = new KnownFileList(),
  importer: DataImporter = { inspectFiles, importData },
): { readonly page: Page; readonly connection: Connection } {
  const { port1, port2 } = new MessageChannel();
  const assetsFolder = join(import.meta.dirname, '../../../../assets');
  return {
    page: new Page(port1),
    connection: serve(enginePort(port2), { assetsFolder, coreFactory: () => createCore, dataFiles, importer }),
  };
}

function enginePort(port: MessagePort): EnginePort {
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', listener),
    onClose: (listener) => port.on('close', listener),
    close: () => port.close(),
  };
}

function parseEvent(name: string, payload: unknown): ReceivedEvent {
  if (!Object.hasOwn(engineEvents, name)) throw new Error(`there is no event ${name}`);
  const event = name as EngineEventName;
  return { name: event, payload: engineEvents[event].parse(payload) } as ReceivedEvent;
}
