import { describe, expect, it } from 'vitest';
import type { Precision } from '../../shared/spec/training-spec.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import type { CoreFactory } from './core-factory.ts';
import { builtCore } from './testing/built-core.ts';
import { fixtureDataset, fixtureParameters, fixtureSpec, optimizerFixture } from './testing/optimizer-fixture.ts';
import { largestDifference, trainerOf } from './testing/trainers.ts';

const cores: readonly {
  readonly core: string;
  readonly createCore: CoreFactory;
  readonly precision: Precision;
  readonly tolerance: number;
}[] = [
  { core: 'WebAssembly', createCore: builtCore(1), precision: 'float64', tolerance: 1e-12 },
  { core: 'WebAssembly', createCore: builtCore(1), precision: 'float32', tolerance: 1e-4 },
  { core: 'naive', createCore: createNaiveCore, precision: 'float64', tolerance: 1e-12 },
];

const cases = optimizerFixture.cases.map((each) => ({ ...each, name: `${each.optimizer.kind}, decay ${each.decay.kind}, λ ${each.l2}` }));

describe.each(cores)('$core core in $precision against NumPy', ({ createCore, precision, tolerance }) => {
  it.each(cases)('trains with $name', async ({ learningRate, optimizer, decay, l2, costs, final }) => {
    const { iterations, initial } = optimizerFixture;
    const trainer = await trainerOf({
      spec: fixtureSpec,
      training: { learningRate, optimizer, decay, l2, iterations, seed: 0, precision, batchSize: null },
      dataset: fixtureDataset,
      createCore,
      resume: { iteration: 0, parameters: fixtureParameters(initial), from: 'test' },
    });
    const progress = trainer.advance(iterations);
    const everyTenth = progress.costs.filter((_, index) => index % 10 === 0);
    expect(largestDifference(everyTenth, costs)).toBeLessThan(tolerance);
    const parameters = trainer.parameters();
    for (const [index, { name, values }] of fixtureParameters(final).entries()) {
      expect(largestDifference(parameters[index]?.values ?? [], values), name).toBeLessThan(tolerance);
    }
    trainer.dispose();
  });
});
