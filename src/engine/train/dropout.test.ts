import { describe, expect, it } from 'vitest';
import type { WiredLayer } from '../../shared/project/testing/branched-graph.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import { plainTraining, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import type { Dataset } from '../data/dataset.ts';
import { Features } from '../data/features/features.ts';
import { makeFlower } from '../data/flower.ts';
import { largestKept, maskWords } from '../matrix/mask-words.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { RandomState } from '../matrix/random.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { type PlanStep, parameterBuffers } from '../plan/plan.ts';
import { activation, add, branchedSpec, chainSpec, concat, dense, dropout, output } from '../plan/testing/specs.ts';
import type { CoreFactory } from './core-factory.ts';
import { GradientCheck } from './gradient-check.ts';
import { initialParameters } from './initialize.ts';
import { setParameters } from './parameter-values.ts';
import { builtCore } from './testing/built-core.ts';
import { expectValue, trainerOf, trainUntilDivergence } from './testing/trainers.ts';
import { createTrainer } from './trainer.ts';

const dataset = makeFlower(60, 3);
const flower = { kind: 'flower', examples: 60, seed: 3 } as const;
const end = [dense(1, 'sigmoid'), output('binary_cross_entropy')];
const spec = chainSpec(flower, [dense(12, 'tanh'), dropout(0.7), dense(6, 'tanh'), dropout(0.8), ...end]);
const training: TrainingSpec = { ...plainTraining, learningRate: 0.5, iterations: 100, seed: 4, precision: 'float64' };

const cores: readonly { readonly name: string; readonly createCore: CoreFactory }[] = [
  { name: 'naive', createCore: createNaiveCore },
  { name: 'WebAssembly', createCore: builtCore(1) },
];

describe.each(cores)('Trainer, with dropout ($name)', ({ createCore }) => {
  const options = { spec, training, dataset, createCore };

  it.each(['float64', 'float32'] as const)('goes on from a checkpoint in %s to bit-equal results', async (precision) => {
    const change = { training: { ...training, precision } };
    const undisturbed = await trainerOf({ ...options, ...change });
    undisturbed.advance(30);
    const parameters = undisturbed.checkpoint();
    const after = undisturbed.advance(20);
    const resumed = await trainerOf({ ...options, ...change, resume: { iteration: 30, parameters, from: 'checkpoint' } });
    expect(resumed.advance(20)).toEqual(after);
    expect(resumed.parameters()).toEqual(undisturbed.parameters());
  });

  it('drops by the seed and by the number of the iteration', async () => {
    const parameters = (await trainerOf(options)).parameters();
    const costsOf = async (seed: number, iteration: number) => {
      const resume = { iteration, parameters, from: 'test' };
      return [...(await trainerOf({ ...options, training: { ...training, seed }, resume })).advance(3).costs];
    };
    const costs = await costsOf(4, 0);
    expect(await costsOf(4, 0)).toEqual(costs);
    expect((await costsOf(5, 0))[0]).not.toBe(costs[0]);
    expect((await costsOf(4, 1))[0]).not.toBe(costs[0]);
  });

  it('judges without dropout, and is not disturbed by being looked at', async () => {
    const watched = await trainerOf(options);
    const alone = await trainerOf(options);
    for (let count = 0; count < 4; count += 1) {
      watched.advance(3);
      const judged = { cost: watched.cost(), accuracy: watched.accuracy(), classes: watched.classMetrics() };
      expectValue(watched.inspect(['D1', 'dA1', 'A1_2']));
      expect(watched.settle()).toBeNull();
      // Other examples are evaluated in a core without any dropout.
      expect(expectValue(await watched.evaluate(dataset))).toEqual(judged);
    }
    alone.advance(12);
    expect(watched.parameters()).toEqual(alone.parameters());
  });

  it('shows the masks and gradients of the next iteration', async () => {
    const trainer = await trainerOf(options);
    trainer.advance(5);
    const [w, dw, mask] = expectValue(trainer.inspect(['W3', 'dW3', 'D1']));
    expect(new Set(mask?.values)).toEqual(new Set([0, 1]));
    trainer.advance(1);
    const [next] = expectValue(trainer.inspect(['W3']));
    expect([...(next?.values ?? [])]).toEqual(Array.from(w?.values ?? [], (value, index) => value - 0.5 * (dw?.values[index] ?? 0)));
    const [later] = expectValue(trainer.inspect(['D1']));
    expect(later?.values).not.toEqual(mask?.values);
  });

  it('learns', async () => {
    const { costs } = (await trainerOf(options)).advance(400);
    const mean = (values: Float64Array) => values.reduce((sum, cost) => sum + cost, 0) / values.length;
    expect(mean(costs.slice(-50))).toBeLessThan(0.9 * mean(costs.slice(0, 50)));
  });
});

