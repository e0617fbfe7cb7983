import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConnection } from '../../../shared/compile/check-connection.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { layerKinds } from '../../../shared/spec/layers/layer-catalog.ts';
import { addLayerAt, type LayerPlace } from './add-layer-at.ts';
import { removeElements } from './remove-elements.ts';

/** n1 Input, n2 Flatten, n3 n4 n5 Dense, n6 Cost. */
const digits = templates.digits.document;
const wires = ({ graph }: ProjectDocument) => graph.edges.map(({ source, target }) => `${source}${target}`);
const nodeOf = ({ graph }: ProjectDocument, id: string) => graph.nodes.find((node) => node.id === id);

describe('a layer added', () => {
  it('free stands where it was asked for, unwired', () => {
    const next = addLayerAt(digits, { id: 'n7', kind: 'dense', place: { kind: 'free', position: { x: 5, y: 6 } } });
    expect(nodeOf(next, 'n7')).toMatchObject({ kind: 'dense', position: { x: 5, y: 6 } });
    expect(wires(next)).toEqual(wires(digits));
  });

  it('behind a layer is wired to it, beside it or where the wire was released', () => {
    const wireEnd = { nodeId: 'n3', end: 'source' } as const;
    const beside = addLayerAt(digits, { id: 'n7', kind: 'add', place: { kind: 'wire-end', wireEnd, position: null } });
    expect(wires(beside)).toContain('n3n7');
    expect(nodeOf(beside, 'n7')?.position.x).toBeGreaterThan(nodeOf(beside, 'n3')?.position.x ?? 0);
    const released = addLayerAt(digits, { id: 'n7', kind: 'add', place: { kind: 'wire-end', wireEnd, position: { x: 700, y: 300 } } });
    expect(nodeOf(released, 'n7')?.position).toEqual({ x: 700, y: 300 });
  });

  it('in front of a layer is wired into it', () => {
    const waiting = removeElements(digits, { edgeIds: ['e5'] });
    const place: LayerPlace = { kind: 'wire-end', wireEnd: { nodeId: 'n6', end: 'target' }, position: null };
    const next = addLayerAt(waiting, { id: 'n7', kind: 'dense', place });
    expect(wires(next)).toContain('n7n6');
    expect(nodeOf(next, 'n7')?.position.x).toBeLessThan(nodeOf(next, 'n6')?.position.x ?? 0);
  });

  it('behind pictures gets Flatten in between', () => {
    const place: LayerPlace = { kind: 'wire-end', wireEnd: { nodeId: 'n1', end: 'source' }, position: null };
    const next = addLayerAt(digits, { id: 'n7', kind: 'dense', place });
    const flatten = next.graph.nodes.find(({ id, kind }) => kind === 'flatten' && id !== 'n2');
    expect(wires(next)).toEqual(expect.arrayContaining([`n1${flatten?.id}`, `${flatten?.id}n7`]));
  });

  it('in a wire stands between its ends, with Flatten in front where pictures come', () => {
    expect(wires(addLayerAt(digits, { id: 'n7', kind: 'dropout', place: { kind: 'wire', edgeId: 'e3' } }))).toEqual(
      expect.arrayContaining(['n3n7', 'n7n4']),
    );
    const next = addLayerAt(digits, { id: 'n7', kind: 'dense', place: { kind: 'wire', edgeId: 'e1' } });
    expect(wires(next)).toEqual(expect.arrayContaining(['n1n8', 'n8n7', 'n7n2']));
  });

  it('where nothing is changes nothing', () => {
    const wireEnd = { nodeId: 'n99', end: 'source' } as const;
    expect(addLayerAt(digits, { id: 'n7', kind: 'dense', place: { kind: 'wire-end', wireEnd, position: null } })).toBe(digits);
    expect(addLayerAt(digits, { id: 'n7', kind: 'dense', place: { kind: 'wire', edgeId: 'e99' } })).toBe(digits);
    expect(addLayerAt(digits, { id: 'n7', kind: 'output', place: { kind: 'wire', edgeId: 'e1' } })).toBe(digits);
  });

  it('never draws a wire that is refused', () => {
    const documents = Object.values(templates).map(({ document }) => document);
    const anyEnd = fc.record({ nodeId: fc.constantFrom('n1', 'n2', 'n3'), end: fc.constantFrom('source' as const, 'target' as const) });
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.constantFrom(...layerKinds), anyEnd, (document, kind, wireEnd) => {
        const next = addLayerAt(document, { id: 'new', kind, place: { kind: 'wire-end', wireEnd, position: null } });
        for (const edge of next.graph.edges.filter((candidate) => !document.graph.edges.includes(candidate))) {
          const without = { ...next.graph, edges: next.graph.edges.filter((candidate) => candidate !== edge) };
          expect(checkConnection(without, document.dataset, edge.source, edge.target, 'en').verdict).toBe('allowed');
        }
      }),
    );
  });
});
