import { afterEach, describe, expect, it } from 'vitest';
import { compileGraph } from '../../shared/compile/compile-graph.ts';
import type { EngineArgument, EngineRequestName, EngineState } from '../../shared/ipc/engine-protocol.ts';
import { type TemplateName, templates } from '../../shared/project/templates/templates.ts';
import { type Diagnostic, diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { defaultDecays } from '../../shared/spec/learning-rate-decay.ts';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import { createControls } from './controls.ts';
import { createEngineClient } from './engine-client.ts';
import type { TrainingSubject } from './run-identity.ts';
import { createTrainingStore, parametersToSave } from './training-store.ts';

const opened: MessagePort[] = [];
const form = { precision: 'float64', threads: 2, firstLayer: 'direct' };
const parts = {
  train: {
    examples: 8,
    cost: 0.25,
    accuracy: 0.75,
    classes: [{ class: 0, support: 4, truePositives: 3, falsePositives: 1, falseNegatives: 1, precision: 0.75, recall: 0.75, f1: 0.75 }],
  },
  dev: null,
  test: null,
};
const tooLarge = { ok: false, diagnostics: [diagnose('GD302', { megabytes: 80_000, maximum: 3072 })] };

/** Another end of the protocol that trains nothing but keeps the rules: it answers, counts runs and tells its state. */
function protocolPeer(port: MessagePort) {
  const asked: (readonly [string, unknown])[] = [];
  let runId = 0;
  let iteration = 0;
  let refusal: unknown = null;
  let warnings: readonly Diagnostic[] = [];
  let refusesSpec = (_argument: EngineArgument<'prepare'>) => false;
  const tell = (name: string, payload: object) => port.postMessage({ type: 'event', name, payload });
  const change = (state: EngineState) => tell('state', { runId, state, iteration });
  const answers: Readonly<Record<string, (argument: never) => unknown>> = {
    prepare: ({ resume }: EngineArgument<'prepare'>) => {
      if (runId > 0) change('idle');
      runId += 1;
      iteration = resume?.iteration ?? 0;
      change('ready');
      const worth = resume ? { cost: 0.25, accuracy: 0.75, evaluation: parts } : { cost: null, accuracy: null, evaluation: null };
      return { runId, iteration, parameterCount: 17, examples: 400, iterationsPerEpoch: 1, form, warnings, ...worth };
    },
    start: () => {
      change('training');
      return {};
    },
    pause: () => {
      change('paused');
      return { iteration };
    },
    step: () => {
      iteration += 1;
      change('paused');
      return { iteration, cost: 0.5 };
    },
    configure: () => ({}),
    check: () => ({ parameterCount: 17, arenaBytes: 1 }),
    stop: () => ({}),
  };
  port.onmessage = ({ data }: MessageEvent<{ id: number; name: string; argument: unknown }>) => {
    asked.push([data.name, data.argument]);
    const isRefused = data.name === 'prepare' && refusesSpec(data.argument as EngineArgument<'prepare'>);
    if (isRefused) change('idle');
    const result = isRefused ? tooLarge : (refusal ?? { ok: true, value: answers[data.name]?.(data.argument as never) });
    port.postMessage({ type: 'answer', id: data.id, result });
  };
  return {
    asked,
    names: () => asked.map(([name]) => name),
    /** So many iterations pass. */
    advance: (iterations: number) => {
      const costs = Float64Array.from({ length: iterations }, (_, index) => 1 / (iteration + index + 1));
      tell('ticks', { runId, firstIteration: iteration, costs, iterationsPerSecond: 1000, accuracy: 0.9, form });
      iteration += iterations;
    },
    change,
    tell,
    run: () => runId,
    /** From now on every run is prepared with these warnings. */
    warn: (diagnostics: readonly Diagnostic[]) => {
      warnings = diagnostics;
    },
    refuse: (diagnostics: readonly Diagnostic[]) => {
      refusal = { ok: false, diagnostics };
    },
    /** From now on a run of such a spec is refused; the run before has ended by then. */
    refuseSpec: (isRefused: typeof refusesSpec) => {
      refusesSpec = isRefused;
    },
  };
}

function setUp(template: TemplateName = 'planar') {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  const peer = protocolPeer(port2);
  const store = createTrainingStore();
  const reported: string[] = [];
  const costs: number[] = [];
  const shownLayers: string[] = [];
  let subject: TrainingSubject | null = subjectOf(template);
  const client = createEngineClient(port1, {
    state: (payload) => controls.events.state(payload),
    ticks: (payload) => controls.events.ticks(payload),
    diagnostics: (payload) => controls.events.diagnostics(payload),
    checkpoint: (payload) => controls.events.checkpoint(payload),
    evaluation: (payload) => controls.events.evaluation(payload),
    layerViews: (payload) => controls.events.layerViews(payload),
    gradientCheckProgress: () => undefined,
    importProgress: () => undefined,
  });
  const controls = createControls({
    store,
    request: client.request,
    subject: () => subject,
    showLayers: (layers) => void shownLayers.push(layers.map(({ nodeId }) => nodeId).join(' ')),
    costs: {
      append: (_first, values) => void costs.push(...values),
      rewind: (iteration) => void costs.splice(iteration),
      clear: () => void costs.splice(0),
    },
    report: (diagnostics) => void reported.push(...diagnostics.map(({ code }) => code)),
  });
  return {
    peer,
    store,
    controls,
    costs,
    reported,
    shownLayers,
    draw: (next: TrainingSubject | null) => {
      subject = next;
    },
    /** Everything that the peer has told so far has arrived: messages keep their order. */
    arrived: () => {
      const { spec, training } = subjectOf('planar');
      return client.request('check', { spec, training }).then(() => peer.asked.pop());
    },
  };
}

function subjectOf(template: TemplateName, change: Partial<TrainingSubject['training']> = {}): TrainingSubject {
  const { graph, dataset, training } = templates[template].document;
  const { spec } = compileGraph(graph, dataset, 'en');
  if (!spec) throw new Error(`the template ${template} has errors`);
  return { spec, training: { ...training, ...change } };
}

function argumentOf<N extends EngineRequestName>(peer: ReturnType<typeof protocolPeer>, name: N): EngineArgument<N> {
  return peer.asked.findLast(([asked]) => asked === name)?.[1] as EngineArgument<N>;
}

afterEach(() => {
  for (const port of opened.splice(0)) port.close();
});

describe('training controls', () => {
  it('prepare the drawn network, then train it', async () => {
    const { peer, controls, store } = setUp();
    await controls.train();
    expect(peer.names()).toEqual(['prepare', 'start']);
    expect(argumentOf(peer, 'prepare').spec.layers).toHaveLength(4);
    expect(argumentOf(peer, 'start')).toEqual({ iterations: 10_000 });
    expect(store.getState()).toMatchObject({ engineState: 'training', isBusy: false, form });
  });

  it('show what the layers of the run do, and nothing of a run that is over', async () => {
    const { peer, controls, shownLayers, arrived } = setUp();
    await controls.train();
    const view = { nodeId: 'n2', weights: null, activations: null, regions: null, gradient: null, saturation: null };
    peer.tell('layerViews', { runId: peer.run() - 1, iteration: 0, layers: [{ ...view, nodeId: 'old' }] });
    peer.tell('layerViews', { runId: peer.run(), iteration: 1, layers: [view, { ...view, nodeId: 'n3' }] });
    await arrived();
    expect(shownLayers).toEqual(['n2 n3']);
  });

  it('ask for nothing while the drawing has errors', async () => {
    const { peer, controls, draw } = setUp();
    draw(null);
    await controls.train();
    await controls.step();
    await controls.reset();
    expect(peer.asked).toEqual([]);
  });

  it('go on after a pause with what is left', async () => {
    const { peer, controls, store, costs, arrived } = setUp();
    await controls.train();
    peer.advance(4200);
    await arrived();
    await controls.pause();
    expect(store.getState()).toMatchObject({ engineState: 'paused', iteration: 4200, cost: 1 / 4200, accuracy: 0.9 });
    peer.tell('evaluation', { runId: peer.run(), iteration: 4200, parts });
    await arrived();
    expect(store.getState().evaluation).toEqual({ iteration: 4200, parts });
    expect(costs).toHaveLength(4200);
    await controls.train();
    expect(peer.names()).toEqual(['prepare', 'start', 'pause', 'start']);
    expect(argumentOf(peer, 'start')).toEqual({ iterations: 5800 });
  });

  it('begin as many iterations anew once they are done', async () => {
    const { peer, controls, arrived } = setUp();
    await controls.train();
    peer.advance(10_000);
    peer.change('done');
    await arrived();
    await controls.train();
    expect(peer.names()).toEqual(['prepare', 'start', 'start']);
    expect(argumentOf(peer, 'start')).toEqual({ iterations: 10_000 });
  });

  it('start over where the network, the seed or the precision changed', async () => {
    for (const changed of [subjectOf('digits'), subjectOf('planar', { seed: 3 }), subjectOf('planar', { precision: 'float32' })]) {
      const { peer, controls, costs, draw, arrived } = setUp();
      await controls.train();
      peer.advance(5);
      await arrived();
      await controls.pause();
      draw(changed);
      await controls.train();
      expect(peer.names()).toEqual(['prepare', 'start', 'pause', 'prepare', 'start']);
      expect(costs).toEqual([]);
    }
  });

  it('start over where the optimizer, the batch size, the decay or the penalty changed, and send them', async () => {
    const changes: readonly Partial<TrainingSubject['training']>[] = [
      { optimizer: defaultOptimizers.adam },
      { batchSize: 64 },
      { decay: defaultDecays.exponential },
      { l2: 0.1 },
    ];
    for (const changed of changes) {
      const { peer, controls, draw } = setUp();
      await controls.step();
      draw(subjectOf('planar', changed));
      await controls.step();
      expect(peer.names()).toEqual(['prepare', 'step', 'prepare', 'step']);
      expect(argumentOf(peer, 'prepare').training).toEqual({ ...templates.planar.document.training, ...changed });
    }
  });

  it('keep the run where only α, the number of iterations or what does not act changed', async () => {
    const { peer, controls, draw, arrived } = setUp();
    await controls.train();
    peer.advance(100);
    await arrived();
    await controls.pause();
    draw(subjectOf('planar', { learningRate: 0.3, iterations: 20_000, batchSize: 400 }));
    await controls.train();
    expect(peer.names()).toEqual(['prepare', 'start', 'pause', 'configure', 'start']);
    expect(argumentOf(peer, 'configure')).toEqual({ learningRate: 0.3 });
    expect(argumentOf(peer, 'start')).toEqual({ iterations: 19_900 });
  });

  it('change α of a run that goes on, and of none', async () => {
    const { peer, controls } = setUp();
    await controls.configure(0.5);
    expect(peer.names()).toEqual([]);
    await controls.train();
    await controls.configure(0.5);
    await controls.configure(0.5);
    expect(peer.names()).toEqual(['prepare', 'start', 'configure']);
  });

  it('reset to the first parameters and forget the costs', async () => {
    const { peer, controls, store, costs, arrived } = setUp();
    await controls.train();
    peer.advance(50);
    await arrived();
    await controls.reset();
    expect(peer.names()).toEqual(['prepare', 'start', 'prepare']);
    expect(costs).toEqual([]);
    expect(store.getState()).toMatchObject({ engineState: 'ready', iteration: 0, cost: null });
  });

  it('prepare the drawn network without training it, and leave a run alone that is of it', async () => {
    const { peer, controls, draw, store, arrived } = setUp();
    expect(await controls.prepare()).toBe(true);
    expect(peer.names()).toEqual(['prepare']);
    await controls.train();
    peer.advance(5);
    peer.change('diverged');
    await arrived();
    expect(await controls.prepare()).toBe(true);
    expect(peer.names()).toEqual(['prepare', 'start']);
    expect(store.getState().iteration).toBe(5);
    draw(subjectOf('digits'));
    expect(await controls.prepare()).toBe(true);
    expect(peer.names()).toEqual(['prepare', 'start', 'prepare']);
    draw(null);
    expect(await controls.prepare()).toBe(false);
  });

  it('start over after the cost diverged', async () => {
    const { peer, controls, arrived } = setUp();
    await controls.train();
    peer.change('diverged');
    await arrived();
    await controls.train();
    expect(peer.names()).toEqual(['prepare', 'start', 'prepare', 'start']);
  });

  it('show the iteration that the parameters are of, where the last update was undone and its cost comes later than the state', async () => {
    const { peer, store, controls, costs, arrived } = setUp();
    await controls.train();
    peer.tell('state', { runId: peer.run(), state: 'diverged', iteration: 9 });
    peer.advance(10);
    await arrived();
    expect(costs).toHaveLength(10);
    expect(store.getState()).toMatchObject({ engineState: 'diverged', iteration: 9, cost: 0.1 });
  });

  it('leave out what an earlier run still tells', async () => {
    const { peer, controls, store, costs, arrived } = setUp();
    await controls.train();
    const first = peer.run();
    await controls.reset();
    const costsOfFirst = { runId: first, firstIteration: 0, costs: new Float64Array([9]), iterationsPerSecond: 1, accuracy: null, form };
    peer.tell('ticks', costsOfFirst);
    peer.tell('state', { runId: first, state: 'done', iteration: 1 });
    peer.tell('checkpoint', { runId: first, iteration: 1, parameters: [] });
    peer.tell('evaluation', { runId: first, iteration: 1, parts });
    await arrived();
    expect(costs).toEqual([]);
    expect(store.getState()).toMatchObject({ engineState: 'ready', iteration: 0, checkpoint: null, evaluation: null });
  });

  it('make the run anew from its last checkpoint after the engine was restarted', async () => {
    const { peer, controls, store, costs, reported, draw, arrived } = setUp();
    await controls.train();
    peer.advance(900);
    const parameters = [{ name: 'W1', rows: 1, columns: 1, values: new Float64Array([0.25]) }];
    peer.tell('checkpoint', { runId: peer.run(), iteration: 500, parameters });
    peer.change('idle');
    await arrived();
    draw(subjectOf('digits'));
    await controls.recover();
    expect(argumentOf(peer, 'prepare').spec.dataset.kind).toBe('flower');
    expect(argumentOf(peer, 'prepare').resume).toEqual({ iteration: 500, parameters });
    expect(reported).toEqual(['GD602']);
    expect(costs).toHaveLength(500);
    expect(store.getState()).toMatchObject({ engineState: 'ready', iteration: 500 });
    draw(subjectOf('planar'));
    await controls.train();
    expect(argumentOf(peer, 'start')).toEqual({ iterations: 9500 });
  });

  it('go on from the last checkpoint where Train is pressed before the restarted engine has its run again', async () => {
    const { peer, controls, store, arrived } = setUp();
    await controls.train();
    const parameters = [{ name: 'W1', rows: 1, columns: 1, values: new Float64Array([0.25]) }];
    peer.tell('checkpoint', { runId: peer.run(), iteration: 500, parameters });
    peer.change('idle');
    await arrived();
    await Promise.all([controls.train(), controls.recover()]);
    expect(peer.names()).toEqual(['prepare', 'start', 'prepare', 'start']);
    expect(argumentOf(peer, 'prepare').resume).toEqual({ iteration: 500, parameters });
    expect(store.getState().engineState).toBe('training');
  });

  it('keep what was learned where the engine refuses the changed network', async () => {
    const { peer, controls, store, costs, reported, draw, arrived } = setUp();
    store.setState({ connection: 'connected' });
    await controls.train();
    peer.advance(20);
    const parameters = [{ name: 'W1', rows: 1, columns: 1, values: new Float64Array([0.25]) }];
    peer.tell('checkpoint', { runId: peer.run(), iteration: 20, parameters });
    await arrived();
    await controls.pause();
    peer.refuseSpec(({ spec }) => spec.dataset.kind === 'digits');
    draw(subjectOf('digits'));
    await controls.train();
    expect(reported).toEqual(['GD302']);
    expect(argumentOf(peer, 'prepare').resume).toEqual({ iteration: 20, parameters });
    expect(store.getState()).toMatchObject({ engineState: 'ready', runId: peer.run(), iteration: 20 });
    expect(costs).toHaveLength(20);
    draw(subjectOf('planar'));
    await controls.train();
    expect(peer.names().slice(-1)).toEqual(['start']);
    expect(reported).toEqual(['GD302']);
  });

  it('have nothing to recover where nothing was prepared', async () => {
    const { peer, controls, reported } = setUp();
    await controls.recover();
    expect(peer.asked).toEqual([]);
    expect(reported).toEqual([]);
  });

  it('report what the engine warns of once it has the data, and train', async () => {
    const { peer, controls, reported } = setUp();
    peer.warn([diagnose('GD310', { problem: 'uneven', largest: 9, ratio: 20 })]);
    await controls.train();
    expect(reported).toEqual(['GD310']);
    expect(peer.names()).toEqual(['prepare', 'start']);
  });

  it('report what the engine refuses and stay usable', async () => {
    const { peer, controls, store, reported } = setUp();
    peer.refuse([{ code: 'GD406', nodeIds: [], edgeIds: [], data: { features: '2' }, fixes: [] }]);
    await controls.train();
    expect(reported).toEqual(['GD406']);
    expect(store.getState()).toMatchObject({ isBusy: false, runId: null, engineState: 'idle' });
  });

  it('carry out one press at a time', async () => {
    const { peer, controls } = setUp();
    await Promise.all([controls.train(), controls.train(), controls.step()]);
    expect(peer.names()).toEqual(['prepare', 'start']);
  });

  it('pause although a new α is still on its way to the engine', async () => {
    const { peer, controls, store } = setUp();
    await controls.train();
    await Promise.all([controls.configure(0.5), controls.pause(), controls.pause()]);
    expect(peer.names()).toEqual(['prepare', 'start', 'configure', 'pause']);
    expect(store.getState().engineState).toBe('paused');
  });

  it('resume from the parameters of a file', async () => {
    const { peer, controls, store } = setUp();
    const parameters = [{ name: 'W1', rows: 1, columns: 1, values: new Float64Array([0.25]) }];
    await controls.restore({ iteration: 10_000, parameters });
    expect(argumentOf(peer, 'prepare').resume).toEqual({ iteration: 10_000, parameters });
    expect(store.getState()).toMatchObject({ iteration: 10_000, engineState: 'ready', cost: 0.25, accuracy: 0.75 });
    expect(store.getState().evaluation).toEqual({ iteration: 10_000, parts });
    await controls.forget();
    expect(peer.names()).toEqual(['prepare', 'stop']);
    expect(store.getState()).toMatchObject({ runId: null, iteration: 0 });
  });

  it('keep the parameters of a file that the engine refuses, for as long as they belong to the drawn network', async () => {
    const { peer, store, controls, draw } = setUp();
    const resume = { iteration: 20, parameters: [{ name: 'W1', rows: 1, columns: 1, values: new Float64Array([0.25]) }] };
    peer.refuseSpec(() => true);
    await controls.restore(resume);
    expect(store.getState()).toMatchObject({ runId: null, iteration: 20, engineState: 'idle' });
    expect(parametersToSave(store.getState(), subjectOf('planar'))).toEqual(resume);
    expect(parametersToSave(store.getState(), subjectOf('planar', { seed: 9 }))).toBe('none');
    await controls.train();
    expect(peer.names()).not.toContain('start');
    expect(parametersToSave(store.getState(), subjectOf('planar'))).toEqual(resume);
    draw(subjectOf('logistic'));
    peer.refuseSpec(() => false);
    await controls.step();
    expect(parametersToSave(store.getState(), subjectOf('logistic'))).toBe('run');
    expect(parametersToSave(store.getState(), subjectOf('planar'))).toBe('none');
  });
});
