import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { precisions, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import { readProject, writeProject } from '../formats/gdesk.ts';
import type { Core } from '../matrix/core.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { wasm, workerFile } from '../matrix/testing/built-core.ts';
import { largestDifference, matricesOf } from '../matrix/testing/filled-core.ts';
import { createCoreWithThreads } from '../matrix/wasm-core.ts';
import { chooseFirstLayer, firstLayerChoices } from '../plan/choose-first-layer.ts';
import { graphOfSpec } from '../plan/spec-graph.ts';
import { arbitrarySpec } from '../plan/testing/arbitrary-spec.ts';
import { arbitraryTraining } from '../plan/testing/arbitrary-training.ts';
import type { CoreFactory } from './core-factory.ts';
import { randomDataset } from './testing/random-dataset.ts';
import { expectValue, largest, relativeDifference, trainerOf } from './testing/trainers.ts';
import type { Trainer, TrainerOptions } from './trainer.ts';

/** Everything that a training can combine: layers and branches with dropout, mini-batches, optimizers, decay, penalty, precision, form of the first layer. */
const cases = fc.record({
  spec: arbitrarySpec,
  examples: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom(150, 300)),
  plan: arbitraryTraining,
  batchSize: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 40 })),
  precision: fc.constantFrom(...precisions),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  wish: fc.constantFrom(...firstLayerChoices),
  before: fc.nat(12),
  after: fc.integer({ min: 1, max: 8 }),
});

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

/** RMSprop and Adam divide a gradient by about its size: where it is nothing but rounding errors, two cores differ by up to α. */
const tolerances = { float64: 1e-10, float32: 2e-2 } as const;

/** The WebAssembly core with exactly so many threads, whether they pay or not. */
const exactly =
  (threads: number): CoreFactory =>
  (plan, precision) =>
    createCoreWithThreads(plan, { precision, threads, wasm, workerFile });

function optionsOf({ spec, examples, plan, batchSize, precision, seed, wish }: Case): Omit<TrainerOptions, 'resume'> {
  const training: TrainingSpec = { ...plan, batchSize, precision, seed, learningRate: 0.01, iterations: 100 };
  const firstLayer = chooseFirstLayer(spec, examples, precision, wish, training);
  return { spec, training, dataset: randomDataset(spec.dataset, examples, seed % 1_000_000), createCore: exactly(1), firstLayer };
}

/** A trainer after the iterations before. Discards trainings that diverge, which nothing can be said of. */
async function trained({ before }: Case, options: Omit<TrainerOptions, 'resume'>): Promise<Trainer> {
  const trainer = await trainerOf(options);
  const { costs, divergence } = trainer.advance(before);
  fc.pre(divergence === null && largest(costs) < 1e3 && Number.isFinite(trainer.cost()));
  return trainer;
}

/** The same training from what a checkpoint or a file holds. */
function resumed({ before }: Case, options: Omit<TrainerOptions, 'resume'>, trainer: Trainer): Promise<Trainer> {
  return trainerOf({ ...options, resume: { iteration: before, parameters: trainer.checkpoint(), from: 'checkpoint' } });
}

function reopened(given: Case, options: Omit<TrainerOptions, 'resume'>, trainer: Trainer): Promise<Trainer> {
  const { spec, training } = options;
  const document = { ...templates.planar.document, graph: graphOfSpec(spec), dataset: spec.dataset, training };
  const bytes = writeProject({ ...document, trained: { iteration: given.before } }, trainer.checkpoint());
  const parameters = expectValue(readProject(bytes, 'a.gdesk')).parameters ?? [];
  return trainerOf({ ...options, resume: { iteration: given.before, parameters, from: 'a.gdesk' } });
}

function expectSameBits(actual: Trainer, expected: Trainer, after: number): void {
  expect(actual.checkpoint()).toEqual(expected.checkpoint());
  expect(actual.advance(after)).toEqual(expected.advance(after));
  expect(actual.checkpoint()).toEqual(expected.checkpoint());
  for (const trainer of [actual, expected]) trainer.dispose();
}

function check(runs: number, property: (given: Case) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(cases, property), { numRuns: runs });
}

