import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Group } from '../../../shared/project/annotations.ts';
import type { Graph, GraphNode } from '../../../shared/project/graph.ts';
import { type Box, boxesOverlap, type NodeSize } from './box.ts';
import { columnPositions } from './column-positions.ts';
import { layOut } from './lay-out.ts';

interface Drawing {
  readonly graph: Graph;
  readonly groups: Group[];
  readonly sizes: readonly NodeSize[];
}

const size = fc.record({ width: fc.integer({ min: 40, max: 400 }), height: fc.integer({ min: 20, max: 300 }) });
const farthest = 1e7;

/** Any drawing: cycles, wires from a layer to itself, several wires between two, groups, heaps. */
function drawings(coordinate: fc.Arbitrary<number>): fc.Arbitrary<Drawing> {
  return fc
    .nat(14)
    .chain((last) =>
      fc.record({
        positions: fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: last + 1, maxLength: last + 1 }),
        ends: fc.array(fc.tuple(fc.nat(last), fc.nat(last)), { maxLength: 24 }),
        sizes: fc.array(size, { minLength: last + 1, maxLength: last + 1 }),
        membership: fc.array(fc.nat(4), { minLength: last + 1, maxLength: last + 1 }),
      }),
    )
    .map(({ positions, ends, sizes, membership }) => ({
      graph: {
        nodes: positions.map((position, index): GraphNode => ({ id: `n${index}`, kind: 'flatten', name: '', parameters: {}, position })),
        edges: ends.map(([source, target], index) => ({ id: `e${index}`, source: `n${source}`, target: `n${target}` })),
      },
      groups: [0, 1, 2].flatMap((group) => {
        const nodeIds = membership.flatMap((of, index) => (of === group ? [`n${index}`] : []));
        return nodeIds.length > 0 ? [{ id: `g${group}`, name: '', nodeIds, isFolded: false }] : [];
      }),
      sizes,
    }));
}

const sizeIn =
  ({ sizes }: Drawing) =>
  (id: string) =>
    sizes[Number(id.slice(1))] ?? { width: 1, height: 1 };

function laidOut(drawing: Drawing, nodeIds: readonly string[]): Drawing {
  const places = layOut(drawing, nodeIds, sizeIn(drawing));
  const nodes = drawing.graph.nodes.map((node) => ({ ...node, position: places.get(node.id) ?? node.position }));
  return { ...drawing, graph: { ...drawing.graph, nodes } };
}

function boxesOf(drawing: Drawing, nodeIds: readonly string[]): readonly Box[] {
  return drawing.graph.nodes.filter(({ id }) => nodeIds.includes(id)).map(({ id, position }) => ({ ...position, ...sizeIn(drawing)(id) }));
}

const allIds = ({ graph }: Drawing) => graph.nodes.map(({ id }) => id);
const anywhere = fc.double({ min: -farthest, max: farthest, noNaN: true });
const nearby = fc.double({ min: -500, max: 1500, noNaN: true });

describe('the columns of any drawing', () => {
  it('have no node over another', () => {
    fc.assert(
      fc.property(drawings(anywhere), (drawing) => {
        const { nodes, edges } = drawing.graph;
        const places = columnPositions({ nodes, edges, groups: drawing.groups, sizeOf: sizeIn(drawing) });
        const boxes = nodes.map(({ id }) => ({ x: Number.NaN, y: Number.NaN, ...places.get(id), ...sizeIn(drawing)(id) }));
        expect(boxes.filter(({ x, y }) => Number.isNaN(x) || Number.isNaN(y))).toEqual([]);
        for (const [index, box] of boxes.entries()) expect(boxes.slice(index + 1).filter((other) => boxesOverlap(box, other))).toEqual([]);
      }),
    );
  });
});

describe('the layout of any drawing', () => {
  it('puts no node over another, and stays on the plane', () => {
    fc.assert(
      fc.property(drawings(anywhere), (drawing) => {
        const boxes = boxesOf(laidOut(drawing, allIds(drawing)), allIds(drawing));
        for (const [index, box] of boxes.entries()) {
          expect(Math.max(Math.abs(box.x), Math.abs(box.y))).toBeLessThanOrEqual(farthest);
          expect(boxes.slice(index + 1).filter((other) => boxesOverlap(box, other))).toEqual([]);
        }
      }),
    );
  });

  it('is the same every time, and once more changes nothing', () => {
    fc.assert(
      fc.property(drawings(anywhere), (drawing) => {
        const once = laidOut(drawing, allIds(drawing));
        expect(laidOut(drawing, allIds(drawing))).toEqual(once);
        expect(laidOut(once, allIds(once))).toEqual(once);
      }),
      { numRuns: 40 },
    );
  });

  it('of a part covers none of the rest, leaves the rest alone, and once more changes nothing', () => {
    fc.assert(
      fc.property(drawings(nearby), fc.nat(), (drawing, seed) => {
        const part = allIds(drawing).filter((_, index) => (seed >> index) % 2 === 1);
        const rest = allIds(drawing).filter((id) => !part.includes(id));
        const once = laidOut(drawing, part);
        expect(boxesOf(once, rest)).toEqual(boxesOf(drawing, rest));
        for (const box of boxesOf(once, part)) expect(boxesOf(once, rest).filter((other) => boxesOverlap(box, other))).toEqual([]);
        expect(laidOut(once, part)).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });
});
