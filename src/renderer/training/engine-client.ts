import {
  type EngineAnswer,
  type EngineArgument,
  type EngineEventName,
  type EnginePayload,
  type EngineRequestName,
  engineEvents,
  engineMessageSchema,
  type PageMessage,
  parseAnswer,
} from '../../shared/ipc/engine-protocol.ts';
import { failure, type Result } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { RequestProblem } from '../../shared/spec/diagnostics/request-problems.ts';

/** A listener for each event of the engine. */
export type EngineListeners = { readonly [N in EngineEventName]: (payload: EnginePayload<N>) => void };

/** The engine at the other end of a port. */
export interface EngineClient {
  /** Asks the engine and waits. An engine that breaks the contract, or ends before it answers, is a GD604 failure. */
  request<N extends EngineRequestName>(name: N, argument: EngineArgument<N>): Promise<Result<EngineAnswer<N>>>;
  /** Allows the engine so many further `ticks` events, at most 16 at a time. */
  grant(ticks: number): void;
  /** Says that the last `layerViews` are drawn: the engine may send the next. */
  takeViews(): void;
  /** Closes the port; whatever is still waiting for an answer fails with GD604. */
  close(): void;
}

interface PendingRequest {
  readonly name: EngineRequestName;
  readonly settle: (result: unknown) => void;
}

/** Speaks the engine protocol over a port. Every message is parsed with its schema before anything of it is used. */
export function createEngineClient(port: MessagePort, listeners: EngineListeners): EngineClient {
  const pending = new Map<number, PendingRequest>();
  let nextId = 0;
  let isClosed = false;

  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = engineMessageSchema.safeParse(data);
    if (!message.success) return;
    if (message.data.type === 'event') deliverEvent(listeners, message.data.name, message.data.payload);
    else settleRequest(pending, message.data.id, message.data.result);
  };

  function post(message: PageMessage): void {
    port.postMessage(message);
  }

  return {
    request: <N extends EngineRequestName>(name: N, argument: EngineArgument<N>) =>
      new Promise<Result<EngineAnswer<N>>>((resolve) => {
        if (isClosed) return resolve(refused('engine-stopped', ''));
        const id = nextId++;
        pending.set(id, { name, settle: (result) => resolve(result as Result<EngineAnswer<N>>) });
        post({ type: 'request', id, name, argument });
      }),
    grant: (ticks) => {
      if (!isClosed && ticks > 0) post({ type: 'grant', ticks: Math.min(16, ticks) });
    },
    takeViews: () => {
      if (!isClosed) post({ type: 'takeViews' });
    },
    close: () => {
      if (isClosed) return;
      isClosed = true;
      port.onmessage = null;
      port.close();
      for (const { settle } of pending.values()) settle(refused('engine-stopped', ''));
      pending.clear();
    },
  };
}

function settleRequest(pending: Map<number, PendingRequest>, id: number, result: unknown): void {
  const request = pending.get(id);
  if (!request) return;
  pending.delete(id);
  request.settle(parsedAnswer(request.name, result));
}

function parsedAnswer(name: EngineRequestName, result: unknown): Result<unknown> {
  try {
    return parseAnswer(name, result);
  } catch {
    return refused('not-understood', name);
  }
}

function deliverEvent(listeners: EngineListeners, name: string, payload: unknown): void {
  if (!isEventName(name)) return;
  deliver(listeners, name, payload);
}

function deliver<N extends EngineEventName>(listeners: EngineListeners, name: N, payload: unknown): void {
  const parsed = engineEvents[name].safeParse(payload);
  if (parsed.success) listeners[name](parsed.data as EnginePayload<N>);
}

function isEventName(name: string): name is EngineEventName {
  return Object.hasOwn(engineEvents, name);
}

function refused(problem: RequestProblem, value: string): Result<never> {
  return failure(diagnose('GD604', { problem, value }));
}
