import { afterEach, describe, expect, it } from 'vitest';
import type { EngineArgument } from '../../shared/ipc/engine-protocol.ts';
import { templates } from '../../shared/project/templates/templates.ts';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import { plainTraining, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import { makeFlower } from '../data/flower.ts';
import { splitDataset } from '../data/split/split-dataset.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { chainSpec, dense, output, specOf } from '../plan/testing/specs.ts';
import { builtCore } from '../train/testing/built-core.ts';
import { expectValue, trainerOf } from '../train/testing/trainers.ts';
import { connect, type Page } from './testing/page.ts';

const spec = chainSpec({ kind: 'flower', examples: 40, seed: 1 }, [dense(4, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const training: TrainingSpec = { ...plainTraining, learningRate: 0.5, iterations: 500, seed: 2, precision: 'float64' };
const argument: EngineArgument<'prepare'> = { spec, training, threads: null, resume: null };
const manyIterations = 100_000_000;

let open: (() => void)[] = [];
afterEach(() => {
  for (const close of open) close();
  open = [];
});

function connected(): Page {
  const { page, connection } = connect(createNaiveCore);
  open.push(connection.close, () => page.close());
  return page;
}

async function prepared(change: Partial<EngineArgument<'prepare'>> = {}) {
  const page = connected();
  const { runId } = expectValue(await page.request('prepare', { ...argument, ...change }));
  return { page, runId };
}

async function costsAlone(iterations: number): Promise<readonly number[]> {
  const trainer = await trainerOf({ spec, training, dataset: makeFlower(40, 1), createCore: createNaiveCore });
  return [...trainer.advance(iterations).costs];
}

/** Grants as many ticks as a busy machine may need: 30 a second. */
function grantAmply(page: Page): void {
  for (let grant = 0; grant < 50; grant += 1) page.grant(16);
}

const codeOf = (answer: unknown) => (answer as { diagnostics?: { code: string }[] }).diagnostics?.map(({ code }) => code);
const names = (page: Page) => page.events.map(({ name, payload }) => (name === 'state' ? payload.state : name));

describe('a run', () => {
  it('is prepared: parameters, examples and form are known', async () => {
    const page = connected();
    expect(expectValue(await page.request('prepare', argument))).toEqual({
      runId: 1,
      iteration: 0,
      parameterCount: 17,
      examples: 40,
      iterationsPerEpoch: 1,
      warnings: [],
      form: { precision: 'float64', threads: 1, firstLayer: 'direct' },
      cost: null,
      accuracy: null,
      evaluation: null,
    });
    expect(page.all('state')).toEqual([{ runId: 1, state: 'ready', iteration: 0 }]);
  });

  it('says how many mini-batches an epoch has, and is judged on all examples', async () => {
    const page = connected();
    const batched = { ...argument, training: { ...training, batchSize: 16 } };
    const { runId, iterationsPerEpoch } = expectValue(await page.request('prepare', batched));
    expect(iterationsPerEpoch).toBe(3);
    page.grant(4);
    await page.request('start', { iterations: 7 });
    await page.untilState('done');
    expect(page.costs(runId)).toHaveLength(7);
    const parts = page.all('evaluation').at(-1)?.parts;
    const classes = parts?.train.classes;
    const checkpoint = page.all('checkpoint').at(-1);
    if (!classes || !checkpoint) throw new Error('the run has ended without a checkpoint');
    expect(classes.reduce((sum, { support }) => sum + support, 0)).toBe(40);
    const { iteration, parameters } = checkpoint;
    const resumed = expectValue(await page.request('prepare', { ...batched, resume: { iteration, parameters } }));
    expect(resumed.evaluation).toEqual(parts);
    expect(resumed.accuracy).toBe(classes.reduce((sum, { truePositives }) => sum + truePositives, 0) / 40);
  });

  it('says how good the parameters are that it goes on from', async () => {
    const { page } = await prepared();
    page.grant(16);
    await page.request('start', { iterations: 100 });
    await page.untilState('done');
    const { iteration, tensors } = expectValue(await page.request('inspect', { names: [] }));
    const resumed = expectValue(await page.request('prepare', { ...argument, resume: { iteration, parameters: tensors } }));
    expect(resumed).toMatchObject({ iteration: 100, accuracy: page.all('ticks').at(-1)?.accuracy });
    expect(resumed.evaluation).toEqual(page.all('evaluation').at(-1)?.parts);
    expect(resumed.cost).toBe((await costsAlone(101)).at(-1));
  });

  it('trains on one part of the data and judges the others with the same parameters, without the penalty', async () => {
    const split = { dev: 20, test: 20, stratified: true, seed: 3 };
    const parted = { ...argument, spec: { ...spec, split }, training: { ...training, l2: 0.5 } };
    const page = connected();
    const { examples, evaluation } = expectValue(await page.request('prepare', parted));
    expect([examples, evaluation]).toEqual([24, null]);
    page.grant(16);
    await page.request('start', { iterations: 50 });
    await page.untilState('done');
    const parts = expectValue(splitDataset(makeFlower(40, 1), split));
    const alone = await trainerOf({ spec: parted.spec, training: parted.training, dataset: parts.train, createCore: createNaiveCore });
    alone.advance(50);
    const judged = page.all('evaluation').at(-1)?.parts;
    for (const part of ['dev', 'test'] as const) {
      const dataset = parts[part];
      if (!dataset) throw new Error(`no ${part}`);
      expect(judged?.[part]).toEqual({ examples: 8, ...expectValue(await alone.evaluate(dataset)) });
    }
    const train = expectValue(await alone.evaluate(parts.train));
    expect(judged?.train).toMatchObject({ examples: 24, accuracy: train.accuracy, classes: train.classes });
    expect(judged?.train.cost).toBeCloseTo(train.cost, 12);
    expect(alone.cost()).toBeGreaterThan(train.cost);
  });

  it('says no cost of parameters whose cost is not finite', async () => {
    const { page } = await prepared();
    const { tensors } = expectValue(await page.request('inspect', { names: [] }));
    const parameters = tensors.map((tensor) => ({ ...tensor, values: tensor.values.map(() => Number.MAX_VALUE) }));
    expect(expectValue(await page.request('prepare', { ...argument, resume: { iteration: 7, parameters } })).cost).toBeNull();
  });

  it('trains to the end: last tick with accuracy, then what the parts are worth, a checkpoint and the state', async () => {
    const { page, runId } = await prepared();
    grantAmply(page);
    expectValue(await page.request('start', { iterations: 500 }));
    await page.untilState('done');
    expect(page.costs(runId)).toEqual(await costsAlone(500));
    expect(names(page).slice(-4)).toEqual(['ticks', 'evaluation', 'checkpoint', 'done']);
    expect(page.all('ticks').at(-1)?.accuracy).toBeGreaterThan(0.5);
    const evaluation = page.all('evaluation').at(-1);
    const classes = [
      { class: 0, support: 20 },
      { class: 1, support: 20 },
    ];
    expect(evaluation).toMatchObject({ runId, iteration: 500, parts: { train: { examples: 40, classes }, dev: null, test: null } });
    const hits = (evaluation?.parts.train.classes ?? []).reduce((sum, { truePositives }) => sum + truePositives, 0);
    expect(hits / 40).toBe(page.all('ticks').at(-1)?.accuracy);
    expect(page.all('checkpoint').at(-1)).toMatchObject({ runId, iteration: 500 });
    expect(page.all('state').at(-1)).toEqual({ runId, state: 'done', iteration: 500 });
  });

  it('trains further when started again', async () => {
    const { page, runId } = await prepared();
    grantAmply(page);
    await page.request('start', { iterations: 30 });
    await page.untilState('done');
    const told = page.all('state').length;
    await page.request('start', { iterations: 20 });
    await page.untilState('done', told);
    expect(page.costs(runId)).toEqual(await costsAlone(50));
  });

  it('pauses while training, and resumes with what is left', async () => {
    const { page, runId } = await prepared();
    page.grant(16);
    await page.request('start', { iterations: 3000 });
    const { iteration } = expectValue(await page.request('pause', {}));
    expect(iteration).toBeLessThan(3000);
    expect(names(page).at(-1)).toBe('paused');
    expect(page.all('checkpoint').at(-1)?.iteration).toBe(iteration);
    grantAmply(page);
    expectValue(await page.request('resume', {}));
    await page.untilState('done');
    expect(page.all('state').at(-1)?.iteration).toBe(3000);
    expect(page.costs(runId)).toEqual(await costsAlone(3000));
  });

  it('steps: answers with the iteration and the cost, paused afterwards', async () => {
    const { page, runId } = await prepared();
    page.grant(16);
    const costs = await costsAlone(10);
    expect(expectValue(await page.request('step', { iterations: 1 }))).toEqual({ iteration: 1, cost: costs[0] });
    expect(expectValue(await page.request('step', { iterations: 9 }))).toEqual({ iteration: 10, cost: costs[9] });
    expect(names(page).at(-1)).toBe('paused');
    expect(page.costs(runId)).toEqual(costs);
  });

  it('resumes after a step with the rest of what the training settings ask for, and as much again after the last', async () => {
    const { page } = await prepared({ training: { ...training, iterations: 12 } });
    await page.request('step', { iterations: 2 });
    await page.request('resume', {});
    await page.untilState('done');
    expect(page.all('state').at(-1)?.iteration).toBe(12);
    await page.request('step', { iterations: 1 });
    const told = page.all('state').length;
    await page.request('resume', {});
    await page.untilState('done', told);
    expect(page.all('state').at(-1)?.iteration).toBe(25);
  });

  it('can be paused in the middle of a long step, which is then answered', async () => {
    const { page } = await prepared();
    page.grant(1);
    const step = page.request('step', { iterations: manyIterations });
    await page.until(() => page.all('ticks').length === 1);
    const { iteration } = expectValue(await page.request('pause', {}));
    expect(expectValue(await step).iteration).toBe(iteration);
    expect(expectValue(await page.request('step', { iterations: 1 })).iteration).toBe(iteration + 1);
  });

  it('stops: nothing more comes, and nothing can be asked of it', async () => {
    const { page, runId } = await prepared();
    page.grant(1);
    await page.request('start', { iterations: manyIterations });
    await page.until(() => page.all('ticks').length === 1);
    expectValue(await page.request('stop', {}));
    expect(page.all('state').at(-1)).toMatchObject({ runId, state: 'idle' });
    const events = page.events.length;
    expect(codeOf(await page.request('pause', {}))).toEqual(['GD604']);
    expect(codeOf(await page.request('inspect', { names: [] }))).toEqual(['GD604']);
    expect(page.events).toHaveLength(events);
  });

  it('answers a step that is cut short by the end of its run', async () => {
    const { page } = await prepared();
    const step = page.request('step', { iterations: manyIterations });
    await page.request('stop', {});
    expect(codeOf(await step)).toEqual(['GD604']);
  });

  it('gives way to the next run, of another number', async () => {
    const { page } = await prepared();
    page.grant(16);
    await page.request('start', { iterations: manyIterations });
    const second = expectValue(await page.request('prepare', argument));
    expect(second).toMatchObject({ runId: 2, iteration: 0 });
    await page.request('start', { iterations: 5 });
    await page.untilState('done');
    expect(page.costs(2)).toEqual(await costsAlone(5));
  });

  it('counts only as the last of several that are prepared at a time', async () => {
    const page = connected();
    const digits = { ...argument, spec: specOf(templates.digits.document) };
    const answers = await Promise.all([1, 2, 3].map(() => page.request('prepare', digits)));
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, true]);
    expectValue(await page.request('step', { iterations: 1 }));
  });

  it('goes on from a checkpoint to the same costs and parameters', async () => {
    const { page } = await prepared();
    page.grant(16);
    await page.request('step', { iterations: 200 });
    const checkpoint = page.all('checkpoint').at(-1);
    const expected = await costsAlone(300);
    const restarted = connected();
    const resume = checkpoint ? { iteration: checkpoint.iteration, parameters: checkpoint.parameters } : null;
    const { runId, iteration } = expectValue(await restarted.request('prepare', { ...argument, resume }));
    expect(iteration).toBe(200);
    restarted.grant(16);
    await restarted.request('start', { iterations: 100 });
    await restarted.untilState('done');
    expect(restarted.costs(runId)).toEqual(expected.slice(200));
    await page.request('step', { iterations: 100 });
    const [there, here] = await Promise.all([restarted, page].map((each) => each.request('inspect', { names: [] })));
    expect(there).toEqual(here);
  });

  it('changes the learning rate without starting over', async () => {
    const { page, runId } = await prepared();
    page.grant(16);
    await page.request('step', { iterations: 10 });
    await page.request('configure', { learningRate: 0.01 });
    await page.request('step', { iterations: 2 });
    const trainer = await trainerOf({ spec, training, dataset: makeFlower(40, 1), createCore: createNaiveCore });
    const before = [...trainer.advance(10).costs];
    trainer.setLearningRate(0.01);
    expect(page.costs(runId)).toEqual([...before, ...trainer.advance(2).costs]);
  });

  it('shows its matrices by name', async () => {
    const { page } = await prepared();
    await page.request('step', { iterations: 3 });
    const { iteration, tensors } = expectValue(await page.request('inspect', { names: ['Z1', 'dW2'] }));
    expect(iteration).toBe(3);
    expect(tensors.map(({ name, rows, columns }) => [name, rows, columns])).toEqual([
      ['Z1', 4, 40],
      ['dW2', 1, 4],
    ]);
    expect(codeOf(await page.request('inspect', { names: ['W9'] }))).toEqual(['GD604']);
  });

  it('tells when the cost is no longer finite, and keeps the last finite parameters', async () => {
    const layers = [dense(16, 'relu'), dense(1, 'linear'), output('mean_squared_error')];
    const wild = chainSpec({ kind: 'flower', examples: 40, seed: 1 }, layers);
    const { page, runId } = await prepared({ spec: wild, training: { ...training, learningRate: 1e6 } });
    page.grant(16);
    await page.request('start', { iterations: 1000 });
    await page.untilState('diverged');
    expect(names(page).slice(-5)).toEqual(['ticks', 'diagnostics', 'evaluation', 'checkpoint', 'diverged']);
    const costs = page.costs(runId);
    const [{ diagnostics } = { diagnostics: [] }] = page.all('diagnostics');
    expect(diagnostics).toMatchObject([{ code: 'GD601', data: { iteration: costs.length, learningRate: 1e6 } }]);
    expect(page.all('state').at(-1)?.iteration).toBe(costs.length - 1);
    expect(page.all('checkpoint').at(-1)?.iteration).toBe(costs.length - 1);
    expect(
      page
        .all('checkpoint')
        .at(-1)
        ?.parameters.every(({ values }) => values.every(Number.isFinite)),
    ).toBe(true);
    for (const name of ['start', 'step'] as const) expect(codeOf(await page.request(name, { iterations: 1 }))).toEqual(['GD604']);
    expect(codeOf(await page.request('resume', {}))).toEqual(['GD604']);
  });

  it('tells so at once when it is the last update after which the cost is not finite', async () => {
    const { page } = await prepared({ training: { ...training, learningRate: 1e300 } });
    expect(codeOf(await page.request('step', { iterations: 1 }))).toEqual(['GD601']);
    expect(names(page).slice(-4)).toEqual(['diagnostics', 'evaluation', 'checkpoint', 'diverged']);
    expect(page.all('checkpoint').at(-1)?.iteration).toBe(0);
    expect(page.all('state').at(-1)?.iteration).toBe(0);
  });
});

describe('flow control', () => {
  it('sends no tick without a grant, and one for each while training', async () => {
    const { page, runId } = await prepared();
    await page.request('start', { iterations: 400 });
    await page.untilState('done');
    expect(page.all('ticks')).toHaveLength(0);
    page.grant(1);
    await page.until(() => page.all('ticks').length > 0);
    expect(page.costs(runId)).toEqual(await costsAlone(400));
    expect(page.all('ticks')).toMatchObject([{ firstIteration: 0, accuracy: expect.any(Number) }]);
  });

  it('keeps to 30 ticks a second however many are granted', async () => {
    const { page } = await prepared();
    for (let count = 0; count < 8; count += 1) page.grant(16);
    await page.request('start', { iterations: manyIterations });
    const start = performance.now();
    await page.until(() => page.all('ticks').length >= 10);
    expect(performance.now() - start).toBeGreaterThan((9 * 1000) / 30 - 20);
    await page.request('stop', {});
    const accuracies = page.all('ticks').filter(({ accuracy }) => accuracy !== null);
    expect(accuracies.length).toBeLessThan(page.all('ticks').length / 2);
  });
});

describe('the WebAssembly core behind a page', () => {
  it('loses no cost at full speed while the page grants one tick for each it has had', async () => {
    const { page, connection } = connect(builtCore(1));
    open.push(connection.close, () => page.close());
    const iterations = 300_000;
    const small = {
      ...argument,
      spec: chainSpec({ kind: 'flower', examples: 40, seed: 1 }, [dense(1, 'sigmoid'), output('binary_cross_entropy')]),
    };
    const { runId } = expectValue(await page.request('prepare', small));
    await page.request('start', { iterations });
    for (let ticks = 0; page.costs(runId).length < iterations; ticks += 1) {
      page.grant(1);
      await page.until(() => page.all('ticks').length > ticks);
    }
    await page.untilState('done');
    const trainer = await trainerOf({ ...small, resume: null, dataset: makeFlower(40, 1), createCore: builtCore(1) });
    expect(page.costs(runId)).toEqual([...trainer.advance(iterations).costs]);
  });
});

describe('requests without a run', () => {
  it('checks a network', async () => {
    const page = connected();
    const { parameterCount, arenaBytes } = expectValue(await page.request('check', { spec: specOf(templates.digits.document), training }));
    expect(parameterCount).toBe(32 * 65 + 16 * 33 + 10 * 17);
    expect(arenaBytes).toBeGreaterThan(8 * 1797 * (64 + 10));
    expect(codeOf(await page.request('check', { spec: { ...spec, layers: spec.layers.slice(0, 2) }, training }))).toEqual(['GD202']);
  });

  it('checks the memory that its training takes', async () => {
    const page = connected();
    const check = (change: Partial<typeof training>, units: number) => {
      const layers = [dense(units, 'tanh'), dense(units, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')];
      return page.request('check', { spec: chainSpec(spec.dataset, layers), training: { ...training, ...change } });
    };
    const adam = { optimizer: defaultOptimizers.adam };
    const bytes = async (change: Partial<typeof training>) => expectValue(await check(change, 200)).arenaBytes;
    expect(await bytes(adam)).toBeGreaterThan((await bytes({})) + 8 * 2 * 200 * 200);
    expect(await bytes({ batchSize: 10 })).toBeLessThan(await bytes({}));
    expect(await bytes({ precision: 'float32' })).toBeLessThan(await bytes({}));
    expectValue(await check({}, 12_000));
    expect(codeOf(await check(adam, 12_000))).toContain('GD302');
  });

  it('refuses to train a network whose data is not given', async () => {
    const given = chainSpec({ kind: 'given', features: [2], labels: { kind: 'binary' } }, [
      dense(1, 'sigmoid'),
      output('binary_cross_entropy'),
    ]);
    const page = connected();
    expect(codeOf(await page.request('prepare', { ...argument, spec: given }))).toEqual(['GD406']);
    expect(codeOf(await page.request('start', { iterations: 1 }))).toEqual(['GD604']);
  });

  it('writes and reads a project, with the parameters of the run where asked', async () => {
    const { document } = templates.planar;
    const page = connected();
    expect(codeOf(await page.request('saveProject', { document, trained: 'run' }))).toEqual(['GD604']);
    await page.request('prepare', { ...argument, spec: specOf(document) });
    await page.request('step', { iterations: 7 });
    const { tensors } = expectValue(await page.request('inspect', { names: [] }));
    const saved = expectValue(await page.request('saveProject', { document, trained: 'run' }));
    expect(expectValue(await page.request('openProject', { bytes: saved.bytes, name: 'a.gdesk' }))).toEqual({
      document: { ...document, trained: { iteration: 7 } },
      parameters: tensors,
    });
    const bare = expectValue(await page.request('saveProject', { document, trained: 'none' }));
    expect(expectValue(await page.request('openProject', { bytes: bare.bytes, name: 'b.gdesk' }))).toEqual({ document, parameters: null });
    const kept = expectValue(await page.request('saveProject', { document, trained: { iteration: 5, parameters: tensors } }));
    expect(expectValue(await page.request('openProject', { bytes: kept.bytes, name: 'd.gdesk' }))).toEqual({
      document: { ...document, trained: { iteration: 5 } },
      parameters: tensors,
    });
    expect(codeOf(await page.request('openProject', { bytes: new Uint8Array(5), name: 'c.gdesk' }))).toEqual(['GD501']);
  });
});

describe('messages that cannot be understood', () => {
  it.each([
    ['an unknown request', 'launch', {}],
    ['a name of the language', 'toString', {}],
    ['no argument', 'start', undefined],
    ['a number out of range', 'start', { iterations: 0 }],
    ['an unknown key', 'stop', { now: true }],
    ['a spec that is none', 'prepare', { ...argument, spec: { layers: [] } }],
    ['an unknown kind of layer', 'check', { spec: { ...spec, layers: [{ kind: '__proto__', id: 'a', name: '', inputs: [] }] } }],
  ])('%s is refused', async (_, name, value) => {
    const page = connected();
    expect(codeOf(await page.ask(name, value))).toEqual(['GD604']);
    expectValue(await page.request('prepare', argument));
  });

  it.each([[null], ['hello'], [{ type: 'grant', ticks: -1 }], [{ type: 'grant', ticks: 1e9 }], [{ type: 'request', name: 'stop' }]])(
    '%j leaves the engine as it is',
    async (message) => {
      const page = connected();
      page.post(message);
      await page.until(() => page.events.length > 0);
      expect(page.all('diagnostics')).toMatchObject([{ diagnostics: [{ code: 'GD604' }] }]);
      expectValue(await page.request('prepare', argument));
    },
  );
});

describe('a page that goes away', () => {
  it('takes its run along', async () => {
    let disposed = 0;
    const { page, connection } = connect((plan, precision) => {
      const core = createNaiveCore(plan, precision);
      const dispose = core.dispose.bind(core);
      core.dispose = () => {
        disposed += 1;
        dispose();
      };
      return core;
    });
    expectValue(await page.request('prepare', argument));
    await page.request('start', { iterations: manyIterations });
    page.close();
    await expect.poll(() => disposed).toBe(1);
    connection.close();
  });
});