describe('Trainer, when the cost of what was dropped is no longer finite', () => {
  const values: Dataset = { ...dataset, labels: dataset.features.matrix(), labelKind: { kind: 'values', rows: 2 } };
  const relu = chainSpec({ kind: 'given', features: [2], labels: values.labelKind }, [
    dense(9, 'relu'),
    dropout(0.5),
    dense(2, 'linear'),
    output('mean_squared_error'),
  ]);
  const steep = { spec: relu, dataset: values, training: { ...training, learningRate: 1e6 }, createCore: builtCore(1) };

  it.each([[1], [2], [3], [100]])('goes back to the parameters of the last finite cost, in slices of %i', async (slice) => {
    const trainer = await trainerOf(steep);
    const { costs, divergence } = trainUntilDivergence(trainer, slice);
    expect(costs.length).toBeGreaterThan(2);
    expect(divergence).toMatchObject({ code: 'GD601', data: { iteration: costs.length } });
    expect(divergence.data.cause).not.toBe('unknown');
    const alone = await trainerOf(steep);
    alone.advance(trainer.iteration);
    expect(trainer.iteration).toBe(costs.length - 1);
    expect(trainer.parameters()).toEqual(alone.parameters());
    // The very masks of that iteration are drawn again.
    expect(trainer.advance(1).costs[0]).toBe(costs.at(-1));
  });

  it('finds what only dropout makes infinite, and only while it is on', async () => {
    // Z2 sums two units of 1e308 with opposite signs: finite as long as neither is dropped or divided by p.
    const overflowing = chainSpec({ kind: 'given', features: [2], labels: { kind: 'values', rows: 1 } }, [
      dense(2, 'relu', { bias: false }),
      dropout(0.5),
      dense(1, 'linear', { bias: false }),
      output('mean_squared_error'),
    ]);
    const data: Dataset = {
      ...dataset,
      features: Features.ofMatrix(new Float64Array(120).fill(1), 60),
      labels: new Float64Array(60),
      labelKind: { kind: 'values', rows: 1 },
    };
    const parameters = [
      { name: 'W1', rows: 2, columns: 2, values: Float64Array.of(1e308, 0, 1e308, 0) },
      { name: 'W2', rows: 1, columns: 2, values: Float64Array.of(1, -1) },
    ];
    const trainer = await trainerOf({ ...steep, spec: overflowing, dataset: data, resume: { iteration: 7, parameters, from: 'test' } });
    expect(trainer.settle()).toBeNull();
    const { divergence } = trainer.advance(1);
    expect(divergence?.data).toMatchObject({ cause: 'forward', step: 'A1_2 = A1 ⊙ D1 / 0.5', stepIteration: 7, value: 'Infinity' });
  });
});

