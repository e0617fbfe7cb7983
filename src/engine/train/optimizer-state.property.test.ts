import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainProject } from '../../shared/project/templates/chain.ts';
import { plainTraining, precisions, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import { makeFlower } from '../data/flower.ts';
import { readProject, writeProject } from '../formats/gdesk.ts';
import { arbitraryTraining } from '../plan/testing/arbitrary-training.ts';
import { dense, output, specOf } from '../plan/testing/specs.ts';
import { builtCore } from './testing/built-core.ts';
import { expectValue, trainerOf } from './testing/trainers.ts';

const settings = { ...plainTraining, learningRate: 0.05, iterations: 100, seed: 4, precision: 'float64' } as const;
const flower = { kind: 'flower', examples: 40, seed: 3 } as const;
const layers = [
  { kind: 'input', parameters: {} } as const,
  dense(5, 'tanh'),
  dense(3, 'relu', { bias: false }),
  dense(1, 'sigmoid'),
  output('binary_cross_entropy'),
];
const project = chainProject('', flower, layers, settings);
const options = { spec: specOf(project), dataset: makeFlower(40, 3), createCore: builtCore(1) };

const cases = fc.record({
  training: fc.record({ plan: arbitraryTraining, precision: fc.constantFrom(...precisions) }).map(({ plan, precision }): TrainingSpec => {
    return { ...settings, ...plan, precision };
  }),
  before: fc.nat(40),
  after: fc.integer({ min: 1, max: 40 }),
});

describe('a training with any optimizer, decay and penalty', () => {
  it('goes on from a checkpoint at any iteration to the same bits', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ training, before, after }) => {
        const undisturbed = await trainerOf({ ...options, training });
        undisturbed.advance(before);
        const parameters = undisturbed.checkpoint();
        const resumed = await trainerOf({
          ...options,
          training: { ...training, seed: 99 },
          resume: { iteration: before, parameters, from: 'checkpoint' },
        });
        expect(resumed.advance(after)).toEqual(undisturbed.advance(after));
        expect(resumed.checkpoint()).toEqual(undisturbed.checkpoint());
      }),
      { numRuns: 60 },
    );
  });

  it('goes on from a saved project to the same bits', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ training, before, after }) => {
        const undisturbed = await trainerOf({ ...options, training });
        undisturbed.advance(before);
        const bytes = writeProject({ ...project, training, trained: { iteration: before } }, undisturbed.checkpoint());
        const { parameters } = expectValue(readProject(bytes, 'a.gdesk'));
        const resume = parameters && { iteration: before, parameters, from: 'a.gdesk' };
        const reopened = await trainerOf({ ...options, training, resume });
        expect(resume).not.toBeNull();
        expect(reopened.advance(after)).toEqual(undisturbed.advance(after));
        expect(reopened.checkpoint()).toEqual(undisturbed.checkpoint());
      }),
      { numRuns: 40 },
    );
  });

  it('goes back, where an update destroys it, to exactly what was before', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ training, before, after }) => {
        const wild = await trainerOf({ ...options, training });
        const calm = await trainerOf({ ...options, training });
        for (const trainer of [wild, calm]) trainer.advance(before);
        wild.setLearningRate(Number.NaN);
        const { costs, divergence } = wild.advance(after + 1);
        expect(costs).toHaveLength(1);
        expect(divergence?.code).toBe('GD601');
        expect(wild.iteration).toBe(before);
        expect(wild.checkpoint()).toEqual(calm.checkpoint());
        for (const trainer of [wild, calm]) trainer.setLearningRate(0.01);
        expect(wild.advance(after)).toEqual(calm.advance(after));
        expect(wild.checkpoint()).toEqual(calm.checkpoint());
      }),
      { numRuns: 60 },
    );
  });
});
