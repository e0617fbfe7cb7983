import { describe, expect, it } from 'vitest';
import { orderedIterations } from './batches.mjs';
import { chosenWorks, workNames } from './works.mjs';

describe('works', () => {
  it('are chosen by the names that the option knows', () => {
    for (const name of workNames) expect(chosenWorks({ only: [name], quick: true })).not.toHaveLength(0);
    expect(chosenWorks({ only: ['planar'], quick: false }).map(({ name }) => name)).toEqual(['planar']);
  });

  it('have an activation for each layer and a name of their own', () => {
    const works = chosenWorks({ only: null, quick: false });
    for (const { layers, activations } of works.filter(({ kind }) => kind === 'network'))
      expect(activations).toHaveLength(layers.length - 1);
    expect(new Set(works.map(({ name }) => name)).size).toBe(works.length);
  });

  it('check no more mini-batches than have an order, the one before the check included', () => {
    const works = chosenWorks({ only: ['ten-classes-batches'], quick: false });
    for (const work of works) expect(work.checkIterations + 1).toBeLessThanOrEqual(orderedIterations(work));
  });
});