describe('Trainer, when only what was never dropped is not finite', () => {
  it('judges the end of a training by all units', async () => {
    const square = chainSpec({ kind: 'given', features: [1], labels: { kind: 'values', rows: 1 } }, [
      dense(1, 'relu', { bias: false }),
      dropout(0.5),
      dense(1, 'linear', { bias: false }),
      output('mean_squared_error'),
    ]);
    const data: Dataset = {
      features: Features.ofMatrix([1], 1),
      featureShape: [1],
      examples: 1,
      labels: Float64Array.of(0),
      labelKind: { kind: 'values', rows: 1 },
    };
    // Its square overflows. Two iterations in a row drop that one unit, so that their costs are 0.
    const parameters = ['W1', 'W2'].map((name) => ({ name, rows: 1, columns: 1, values: Float64Array.of(1e100) }));
    const isDropped = (iteration: number) => maskWords(0, 0, { seed: training.seed, iteration, number: 1 })[0] > largestKept(0.5);
    const iteration = Array.from({ length: 100 }, (_, index) => index).findIndex((index) => isDropped(index) && isDropped(index + 1));
    const resume = { iteration, parameters, from: 'test' };
    const trainer = await trainerOf({ spec: square, training, dataset: data, createCore: builtCore(1), resume });
    expect([...trainer.advance(1).costs]).toEqual([0]);
    expect(trainer.settle()?.data).toMatchObject({ cause: 'cost', iteration: iteration + 1, matrix: 'Z2', value: '1e+200' });
  });
});

describe('the Gram form, with dropout', () => {
  const wide = { kind: 'given', features: [40], labels: { kind: 'binary' } } as const;
  const random = new RandomState(1);
  const data: Dataset = {
    features: Features.ofMatrix(random.randn(40 * 11), 11),
    featureShape: [40],
    examples: 11,
    labels: random.rand(11).map(Math.round),
    labelKind: { kind: 'binary' },
  };
  const options = { training, dataset: data, createCore: builtCore(1) };

  it('is refused where dropout stands before the first dense layer', async () => {
    const first = chainSpec(wide, [dropout(0.9), dense(6, 'relu'), ...end]);
    expect((await trainerOf({ ...options, spec: first })).form.firstLayer).toBe('direct');
    const forced = await createTrainer({ ...options, spec: first, resume: null, firstLayer: 'gram' });
    expect(forced.ok ? [] : forced.diagnostics.map(({ code }) => code)).toContain('GD307');
  });

  it('drops behind the first layer what the direct form drops, and goes on from a checkpoint to the same bits', async () => {
    const behind = chainSpec(wide, [dense(6, 'relu'), dropout(0.5), ...end]);
    const gram = await trainerOf({ ...options, spec: behind, firstLayer: 'gram' });
    const direct = await trainerOf({ ...options, spec: behind, firstLayer: 'direct' });
    const expected = direct.advance(60).costs;
    const costs = gram.advance(60).costs;
    expect(Math.max(...expected.map((cost, index) => Math.abs(cost - (costs[index] ?? 0))))).toBeLessThan(1e-10);
    const resume = { iteration: 60, parameters: gram.checkpoint(), from: 'checkpoint' };
    const resumed = await trainerOf({ ...options, spec: behind, firstLayer: 'gram', resume });
    expect(resumed.advance(20)).toEqual(gram.advance(20));
  });
});

