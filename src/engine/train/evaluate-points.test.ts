import { describe, expect, it } from 'vitest';
import { type Precision, plainTraining } from '../../shared/spec/training-spec.ts';
import { makeFlower } from '../data/flower.ts';
import { someExamples } from '../data/some-examples.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { add, branchedSpec, chainSpec, concat, dense, dropout, output, standardize } from '../plan/testing/specs.ts';
import type { CoreFactory } from './core-factory.ts';
import { type PointEvaluation, preparePoints } from './evaluate-points.ts';
import { builtCore } from './testing/built-core.ts';
import { randomDataset } from './testing/random-dataset.ts';
import { expectValue, relativeDifference, trainerOf } from './testing/trainers.ts';
import type { Trainer } from './trainer.ts';

const flower = { kind: 'flower', examples: 60, seed: 3 } as const;
const dataset = makeFlower(60, 3);
const spec = chainSpec(flower, [dense(5, 'tanh'), dense(3, 'relu'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const training = { ...plainTraining, learningRate: 0.5, iterations: 100, seed: 4, precision: 'float64' } as const;

const cores: readonly { readonly name: string; readonly createCore: CoreFactory }[] = [
  { name: 'naive', createCore: createNaiveCore },
  { name: 'WebAssembly', createCore: builtCore(1) },
];

function evaluateWith(points: PointEvaluation, trainer: Trainer): void {
  trainer.look((values) => points.evaluate(values));
}

function matrixOf(trainer: Trainer, name: string): ArrayLike<number> {
  return expectValue(trainer.inspect([name]))[0]?.values ?? [];
}

describe.each(cores)('preparePoints ($name)', ({ createCore }) => {
  it.each(['float64', 'float32'] as const)(
    'gives for the training examples what the forward pass of training gives, in %s',
    async (precision: Precision) => {
      const trainer = await trainerOf({ spec, training: { ...training, precision }, dataset, createCore });
      trainer.advance(40);
      const points = expectValue(await preparePoints({ spec, precision, createCore, fitted: [] }, dataset.features.matrix(), 60));
      evaluateWith(points, trainer);
      for (const [place, name] of ['A1', 'A2', 'A3'].entries()) {
        const { units, values } = points.output(spec.layers[place + 1]?.id ?? '');
        expect(values).toHaveLength(units * 60);
        expect(values).toEqual(matrixOf(trainer, name));
      }
      expect(points.output('n5').values).toEqual(points.output('n4').values);
      expect(points.output('n1').values).toEqual(matrixOf(trainer, 'X'));
    },
  );

  it('gives for other points, with other parameters each time, what the formulas say', async () => {
    const plain = chainSpec(flower, [dense(2, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
    const grid = Float64Array.of(-1, 0, 2, 3, 5, -4);
    const points = expectValue(await preparePoints({ spec: plain, precision: 'float64', createCore, fitted: [] }, grid, 3));
    for (const factor of [1, -2]) {
      const matrices: Readonly<Record<string, readonly number[]>> = {
        W1: [0.1 * factor, 0.2, 0.3, -0.4],
        b1: [0.5, -0.1],
        W2: [2, -3 * factor],
        b2: [0.25],
      };
      points.evaluate((name) => matrices[name] ?? []);
      const expected = [0, 1, 2].map((point) => {
        const [x, y] = [grid[point] ?? 0, grid[3 + point] ?? 0];
        const hidden = [Math.tanh(0.1 * factor * x + 0.2 * y + 0.5), Math.tanh(0.3 * x - 0.4 * y - 0.1)] as const;
        return 1 / (1 + Math.exp(-(2 * hidden[0] - 3 * factor * hidden[1] + 0.25)));
      });
      expect(relativeDifference(points.output('n3').values, expected)).toBeLessThan(1e-15);
    }
  });

  it('goes through branches, and through dropout without dropping', async () => {
    const branched = branchedSpec(flower, [
      [dense(4, 'tanh'), 0],
      [dropout(0.5), 1],
      [dense(4, 'relu'), 2],
      [add, 2, 3],
      [concat, 4, 1],
      [dense(1, 'sigmoid'), 5],
      [output('binary_cross_entropy'), 6],
    ]);
    const trainer = await trainerOf({ spec: branched, training, dataset, createCore });
    trainer.advance(10);
    const points = expectValue(
      await preparePoints({ spec: branched, precision: 'float64', createCore, fitted: [] }, dataset.features.matrix(), 60),
    );
    evaluateWith(points, trainer);
    expect(points.output('n3').values).toEqual(points.output('n2').values);
    const [a1, h1, h2] = ['n2', 'n5', 'n6'].map((id) => points.output(id).values);
    expect(h2).toEqual(Float64Array.of(...(h1 ?? []), ...(a1 ?? [])));
    const hits = Array.from(points.output('n8').values).filter((a, example) => a > 0.5 === (dataset.labels[example] ?? 0) > 0.5);
    expect(hits.length / 60).toBe(trainer.accuracy());
  });

  it('does to the points what was fitted to the training examples', async () => {
    const standardized = chainSpec(flower, [standardize, dense(4, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
    const trainer = await trainerOf({ spec: standardized, training, dataset, createCore });
    trainer.advance(10);
    const chosen = [7, 50];
    const some = someExamples(dataset, chosen);
    const { fitted } = trainer;
    const points = expectValue(
      await preparePoints({ spec: standardized, precision: 'float64', createCore, fitted }, some.features.matrix(), 2),
    );
    evaluateWith(points, trainer);
    const predictions = matrixOf(trainer, 'A2');
    expect(points.output('n4').values).toEqual(Float64Array.from(chosen, (example) => predictions[example] ?? Number.NaN));
  });

  it('takes over what the Gram form has learned', async () => {
    const source = { kind: 'given', features: [90], labels: { kind: 'binary' } } as const;
    const wide = chainSpec(source, [dense(3, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
    const data = randomDataset(source, 12, 5);
    const trainer = await trainerOf({ spec: wide, training, dataset: data, createCore, firstLayer: 'gram' });
    trainer.advance(25);
    const points = expectValue(
      await preparePoints({ spec: wide, precision: 'float64', createCore, fitted: [] }, data.features.matrix(), 12),
    );
    evaluateWith(points, trainer);
    expect(relativeDifference(points.output('n3').values, matrixOf(trainer, 'A2'))).toBeLessThan(1e-13);
  });

  it('refuses a network that is wrong, or too large for so many points', async () => {
    const broken = { ...spec, layers: spec.layers.slice(0, 3) };
    expect((await preparePoints({ spec: broken, precision: 'float64', createCore, fitted: [] }, dataset.features.matrix(), 60)).ok).toBe(
      false,
    );
    const tooMany = await preparePoints({ spec, precision: 'float64', createCore, fitted: [] }, new Float64Array(), 100_000_000);
    expect(tooMany.ok || tooMany.diagnostics.map(({ code }) => code)).toEqual(['GD302']);
  });
});
