import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { ChainLayer } from '../../../shared/project/templates/chain.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { branchedGraph } from '../../../shared/project/testing/branched-graph.ts';
import { moveNodes } from '../edits/move-nodes.ts';
import { layOut } from './lay-out.ts';

const { planar } = templates;
const dense: ChainLayer = { kind: 'dense', parameters: { units: 4, activation: 'tanh', initializer: 'he', factor: 0.01, bias: true } };
const usual = () => ({ width: 160, height: 96 });
const idsOf = ({ graph }: ProjectDocument) => graph.nodes.map(({ id }) => id);
const heaped = moveNodes(planar.document, new Map(idsOf(planar.document).map((id) => [id, { x: 50, y: 70 }])));

describe('laying out', () => {
  it('a chain gives one row from left to right that begins where the heap was', () => {
    const places = [...layOut(heaped, idsOf(heaped), usual).values()];
    expect(places.map(({ y }) => y)).toEqual([70, 70, 70, 70]);
    expect(places.map(({ x }) => x)).toEqual([50, 294, 538, 782]);
  });

  it('keeps the wires of a row straight, whatever the heights of its nodes', () => {
    const sizes: Record<string, number> = { n1: 74, n2: 190, n3: 96, n4: 130 };
    const places = [...layOut(heaped, idsOf(heaped), (id) => ({ width: 160, height: sizes[id] ?? 96 })).values()];
    expect(new Set(places.map(({ y }) => y)).size).toBe(1);
  });

  it('puts branches below each other, in the columns of their depth', () => {
    const graph = branchedGraph([
      [dense, 0],
      [dense, 0],
      [{ kind: 'concat', parameters: {} }, 1, 2],
    ]);
    const places = layOut({ graph, groups: [] }, ['n1', 'n2', 'n3', 'n4'], usual);
    expect(places.get('n2')?.x).toBe(places.get('n3')?.x);
    expect(Math.abs((places.get('n2')?.y ?? 0) - (places.get('n3')?.y ?? 0))).toBeGreaterThanOrEqual(96);
    expect(places.get('n4')?.x).toBeGreaterThan(places.get('n3')?.x ?? 0);
  });

  it('moves the named nodes alone, and covers none of the others', () => {
    const places = layOut(heaped, ['n3', 'n4'], usual);
    expect([...places.keys()]).toEqual(['n3', 'n4']);
    expect([...places.values()].map(({ y }) => y)).toEqual([206, 206]);
  });

  it('keeps the layers of a group together', () => {
    // Six layers in one column; the group has the first, the third and the fifth.
    const graph = branchedGraph(Array.from({ length: 6 }, () => [dense, 0] as const));
    const groups = [{ id: 'g', name: '', nodeIds: ['n2', 'n4', 'n6'], isFolded: false }];
    const places = layOut({ graph, groups }, [...graph.nodes.map(({ id }) => id)], usual);
    const column = ['n2', 'n3', 'n4', 'n5', 'n6', 'n7'].sort((a, b) => (places.get(a)?.y ?? 0) - (places.get(b)?.y ?? 0));
    const [first, , last] = ['n2', 'n4', 'n6'].map((id) => column.indexOf(id)).sort((a, b) => a - b);
    expect((last ?? 0) - (first ?? 0)).toBe(2);
  });

  it('a drawing as large as it may be gives columns, at once', () => {
    const graph = branchedGraph(Array.from({ length: 1999 }, (_, index) => [dense, Math.max(0, index - (index % 3))] as const));
    const places = layOut({ graph, groups: [] }, [...graph.nodes.map(({ id }) => id)], usual);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(2000);
    for (const { source, target } of graph.edges) expect(places.get(source)?.x).toBeLessThan(places.get(target)?.x ?? 0);
  });

  it('nothing gives nothing', () => {
    expect(layOut(planar.document, [], usual).size).toBe(0);
  });
});
