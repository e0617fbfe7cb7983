import { afterEach, describe, expect, it } from 'vitest';
import type { EnginePayload } from '../../shared/ipc/engine-protocol.ts';
import { createEngineClient, type EngineListeners } from './engine-client.ts';

type Received = readonly [string, unknown];

const opened: MessagePort[] = [];

/** A client and, at the other end, a peer that notes what arrives and says what the test tells it to. */
function connect() {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  const events: Received[] = [];
  const note = (name: string) => (payload: unknown) => void events.push([name, payload]);
  const listeners: EngineListeners = {
    state: note('state'),
    ticks: note('ticks'),
    diagnostics: note('diagnostics'),
    checkpoint: note('checkpoint'),
    evaluation: note('evaluation'),
    layerViews: note('layerViews'),
    importProgress: note('importProgress'),
    gradientCheckProgress: note('gradientCheckProgress'),
  };
  const client = createEngineClient(port1, listeners);
  const arrived: unknown[] = [];
  let wake: () => void = () => undefined;
  port2.onmessage = ({ data }: MessageEvent<unknown>) => {
    arrived.push(data);
    wake();
  };
  return {
    client,
    events,
    send: (message: unknown) => port2.postMessage(message),
    /** The next message of the client. */
    next: async (): Promise<unknown> => {
      if (arrived.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return arrived.shift();
    },
  };
}

const ticks: EnginePayload<'ticks'> = {
  runId: 1,
  firstIteration: 0,
  costs: new Float64Array([0.7, 0.6]),
  iterationsPerSecond: 1000,
  accuracy: null,
  form: { precision: 'float64', threads: 1, firstLayer: 'direct' },
};

afterEach(() => {
  for (const port of opened.splice(0)) port.close();
});

describe('the engine client', () => {
  it('sends requests with an id and gives each its own answer, in whatever order they come', async () => {
    const { client, next, send } = connect();
    const pause = client.request('pause', {});
    const step = client.request('step', { iterations: 1 });
    expect(await next()).toEqual({ type: 'request', id: 0, name: 'pause', argument: {} });
    expect(await next()).toEqual({ type: 'request', id: 1, name: 'step', argument: { iterations: 1 } });
    send({ type: 'answer', id: 1, result: { ok: true, value: { iteration: 1, cost: 0.5 } } });
    send({ type: 'answer', id: 0, result: { ok: true, value: { iteration: 7 } } });
    expect(await step).toEqual({ ok: true, value: { iteration: 1, cost: 0.5 } });
    expect(await pause).toEqual({ ok: true, value: { iteration: 7 } });
  });

  it('hands on diagnostics of the engine as they are', async () => {
    const { client, next, send } = connect();
    const answer = client.request('start', { iterations: 10 });
    await next();
    const diagnostic = { code: 'GD604', nodeIds: [], edgeIds: [], data: { problem: 'nothing is prepared' }, fixes: [] };
    send({ type: 'answer', id: 0, result: { ok: false, diagnostics: [diagnostic] } });
    expect(await answer).toEqual({ ok: false, diagnostics: [diagnostic] });
  });

  it('refuses an answer that is not what the protocol says', async () => {
    const { client, next, send } = connect();
    const answer = client.request('pause', {});
    await next();
    send({ type: 'answer', id: 0, result: { ok: true, value: { iteration: 'seven' } } });
    expect(await answer).toMatchObject({ ok: false, diagnostics: [{ code: 'GD604' }] });
  });

  it('parses events, and drops what is none', async () => {
    const { client, events, next, send } = connect();
    const answer = client.request('pause', {});
    await next();
    send('not even an object');
    send({ type: 'event', name: 'toString', payload: {} });
    send({ type: 'event', name: 'state', payload: { runId: 1, state: 'flying', iteration: 0 } });
    send({ type: 'event', name: 'ticks', payload: ticks });
    send({ type: 'answer', id: 99, result: { ok: true, value: {} } });
    send({ type: 'answer', id: 0, result: { ok: true, value: { iteration: 2 } } });
    await answer;
    expect(events).toEqual([['ticks', ticks]]);
  });

  it('grants ticks, at most 16 at a time', async () => {
    const { client, next } = connect();
    client.grant(4);
    client.grant(0);
    client.grant(100);
    expect(await next()).toEqual({ type: 'grant', ticks: 4 });
    expect(await next()).toEqual({ type: 'grant', ticks: 16 });
  });

  it('says that it takes another view of the layers', async () => {
    const { client, next } = connect();
    client.takeViews();
    expect(await next()).toEqual({ type: 'takeViews' });
  });

  it('fails what is waiting, and whatever is asked later, once the engine is gone', async () => {
    const { client } = connect();
    const waiting = client.request('pause', {});
    client.close();
    const expected = { ok: false, diagnostics: [{ code: 'GD604', data: { problem: 'engine-stopped' } }] };
    expect(await waiting).toMatchObject(expected);
    expect(await client.request('start', { iterations: 1 })).toMatchObject(expected);
  });
});