describe('a training with any combination of settings', () => {
  it('goes on from a checkpoint to the same bits', () =>
    check(60, async (given) => {
      const options = optionsOf(given);
      const trainer = await trained(given, options);
      expect(trainer.checkpointBytes).toBe(trainer.checkpoint().reduce((sum, { values }) => sum + values.byteLength, 0));
      expectSameBits(await resumed(given, options, trainer), trainer, given.after);
    }));

  it('goes on from a file to the same bits', () =>
    check(60, async (given) => {
      const options = optionsOf(given);
      const trainer = await trained(given, options);
      expectSameBits(await reopened(given, options, trainer), trainer, given.after);
    }));

  it('gives the same bits with two threads', () =>
    check(40, async (given) => {
      const options = optionsOf(given);
      const trainer = await trained(given, options);
      const shared = await trained(given, { ...options, createCore: exactly(2) });
      expect(shared.form.threads).toBe(2);
      expect(shared.cost()).toBe(trainer.cost());
      expectSameBits(shared, trainer, given.after);
    }));

  it('goes back, where an update destroys it, to the same bits, however it was looked at', () =>
    check(60, async (given) => {
      const options = optionsOf(given);
      const trainer = await trained(given, options);
      const calm = await trained(given, options);
      const probe = await trained(given, options);
      // With what dropout magnifies, the cost may be infinite at once.
      fc.pre(probe.advance(1).divergence === null);
      probe.dispose();
      trainer.setLearningRate(Number.NaN);
      // A network without parameters, or whose parameters do not change, cannot be destroyed.
      const { costs, divergence } = trainer.advance(given.after + 1);
      fc.pre(divergence !== null);
      expect(costs).toHaveLength(1);
      expect(divergence?.code).toBe('GD601');
      expect(trainer.iteration).toBe(given.before);
      trainer.setLearningRate(options.training.learningRate);
      trainer.settle();
      expectValue(trainer.inspect(trainer.plan.buffers.map(({ name }) => name)));
      expectSameBits(trainer, calm, given.after);
    }));

  it('is judged by the cost of its predictions on all examples, and the penalty', () =>
    check(60, async (given) => {
      const options = optionsOf(given);
      const trainer = await trained(given, options);
      const { cost, accuracy, classes } = expectValue(await trainer.evaluate(options.dataset));
      const weights = trainer.parameters().filter(({ name }) => name.startsWith('W'));
      const squares = weights.flatMap(({ values }) => [...values]).reduce((sum, weight) => sum + weight ** 2, 0);
      const expected = cost + (options.training.l2 / (2 * given.examples)) * squares;
      const tolerance = given.precision === 'float64' ? 1e-11 : 1e-4;
      expect(Math.abs(trainer.cost() - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
      // The Gram form has other last bits: a prediction on the border of two classes may fall to either side.
      if (trainer.form.firstLayer === 'direct') expect([trainer.accuracy(), trainer.classMetrics()]).toEqual([accuracy, classes]);
      trainer.dispose();
    }));

  it('makes each iteration, from wherever it is, as the naive core makes it', () =>
    check(100, async (given) => {
      const cores: Core[] = [];
      const createCore: CoreFactory = async (plan, precision) => {
        const core = await exactly(1)(plan, precision);
        cores.push(core);
        return core;
      };
      const options = optionsOf(given);
      const trainer = await trained(given, { ...options, createCore });
      const naive = createNaiveCore(trainer.plan, given.precision);
      const [core = naive] = cores;
      for (const { name } of trainer.plan.buffers) naive.values(name).set(core.values(name));
      naive.setSeed(options.training.seed);
      naive.setIteration(given.before);
      naive.setLearningRate(options.training.learningRate);
      const tolerance = tolerances[given.precision];
      expect(relativeDifference(core.advance(1).costs, naive.advance(1).costs)).toBeLessThan(tolerance);
      // A gradient that is made together with its update is there only after this.
      for (const one of [core, naive]) one.differentiate();
      expect(largestDifference(trainer.plan, matricesOf(core), matricesOf(naive))).toBeLessThan(tolerance);
      const [cost, expected] = [core.evaluateAll(), naive.evaluateAll()];
      expect(Math.abs(cost - expected)).toBeLessThan(tolerance * Math.max(1, expected));
      trainer.dispose();
    }));
});
