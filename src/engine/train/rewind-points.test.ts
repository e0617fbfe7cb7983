import { describe, expect, it } from 'vitest';
import { fillCore } from '../matrix/testing/filled-core.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { trainedBuffers } from '../plan/plan.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import { RewindPoints } from './rewind-points.ts';
import { builtCore } from './testing/built-core.ts';

const spec = chainSpec({ kind: 'given', features: [3], labels: { kind: 'binary' } }, [
  dense(4, 'tanh'),
  dense(1, 'sigmoid'),
  output('binary_cross_entropy'),
]);

async function filled() {
  const core = await builtCore(1)(compilePlan(spec, 20), 'float64');
  fillCore(core, 2);
  core.setLearningRate(0.5);
  const trained = () => trainedBuffers(core.plan).map(({ name }) => core.values(name).slice());
  return { core, trained };
}

/** Slices of these lengths, each with α = 0.5 but for the third, which has another. */
async function afterSlices(slices: readonly number[]) {
  const { core, trained } = await filled();
  const points = new RewindPoints(core);
  let iteration = 0;
  for (const [index, iterations] of slices.entries()) {
    const learningRate = index === 2 ? 0.1 : 0.5;
    core.setLearningRate(learningRate);
    points.begin(iteration, learningRate);
    points.end(core.advance(iterations).costs.length);
    iteration += iterations;
  }
  return { core, trained, points, iteration };
}

describe('rewind points', () => {
  it.each([[[1]], [[2, 3]], [[1, 2, 3, 1]], [Array.from({ length: 8 }, () => 2)], [Array.from({ length: 30 }, () => 3)]])(
    'undo the last of all updates in slices of %j',
    async (slices) => {
      const last = slices.length - 1;
      const before = await afterSlices(slices.map((iterations, index) => (index === last ? iterations - 1 : iterations)));
      const { points, trained } = await afterSlices(slices);
      expect(trained()).not.toEqual(before.trained());
      expect(points.undoLast()).toBe(1);
      expect(trained()).toEqual(before.trained());
    },
  );

  it('undo an update of the slice before where the present one has made none', async () => {
    const before = await afterSlices([2, 3, 4]);
    const { core, points, trained, iteration } = await afterSlices([2, 3, 5]);
    core.setLearningRate(0.7);
    points.begin(iteration, 0.7);
    points.end(0);
    expect(points.undoLast()).toBe(1);
    expect(trained()).toEqual(before.trained());
  });

  it('go on behind what they have undone', async () => {
    const { core, points, trained, iteration } = await afterSlices([2, 2, 2, 2]);
    points.undoLast();
    points.begin(iteration - 1, 0.5);
    points.end(core.advance(3).costs.length);
    const expected = trained();
    core.advance(1);
    points.end(1);
    expect(points.undoLast()).toBe(1);
    expect(trained()).toEqual(expected);
  });

  it('have nothing to undo before the first update', async () => {
    const { core } = await filled();
    expect(new RewindPoints(core).undoLast()).toBe(0);
  });
});