describe.each(cores)('the gradients of a network with dropout ($name)', ({ createCore }) => {
  const rows = 3;
  const numbers = { kind: 'given', features: [5], labels: { kind: 'values', rows } } as const;
  const drawn = (units: number, name: Parameters<typeof dense>[1] = 'tanh') => dense(units, name, { initializer: 'normal', factor: 0.7 });
  const squares = output('mean_squared_error');
  const networks: readonly (readonly [name: string, layers: readonly WiredLayer[]])[] = [
    [
      'hidden',
      [
        [drawn(8), 0],
        [dropout(0.6), 1],
        [drawn(8), 2],
        [dropout(0.5), 3],
        [drawn(rows, 'linear'), 4],
        [squares, 5],
      ],
    ],
    [
      'on X',
      [
        [dropout(0.6), 0],
        [drawn(8), 1],
        [drawn(rows), 2],
        [squares, 3],
      ],
    ],
    [
      'before the activation',
      [
        [drawn(8, 'linear'), 0],
        [dropout(0.5), 1],
        [activation('softmax'), 2],
        [drawn(rows), 3],
        [squares, 4],
      ],
    ],
    [
      'of a rectifier',
      [
        [drawn(8, 'relu'), 0],
        [dropout(0.5), 1],
        [drawn(rows), 2],
        [squares, 3],
      ],
    ],
    [
      'of the predictions',
      [
        [drawn(rows), 0],
        [dropout(0.5), 1],
        [squares, 2],
      ],
    ],
    [
      'beside a skip connection',
      [
        [drawn(8), 0],
        [dropout(0.5), 1],
        [drawn(8), 2],
        [add, 3, 1, 2],
        [drawn(rows), 4],
        [squares, 5],
      ],
    ],
    [
      'twice on one value',
      [
        [drawn(8), 0],
        [dropout(0.5), 1],
        [dropout(0.7), 1],
        [concat, 2, 3],
        [dropout(0.9), 4],
        [drawn(rows), 5],
        [squares, 6],
      ],
    ],
  ];

  it.each(networks)('%s, agree with central differences', async (_name, layers) => {
    for (const { parameter, relativeDifference, verdict } of await checked(branchedSpec(numbers, layers), (step) => step)) {
      expect(relativeDifference, parameter).toBeLessThan(1e-7);
      expect(verdict, parameter).toBe('right');
    }
  });

  it.each([
    ['that are not dropped', (step: PlanStep): PlanStep => (isGradientOfDropout(step) ? copyOf(step) : step)],
    ['that are not divided by p', (step: PlanStep): PlanStep => (isGradientOfDropout(step) ? { ...step, keepProbability: 1 } : step)],
  ] as const)('%s are found wrong', async (_name, alter) => {
    const [first] = networks;
    const checks = await checked(branchedSpec(numbers, first?.[1] ?? []), alter);
    expect(checks.map(({ parameter, verdict }) => [parameter, verdict])).toEqual([
      ['W1', 'wrong'],
      ['b1', 'wrong'],
      ['W2', 'wrong'],
      ['b2', 'wrong'],
      ['W3', 'right'],
      ['b3', 'right'],
    ]);
  });

  async function checked(network: ModelSpec, alter: (step: PlanStep) => PlanStep) {
    const plan = compilePlan(network, 6);
    const core = await createCore({ ...plan, steps: plan.steps.map(alter) }, 'float64');
    const random = new RandomState(11);
    core.values('X').set(random.randn(5 * 6));
    core.values('Y').set(random.randn(rows * 6));
    setParameters(core, initialParameters(network, plan, 5));
    for (const { name } of parameterBuffers(plan)) if (name.startsWith('b')) core.values(name).set(random.randn(core.values(name).length));
    core.setSeed(6);
    const check = new GradientCheck(core, { entries: 1000, seed: 1 });
    while (!check.isDone) check.next();
    core.dispose();
    return check.tensors();
  }
});

type DropoutStep = Extract<PlanStep, { op: 'dropout' }>;

function isGradientOfDropout(step: PlanStep): step is DropoutStep {
  return step.op === 'dropout' && step.phase === 'backward';
}

function copyOf({ phase, layerId, input, out }: DropoutStep): PlanStep {
  return { op: 'copy-rows', phase, layerId, input, from: 0, rows: 8, out, to: 0 };
}

describe('a gradient check beside a run with dropout', () => {
  it('drops the same elements in all its passes, others with another seed', async () => {
    const trainer = await trainerOf({ spec, training, dataset, createCore: builtCore(1) });
    trainer.advance(20);
    const gradients = async (seed: number) => {
      const check = expectValue(await trainer.prepareGradientCheck({ entries: 1000, examples: null, seed }));
      while (!check.isDone) check.next();
      const tensors = check.tensors();
      check.dispose();
      expect(tensors.map(({ verdict }) => verdict)).toEqual(tensors.map(() => 'right'));
      return tensors.map(({ worst }) => worst?.gradient);
    };
    expect(await gradients(1)).toEqual(await gradients(1));
    expect(await gradients(1)).not.toEqual(await gradients(2));
    trainer.dispose();
  });
});
