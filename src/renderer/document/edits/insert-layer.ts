import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { newNode } from './graph-node.ts';
import { joinGroupOf } from './groups-at.ts';
import { makeRoom, splitWire, wireOf } from './wire-split.ts';

/** A layer that is to be put into a wire. `id` must be free (`freeNodeId`). */
export interface InsertedLayer {
  readonly id: string;
  readonly kind: LayerKind;
  readonly edgeId: string;
}

/**
 * Puts a layer into a wire: A → B becomes A → new → B. The wire keeps its id in front of the new layer. Everything behind the wire moves
 * right where there is no room. Where both ends are in one group, the new layer joins it. Layers that cannot stand in a wire (Input, Cost) change nothing.
 */
export function insertLayer(document: ProjectDocument, { id, kind, edgeId }: InsertedLayer): ProjectDocument {
  const { graph } = document;
  const wire = wireOf(graph, edgeId);
  const isFull = graph.nodes.length >= limits.nodes || graph.edges.length >= limits.edges;
  if (!wire || !standsInWires(kind) || isFull || graph.nodes.some((node) => node.id === id)) return document;
  const { nodes, position } = makeRoom(graph, wire);
  return {
    ...document,
    graph: { nodes: [...nodes, newNode(id, kind, position, document.dataset)], edges: splitWire(graph, wire.edge, id) },
    groups: joinGroupOf(document.groups, wire.edge, id),
  };
}

/** Whether layers of a kind can stand in a wire: something goes in and something comes out. */
export function standsInWires(kind: LayerKind): boolean {
  const { inputs, givesOutput } = layerDefinition(kind);
  return inputs !== 'none' && givesOutput;
}
