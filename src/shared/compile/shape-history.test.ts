import { describe, expect, it } from 'vitest';
import { branchedGraph, type WiredLayer } from '../project/testing/branched-graph.ts';
import { describeDataset } from '../spec/dataset.ts';
import { indexGraph } from './graph-index.ts';
import { inferShapes } from './infer-shapes.ts';
import { layerNames } from './layer-names.ts';
import { shapeHistory } from './shape-history.ts';

const dense = (units: number) =>
  ({ kind: 'dense', parameters: { units, activation: 'tanh', initializer: 'he', factor: 0.01, bias: true } }) as const;
const activation = { kind: 'activation', parameters: { activation: 'relu' } } as const;
const dropout = { kind: 'dropout', parameters: { keepProbability: 0.8 } } as const;
const flatten = { kind: 'flatten', parameters: {} } as const;
const add = { kind: 'add', parameters: {} } as const;
const concat = { kind: 'concat', parameters: {} } as const;

function history(nodeId: string, layers: readonly WiredLayer[]) {
  const graph = branchedGraph(layers);
  const names = layerNames(graph, 'en');
  const index = indexGraph(graph);
  const { shapes } = inferShapes({ index, names, dataset: describeDataset({ kind: 'digits' }) });
  return shapeHistory(nodeId, { index, shapes, names });
}

describe('how a shape came about', () => {
  it('is the data at the input, and what Flatten made of it behind that', () => {
    expect(history('n1', [])).toEqual({ origin: { kind: 'data', shape: [8, 8] }, passedBy: [] });
    expect(history('n2', [[flatten, 0]])).toEqual({
      origin: { kind: 'flattened', layer: 'Flatten', from: [8, 8], count: 64 },
      passedBy: [],
    });
  });

  it('is the layer that has the units, past every layer that keeps them, in the order of the values', () => {
    const layers: readonly WiredLayer[] = [
      [flatten, 0],
      [dense(5), 1],
      [activation, 2],
      [dropout, 3],
    ];
    expect(history('n5', layers)).toEqual({ origin: { kind: 'units', layer: 'Dense', units: 5 }, passedBy: ['Activation', 'Dropout'] });
  });

  it('is what Concat put below each other; Add keeps the shape of its first value', () => {
    const layers: readonly WiredLayer[] = [
      [flatten, 0],
      [dense(3), 1],
      [concat, 1, 2],
      [activation, 3],
      [add, 4, 3],
    ];
    expect(history('n6', layers)).toEqual({
      origin: { kind: 'stacked', layer: 'Concat', parts: [64, 3] },
      passedBy: ['Activation', 'Add'],
    });
  });

  it('is unknown where nothing is wired', () => {
    expect(history('n2', [[dense(3)]])).toBeNull();
    expect(history('n9', [])).toBeNull();
  });
});
