import { describe, expect, it } from 'vitest';
import { compilePlan } from './compile-plan.ts';
import { layerOutputs } from './layer-outputs.ts';
import { add, branchedSpec, chainSpec, concat, dense, dropout, flatten, output } from './testing/specs.ts';

const classes = { kind: 'classes', count: 3 } as const;

describe('layerOutputs', () => {
  const layers = [flatten, dense(4, 'relu'), dropout(0.5), dense(5, 'linear'), dense(3, 'softmax'), output('categorical_cross_entropy')];
  const spec = chainSpec({ kind: 'given', features: [2, 2], labels: classes }, layers);
  const names = (outputs: ReadonlyMap<string, string>) => spec.layers.map(({ id }) => outputs.get(id));

  it('names what each layer gives; what only passes on gives what comes in', () => {
    expect(names(layerOutputs(spec, compilePlan(spec, 8, { forwardOnly: true })))).toEqual(['X', 'X', 'A1', 'A1', 'Z2', 'A3', 'A3']);
  });

  it('names the output of dropout where it drops, in either form of the first layer', () => {
    for (const firstLayer of ['direct', 'gram'] as const) {
      expect(names(layerOutputs(spec, compilePlan(spec, 8, { firstLayer })))).toEqual(['X', 'X', 'A1', 'A1_2', 'Z2', 'A3', 'A3']);
    }
  });

  it('names joined values', () => {
    const branched = branchedSpec({ kind: 'flower', examples: 8, seed: 1 }, [
      [dense(4, 'tanh'), 0],
      [dense(4, 'tanh'), 1],
      [add, 1, 2],
      [concat, 3, 1],
      [dense(1, 'sigmoid'), 4],
      [output('binary_cross_entropy'), 5],
    ]);
    const outputs = layerOutputs(branched, compilePlan(branched, 8, { forwardOnly: true }));
    expect([...outputs.values()]).toEqual(['X', 'A1', 'A2', 'H1', 'H2', 'A3', 'A3']);
  });
});
