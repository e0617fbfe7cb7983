import { type ConnectionCheck, checkConnection } from '../../../shared/compile/check-connection.ts';
import type { Language } from '../../../shared/language.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { type Diagnostic, diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { type LayerKind, layerDefinition, layerKinds } from '../../../shared/spec/layers/layer-catalog.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { addLayer } from '../../document/edits/add-layer.ts';
import { type LayerPlace, wireOf } from '../../document/edits/add-layer-at.ts';
import { freeNodeId } from '../../document/edits/graph-node.ts';

/** Whether a new layer of a kind fits somewhere, and with which layer in between. */
export interface LayerFit {
  readonly kind: LayerKind;
  readonly check: ConnectionCheck;
}

/** Every kind of layer, in the order of the catalog, with the answer to "does it fit there?". Texts call layers by their names in `language`. */
export function fittingLayers(document: ProjectDocument, place: LayerPlace, language: Language): readonly LayerFit[] {
  return layerKinds.map((kind) => ({ kind, check: checkKind(document, kind, place, language) }));
}

/** Whether a new layer of a kind fits somewhere. */
export function checkKind(document: ProjectDocument, kind: LayerKind, place: LayerPlace, language: Language): ConnectionCheck {
  const reason = secondEnd(document, kind);
  if (reason) return { verdict: 'refused', reason };
  switch (place.kind) {
    case 'free':
      return { verdict: 'allowed' };
    case 'wire-end': {
      const id = freeNodeId(document.graph);
      const { source, target } = wireOf(place.wireEnd, id);
      return checkWith(document, id, kind, source, target, language);
    }
    case 'wire':
      return checkInWire(document, kind, place.edgeId, language);
  }
}

/** Why the drawing cannot take one more of a kind: it is full, or has its one Input or Cost already. */
function secondEnd({ graph }: ProjectDocument, kind: LayerKind): Diagnostic | null {
  if (graph.nodes.length >= limits.nodes) {
    return diagnose('GD211', { nodes: graph.nodes.length + 1, edges: graph.edges.length, maximum: limits.nodes });
  }
  const count = graph.nodes.filter((node) => node.kind === kind).length + 1;
  if (count === 1) return null;
  if (kind === 'input') return diagnose('GD203', { count });
  return kind === 'output' ? diagnose('GD204', { count }) : null;
}

/** `checkConnection` in the document with the new layer in it. */
function checkWith(
  document: ProjectDocument,
  id: string,
  kind: LayerKind,
  source: string,
  target: string,
  language: Language,
): ConnectionCheck {
  const { graph, dataset } = addLayer(document, { id, kind, position: { x: 0, y: 0 } });
  return checkConnection(graph, dataset, source, target, language);
}

/** Both halves of the wire have to be possible; the first one says what goes in between. */
function checkInWire(document: ProjectDocument, kind: LayerKind, edgeId: string, language: Language): ConnectionCheck {
  const { graph } = document;
  const edge = graph.edges.find(({ id }) => id === edgeId);
  const id = freeNodeId(graph);
  const cut = { ...document, graph: { ...graph, edges: graph.edges.filter((candidate) => candidate !== edge) } };
  const front = checkWith(cut, id, kind, edge?.source ?? '', id, language);
  if (front.verdict === 'refused' || layerDefinition(kind).givesOutput) return front;
  return checkWith(cut, id, kind, id, edge?.target ?? '', language);
}
