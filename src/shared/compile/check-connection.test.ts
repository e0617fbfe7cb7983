import { describe, expect, it } from 'vitest';
import type { Graph } from '../project/graph.ts';
import { chainProject } from '../project/templates/chain.ts';
import { templates } from '../project/templates/templates.ts';
import type { DatasetSource } from '../spec/dataset.ts';
import { checkConnection } from './check-connection.ts';

const flower: DatasetSource = { kind: 'flower', examples: 400, seed: 1 };
const dense = { kind: 'dense', parameters: { units: 4, activation: 'tanh', initializer: 'he', factor: 0.01, bias: true } } as const;
const flatten = { kind: 'flatten', parameters: {} } as const;
/** n1 Input, n2 Dense, n3 Dense, n4 Cost, n5 Flatten, of which only the wires given by their number are there. */
function drawing(...wires: readonly number[]): Graph {
  const layers = [
    { kind: 'input', parameters: {} },
    dense,
    dense,
    { kind: 'output', parameters: { cost: 'binary_cross_entropy' } },
    flatten,
  ] as const;
  const { nodes, edges } = chainProject('', flower, layers, templates.planar.document.training).graph;
  return { nodes, edges: edges.filter((_, index) => wires.includes(index + 1)) };
}
const verdict = (graph: Graph, source: string, target: string, dataset: DatasetSource = flower) => {
  const check = checkConnection(graph, dataset, source, target, 'en');
  return check.verdict === 'allowed' ? 'allowed' : `${check.verdict} ${check.reason.code}`;
};

describe('a wire', () => {
  it.each([
    ['to the next layer', drawing(), 'n1', 'n2', 'allowed'],
    ['that closes a gap', drawing(1, 3), 'n2', 'n3', 'allowed'],
    ['between layers whose shape is not known yet', drawing(), 'n2', 'n3', 'allowed'],
    ['into an input', drawing(), 'n2', 'n1', 'refused GD209'],
    ['out of a cost', drawing(), 'n4', 'n2', 'refused GD210'],
    ['to the layer itself', drawing(), 'n2', 'n2', 'refused GD206'],
    ['back', drawing(1, 2), 'n3', 'n2', 'refused GD206'],
    ['to a layer that has its input', drawing(1, 2), 'n1', 'n3', 'refused GD207'],
    ['from a layer that feeds another', drawing(1, 2), 'n2', 'n4', 'allowed'],
    ['to nothing', drawing(), 'n1', 'n9', 'refused GD205'],
  ] as const)('%s', (_name, graph, source, target, expected) => {
    expect(verdict(graph, source, target)).toBe(expected);
  });

  it('that brings pictures is allowed with Flatten in between, and straight into Flatten', () => {
    const check = checkConnection(drawing(), { kind: 'digits' }, 'n1', 'n2', 'en');
    expect(check).toMatchObject({ verdict: 'allowed-with', layer: 'flatten', reason: { code: 'GD102' } });
    expect(verdict(drawing(), 'n1', 'n5', { kind: 'digits' })).toBe('allowed');
  });

  it('is not refused because of problems elsewhere', () => {
    expect(verdict(drawing(1, 2), 'n3', 'n4')).toBe('allowed');
  });

  it('names layers in the language', () => {
    const check = checkConnection(drawing(1, 2), flower, 'n1', 'n3', 'ja');
    expect(check.verdict === 'refused' && check.reason.data).toEqual({ layer: '全結合 2' });
  });
});
