import { describe, expect, it } from 'vitest';
import type { Tensor } from '../../shared/spec/tensor.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import type { FirstLayerForm } from '../plan/plan.ts';
import type { CoreFactory } from './core-factory.ts';
import { builtCore } from './testing/built-core.ts';
import { type ReferenceName, readReference, referenceNames } from './testing/reference-trace.ts';
import { expectValue, largest, largestDifference, relativeDifference, trainerOf } from './testing/trainers.ts';

/** Up to which iteration the traces are compared. */
const compared = 1000;

/** Trained for so long that the last bit of a sum decides where it ends; NumPy on another machine ends elsewhere as well. */
const chaotic = 'planar-2-4-1';
const small = ['planar-2-4-1', 'planar-logistic', 'planar-zeros-2-4-1', 'cancer-logistic-30-1'] as const;
const cores: readonly {
  readonly core: string;
  readonly createCore: CoreFactory;
  readonly firstLayer: FirstLayerForm;
  readonly names: readonly ReferenceName[];
}[] = [
  { core: 'WebAssembly', createCore: builtCore(1), firstLayer: 'direct', names: referenceNames },
  { core: 'WebAssembly, Gram form', createCore: builtCore(1), firstLayer: 'gram', names: ['wide-3072-20-7-5-1', 'cancer-logistic-30-1'] },
  { core: 'naive', createCore: createNaiveCore, firstLayer: 'direct', names: small },
];

describe.each(cores)('the core ($core) against NumPy', ({ createCore, firstLayer, names }) => {
  it.each(names)('computes the costs, first gradients and pre-activations of %s', async (name) => {
    const { spec, training, dataset, initial, costs, first } = readReference(name);
    const resume = { iteration: 0, parameters: initial, from: name };
    const trainer = await trainerOf({ spec, training, dataset, createCore, firstLayer, resume });
    expect(trainer.form.firstLayer).toBe(firstLayer);
    const inspected = expectValue(trainer.inspect(first.map((tensor) => tensor.name)));
    for (const [index, expected] of first.entries()) {
      const { name: tensor, rows, columns, values } = expected;
      expect(inspected[index]).toMatchObject({ name: tensor, rows, columns });
      expect(largestDifference(inspected[index]?.values ?? [], values) / scaleOf(tensor, first), tensor).toBeLessThan(1e-12);
    }
    const progress = trainer.advance(Math.min(compared + 1, training.iterations));
    const early = costs.filter(({ iteration }) => iteration <= compared);
    expect(early.length).toBeGreaterThan(5);
    for (const { iteration, cost } of early) {
      expect(Math.abs((progress.costs[iteration] ?? Number.NaN) / cost - 1), `iteration ${iteration}`).toBeLessThan(1e-9);
    }
    trainer.dispose();
  });

  it.each(names.filter((name) => name !== chaotic))('ends %s with its parameters, cost and accuracy', async (name) => {
    const { spec, training, dataset, initial, final, finalCost, accuracy } = readReference(name);
    const resume = { iteration: 0, parameters: initial, from: name };
    const trainer = await trainerOf({ spec, training, dataset, createCore, firstLayer, resume });
    trainer.advance(training.iterations);
    const parameters = trainer.parameters();
    for (const [index, expected] of final.entries()) {
      expect(relativeDifference(parameters[index]?.values ?? [], expected.values), expected.name).toBeLessThan(1e-9);
    }
    expect(trainer.accuracy()).toBe(accuracy);
    const evaluation = expectValue(await trainer.evaluate(dataset));
    expect(Math.abs(evaluation.cost / finalCost - 1)).toBeLessThan(1e-9);
    expect(evaluation.accuracy).toBe(accuracy);
    trainer.dispose();
  });
});

/**
 * Largest number among a matrix and its like of the same layer. db is a sum that nearly cancels at first, so its rounding errors are in
 * proportion to what was summed, as dW is, and not to what is left.
 */
function scaleOf(name: string, tensors: readonly Tensor[]): number {
  const gradients = [`dW${name.slice(2)}`, `db${name.slice(2)}`];
  const alike = gradients.includes(name) ? gradients : [name];
  const scale = Math.max(...tensors.filter((tensor) => alike.includes(tensor.name)).map(({ values }) => largest(values)));
  return scale === 0 ? 1 : scale;
}
