import type { EngineAnswer, EngineArgument, EngineRequestName } from '../../shared/ipc/engine-protocol.ts';
import type { DeskBridge } from '../../shared/ipc/main-api.ts';
import { enginePortMessage } from '../../shared/ipc/main-api.ts';
import { failure, type Result } from '../../shared/result.ts';
import { type Diagnostic, diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { nextFrame } from '../ui/next-frame.ts';
import { createEngineClient, type EngineClient, type EngineListeners } from './engine-client.ts';
import { createTickQueue, initialCredits } from './tick-queue.ts';
import type { TrainingStore } from './training-store.ts';

/** What a connection needs of the window around it. */
export interface ConnectionContext {
  readonly desk: Pick<DeskBridge, 'connectEngine' | 'on'>;
  readonly store: TrainingStore;
  readonly listeners: EngineListeners;
  /** The engine had ended and is there again, without the run it held. */
  readonly onRestarted: () => void;
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
}

/** The engine, whichever process it is at the moment. */
export interface EngineConnection {
  /** Asks the engine; waits for it while it starts. Fails with GD603 once it is not started again by itself. */
  request<N extends EngineRequestName>(name: N, argument: EngineArgument<N>): Promise<Result<EngineAnswer<N>>>;
  /** Asks for a port. With `force` also after the engine stopped too often. */
  connect(force: boolean): void;
  /** Waits until the engine is there, or is known not to come. */
  ready(): Promise<void>;
}

/** Takes the ports that arrive as window messages and asks for a new one whenever the engine ends. */
export function createEngineConnection(context: ConnectionContext): EngineConnection {
  const { desk, store } = context;
  let client: EngineClient | null = null;
  let hasEnded = false;
  let waiting: ((client: EngineClient | null) => void)[] = [];

  function answerWaiting(): void {
    const answered = waiting;
    waiting = [];
    for (const resolve of answered) resolve(client);
  }

  function connect(force: boolean): void {
    store.setState({ connection: 'starting' });
    void desk.connectEngine({ force });
  }

  function adoptPort(port: MessagePort): void {
    client?.close();
    const current = createEngineClient(port, {
      ...context.listeners,
      ticks: createTickQueue({ apply: context.listeners.ticks, grant: (ticks) => current.grant(ticks), nextFrame }),
      layerViews: (payload) => {
        context.listeners.layerViews(payload);
        // Whoever shows them has asked for this frame before, and is done when it is over.
        nextFrame(() => current.takeViews());
      },
    });
    client = current;
    current.grant(initialCredits);
    store.setState({ connection: 'connected' });
    // Before whoever waits is answered: what a new engine has to be given comes first.
    if (hasEnded) context.onRestarted();
    hasEnded = false;
    answerWaiting();
  }

  window.addEventListener('message', (event) => {
    const [port] = event.ports;
    if (event.source === window && event.data?.type === enginePortMessage && port) adoptPort(port);
  });

  desk.on.engineExited(({ gaveUp }) => {
    client?.close();
    client = null;
    hasEnded = true;
    store.setState({ engineState: 'idle', connection: gaveUp ? 'gone' : 'starting', iterationsPerSecond: null });
    if (!gaveUp) return connect(false);
    answerWaiting();
    context.report([diagnose('GD603', {})]);
  });

  function currentClient(): Promise<EngineClient | null> {
    if (client || store.getState().connection === 'gone') return Promise.resolve(client);
    return new Promise((resolve) => waiting.push(resolve));
  }

  return {
    connect,
    ready: async () => {
      await currentClient();
    },
    request: async (name, argument) => {
      const present = await currentClient();
      return present ? present.request(name, argument) : failure(diagnose('GD603', {}));
    },
  };
}
