import { checkConnection } from '../../../shared/compile/check-connection.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { columnWidth } from '../../../shared/project/templates/chain.ts';
import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { addLayer } from './add-layer.ts';
import { connectIfAllowed } from './append-layer.ts';
import { freeNodeId, type Position } from './graph-node.ts';
import { insertLayer } from './insert-layer.ts';
import { freePlace, placeAfter } from './place-node.ts';

/** The loose end of a wire: it leaves `nodeId` (`source` is the end that is there), or leads to it (`target` is). */
export interface WireEnd {
  readonly nodeId: string;
  readonly end: 'source' | 'target';
}

/** Where a new layer is to go: free on the canvas, to the loose end of a wire, or into a wire. */
export type LayerPlace =
  | { readonly kind: 'free'; readonly position: Position }
  /** `position` null: beside the node. */
  | { readonly kind: 'wire-end'; readonly wireEnd: WireEnd; readonly position: Position | null }
  | { readonly kind: 'wire'; readonly edgeId: string };

/** A layer that is to be added in a certain place. `id` must be free (`freeNodeId`). */
export interface PlacedLayer {
  readonly id: string;
  readonly kind: LayerKind;
  readonly place: LayerPlace;
}

/**
 * Adds a layer and wires it as its place says, with a further layer in between where `checkConnection` asks for one. A wire that is refused is not
 * drawn; a layer that cannot stand in a wire, or a place that is not there, changes nothing.
 */
export function addLayerAt(document: ProjectDocument, { id, kind, place }: PlacedLayer): ProjectDocument {
  switch (place.kind) {
    case 'free':
      return addLayer(document, { id, kind, position: place.position });
    case 'wire-end':
      return addAtWireEnd(document, id, kind, place.wireEnd, place.position);
    case 'wire':
      return addInWire(document, id, kind, place.edgeId);
  }
}

/** The wire that a new layer at a loose end closes. */
export function wireOf({ nodeId, end }: WireEnd, newId: string): { readonly source: string; readonly target: string } {
  return end === 'source' ? { source: nodeId, target: newId } : { source: newId, target: nodeId };
}

function addAtWireEnd(document: ProjectDocument, id: string, kind: LayerKind, wireEnd: WireEnd, wanted: Position | null): ProjectDocument {
  const { graph } = document;
  const node = graph.nodes.find((candidate) => candidate.id === wireEnd.nodeId);
  if (!node) return document;
  const before = { x: node.position.x - columnWidth, y: node.position.y };
  const beside = wireEnd.end === 'source' ? placeAfter(graph, node) : freePlace(graph, before);
  const { source, target } = wireOf(wireEnd, id);
  return connectIfAllowed(addLayer(document, { id, kind, position: wanted ?? beside }), source, target);
}

function addInWire(document: ProjectDocument, id: string, kind: LayerKind, edgeId: string): ProjectDocument {
  const inserted = insertLayer(document, { id, kind, edgeId });
  const { graph } = inserted;
  // The wire in front of the new layer has kept its id.
  const front = graph.edges.find((edge) => edge.id === edgeId);
  if (inserted === document || !front) return document;
  const withoutFront = { ...graph, edges: graph.edges.filter((edge) => edge !== front) };
  const check = checkConnection(withoutFront, document.dataset, front.source, id, 'en');
  return check.verdict === 'allowed-with' ? insertLayer(inserted, { id: freeNodeId(graph), kind: check.layer, edgeId }) : inserted;
}
