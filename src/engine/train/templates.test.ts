import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TemplateName, templates } from '../../shared/project/templates/templates.ts';
import { makeDataset } from '../data/make-dataset.ts';
import { parameterShapes } from '../formats/weights.ts';
import { chainSpec, dense, output, specOf } from '../plan/testing/specs.ts';
import { builtCore } from './testing/built-core.ts';
import { readReference } from './testing/reference-trace.ts';
import { expectValue, relativeDifference, trainerOf } from './testing/trainers.ts';

const assetsFolder = join(import.meta.dirname, '../../../assets');

async function templateTrainer(name: TemplateName) {
  const { document } = templates[name];
  const dataset = expectValue(await makeDataset(document.dataset, assetsFolder));
  return trainerOf({ spec: specOf(document), training: document.training, dataset, createCore: builtCore(1) });
}

describe('the templates, from data and seed to the end', () => {
  it('trains planar to the costs of the course', async () => {
    const trainer = await templateTrainer('planar');
    const { costs } = trainer.advance(6001);
    expect([0, 1000, 2000, 3000, 4000, 5000, 6000].map((iteration) => costs[iteration]?.toFixed(6))).toEqual([
      '0.693048',
      '0.288083',
      '0.254385',
      '0.233864',
      '0.226792',
      '0.222644',
      '0.219731',
    ]);
    trainer.advance(10_000 - 6001);
    expect(trainer.accuracy()).toBeGreaterThan(0.9);
    expect(trainer.iteration).toBe(10_000);
  });

  it.each([
    ['planar', 'planar-2-4-1'],
    ['digits', 'digits-64-32-16-10'],
    ['logistic', 'planar-logistic'],
    ['zeros', 'planar-zeros-2-4-1'],
  ] as const)('starts %s from the parameters that NumPy draws', async (name, reference) => {
    const trainer = await templateTrainer(name);
    const { initial, costs } = readReference(reference);
    const parameters = trainer.parameters();
    expect(parameters.map((tensor) => tensor.name)).toEqual(initial.map((tensor) => tensor.name));
    for (const [index, expected] of initial.entries()) {
      expect(relativeDifference(parameters[index]?.values ?? [], expected.values), expected.name).toBeLessThan(1e-15);
    }
    const [first] = costs;
    expect(Math.abs(trainer.cost() / (first?.cost ?? Number.NaN) - 1)).toBeLessThan(1e-12);
  });

  it('learns the digits', async () => {
    const trainer = await templateTrainer('digits');
    const { costs } = trainer.advance(200);
    expect(costs[199]).toBeLessThan(0.2);
    expect(trainer.accuracy()).toBeGreaterThan(0.95);
  });

  it('learns the digits by mini-batches with Adam, starting from the same parameters', async () => {
    const [trainer, plain] = [await templateTrainer('digits_adam'), await templateTrainer('digits')];
    expect(trainer.parameters()).toEqual(plain.parameters());
    trainer.advance(templates.digits_adam.document.training.iterations);
    expect(trainer.iteration).toBe(40 * 29);
    // NumPy comes to 0.0744 and 0.9855.
    expect(trainer.cost()).toBeLessThan(0.1);
    expect(trainer.accuracy()).toBeGreaterThan(0.97);
  });

  it.each([
    ['relu', 1000, 0.3, 0.87],
    ['dropout', 200, 0.5, 0.95],
    ['residual', 200, 0.2, 0.95],
    ['moons', 2000, 0.1, 0.96],
    ['spiral', 1000, 0.1, 0.97],
    ['iris', 2000, 0.06, 0.97],
    ['breast_cancer', 1000, 0.08, 0.98],
  ] as const)('learns %s in %d iterations to a cost below %d', async (name, iterations, cost, accuracy) => {
    const trainer = await templateTrainer(name);
    const { costs } = trainer.advance(iterations);
    expect(costs.at(-1)).toBeLessThan(cost);
    expect(trainer.accuracy()).toBeGreaterThan(accuracy);
  });

  it('parts circles by their squares, which the same layer cannot without them', async () => {
    const trainer = await templateTrainer('circles');
    trainer.advance(templates.circles.document.training.iterations);
    // scikit-learn's PolynomialFeatures and plain gradient descent come to 0.0688 and 1.
    expect(trainer.cost()).toBeLessThan(0.07);
    expect(trainer.accuracy()).toBeGreaterThan(0.99);
    const { dataset, training } = templates.circles.document;
    const straight = await trainerOf({
      spec: chainSpec(dataset, [dense(1, 'sigmoid', { initializer: 'zeros' }), output('binary_cross_entropy')]),
      training,
      dataset: expectValue(await makeDataset(dataset, assetsFolder)),
      createCore: builtCore(1),
    });
    straight.advance(training.iterations);
    expect(straight.cost()).toBeGreaterThan(0.69);
    expect(straight.accuracy()).toBeLessThan(0.6);
  });

  it('learns the wave down to its noise, of variance 0.01', async () => {
    const trainer = await templateTrainer('sine');
    trainer.advance(templates.sine.document.training.iterations);
    // The cost is half of the mean square.
    expect(trainer.cost()).toBeLessThan(0.0055);
    expect(trainer.accuracy()).toBeNull();
  });

  it('has the parameters of the course in the deep network, whose data is given later', () => {
    const shapes = (parameterShapes(templates.cats.document) ?? []).map(({ name, rows, columns }) => `${name} (${rows}, ${columns})`);
    const weights = shapes.filter((shape) => shape.startsWith('W'));
    expect(weights).toEqual(['W1 (20, 12288)', 'W2 (7, 20)', 'W3 (5, 7)', 'W4 (1, 5)']);
  });

  it('never breaks the symmetry of zeros', async () => {
    const trainer = await templateTrainer('zeros');
    trainer.advance(100);
    const [w1] = expectValue(trainer.inspect(['W1']));
    const rows = [0, 1, 2, 3].map((row) => [...(w1?.values.subarray(2 * row, 2 * row + 2) ?? [])]);
    expect(new Set(rows.map(String)).size).toBe(1);
  });
});
