import { describe, expect, it } from 'vitest';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { someExamples } from '../data/some-examples.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { wasm, workerFile } from '../matrix/testing/built-core.ts';
import { createCoreWithThreads } from '../matrix/wasm-core.ts';
import { hasWindows, type Plan } from '../plan/plan.ts';
import { chainSpec, dense, output, standardize } from '../plan/testing/specs.ts';
import type { CoreFactory } from './core-factory.ts';
import { randomDataset } from './testing/random-dataset.ts';
import { expectValue, trainerOf } from './testing/trainers.ts';

/** So wide that a window holds 36 of the 600 examples: two mini-batches of 18. */
const source = { kind: 'given', features: [7000], labels: { kind: 'classes', count: 3 } } as const;
const dataset = randomDataset(source, 600, 1);
const training = { ...plainTraining, learningRate: 0.1, iterations: 1, seed: 5, precision: 'float32', batchSize: 18 } as const;
const layers = [standardize, dense(3, 'softmax'), output('categorical_cross_entropy')];

/** The same plan with all of the data set in the core. */
function whole(plan: Plan): Plan {
  const { examples } = plan.dataset;
  const buffers = plan.buffers.map((buffer) => (buffer.role === 'dataset' ? { ...buffer, rows: examples } : buffer));
  return { ...plan, dataset: { ...plan.dataset, window: examples }, buffers };
}

const threads =
  (count: number): CoreFactory =>
  (plan, precision) =>
    createCoreWithThreads(plan, { precision, threads: count, wasm, workerFile });

describe.each([
  ['naive', createNaiveCore],
  ['WebAssembly', threads(1)],
  ['WebAssembly on two threads', threads(2)],
] satisfies [string, CoreFactory][])('a data set that is larger than a window (%s core)', (_, createCore) => {
  it.each([
    ['as it is', layers.slice(1)],
    ['standardized', layers],
  ])('is trained on to the same bits, %s', async (_name, chain) => {
    const options = { spec: chainSpec(source, chain), training, dataset };
    const windowed = await trainerOf({ ...options, createCore });
    const at = await trainerOf({ ...options, createCore: (plan, precision) => createCore(whole(plan), precision) });
    expect([hasWindows(windowed.plan), hasWindows(at.plan)]).toEqual([true, false]);
    for (const iterations of createCore === createNaiveCore ? [35] : [3, 1, 34, 20]) {
      expect(windowed.advance(iterations)).toEqual(at.advance(iterations));
      // The naive core takes seconds for all examples.
      if (createCore !== createNaiveCore) expect([windowed.cost(), windowed.accuracy()]).toEqual([at.cost(), at.accuracy()]);
    }
    expect(windowed.parameters()).toEqual(at.parameters());
    expect(expectValue(windowed.inspect(['X', 'dW1']))).toEqual(expectValue(at.inspect(['X', 'dW1'])));
    windowed.dispose();
    at.dispose();
  });
});

describe('examples that are held out', () => {
  it('are judged part by part where they do not fit into a window, with the same outcome', async () => {
    const trainer = await trainerOf({ spec: chainSpec(source, layers), training, dataset, createCore: threads(1) });
    trainer.advance(20);
    const few = someExamples(
      dataset,
      Array.from({ length: 200 }, (_, example) => example),
    );
    const parts = [
      few,
      someExamples(
        dataset,
        Array.from({ length: 400 }, (_, example) => 200 + example),
      ),
    ];
    const [first, second] = await Promise.all(parts.map(async (part) => expectValue(await trainer.evaluate(part))));
    const all = expectValue(await trainer.evaluate(dataset));
    expect(all.cost).toBeCloseTo(((first?.cost ?? 0) * 200 + (second?.cost ?? 0) * 400) / 600, 6);
    expect(all.cost).toBeCloseTo(trainer.cost(), 6);
    expect(all.accuracy).toBeCloseTo(((first?.accuracy ?? 0) * 200 + (second?.accuracy ?? 0) * 400) / 600, 12);
  });
});
