import { checkConnection } from '../../../shared/compile/check-connection.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { Graph, GraphNode } from '../../../shared/project/graph.ts';
import { type LayerKind, layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { addLayer } from './add-layer.ts';
import { connect } from './connect.ts';
import { insertLayer } from './insert-layer.ts';
import { placeAfter, placeBelow } from './place-node.ts';
import { insertBehind } from './put-behind.ts';

/** A layer that is to be added where it most likely belongs. `id` must be free (`freeNodeId`). */
export interface AppendedLayer {
  readonly id: string;
  readonly kind: LayerKind;
  /** The selected node, or null. */
  readonly after: string | null;
}

/**
 * Adds a layer to the end of the chain that the selected node is in, or to the last layer that feeds nothing yet, and wires it where that
 * is allowed (with a layer in between where that is needed). Where that chain already ends in a cost, the layer goes into the wire
 * behind the selected node. What preprocesses goes behind the Input, or behind what preprocesses already. Where nothing fits it stands free.
 */
export function appendLayer(document: ProjectDocument, { id, kind, after }: AppendedLayer): ProjectDocument {
  const { graph } = document;
  const preprocessed = layerDefinition(kind).preprocesses ? endOfPreprocessing(graph) : undefined;
  if (preprocessed) return insertBehind(document, { id, kind, nodeId: preprocessed.id });
  const selected = graph.nodes.find((node) => node.id === after);
  const end = selected ? chainEnd(graph, selected) : graph.nodes.filter((node) => feedsNothing(graph, node)).at(-1);
  if (!end || layerDefinition(kind).inputs === 'none') return addLayer(document, { id, kind, position: placeBelow(graph) });
  if (feedsNothing(graph, end)) {
    const added = addLayer(document, { id, kind, position: placeAfter(graph, end) });
    return connectIfAllowed(added, end.id, id);
  }
  const wire = graph.edges.find(({ source }) => source === selected?.id);
  const inserted = wire ? insertLayer(document, { id, kind, edgeId: wire.id }) : document;
  return inserted === document ? addLayer(document, { id, kind, position: placeBelow(graph) }) : inserted;
}

/** Draws the wire unless it is refused; with a layer in between where `checkConnection` asks for one. */
export function connectIfAllowed(document: ProjectDocument, source: string, target: string): ProjectDocument {
  const check = checkConnection(document.graph, document.dataset, source, target, 'en');
  if (check.verdict === 'refused') return document;
  return connect(document, { source, target, through: check.verdict === 'allowed-with' ? check.layer : undefined });
}

/** The last layer in a row that preprocesses, behind the Input; the Input itself where there is none. */
function endOfPreprocessing(graph: Graph): GraphNode | undefined {
  let end = graph.nodes.find(({ kind }) => kind === 'input');
  const seen = new Set<GraphNode>();
  for (;;) {
    const readers = graph.edges.filter(({ source }) => source === end?.id);
    const next = graph.nodes.find(({ id, kind }) => id === readers[0]?.target && layerDefinition(kind).preprocesses);
    if (!next || readers.length > 1 || seen.has(next)) return end;
    seen.add(next);
    end = next;
  }
}

function feedsNothing(graph: Graph, node: GraphNode): boolean {
  return layerDefinition(node.kind).givesOutput && !graph.edges.some(({ source }) => source === node.id);
}

/** Follows the wires from a node as long as they lead to one further node. */
function chainEnd(graph: Graph, start: GraphNode): GraphNode {
  const seen = new Set([start.id]);
  let end = start;
  for (;;) {
    const leaving = graph.edges.filter(({ source }) => source === end.id);
    const next = leaving.length === 1 ? graph.nodes.find(({ id }) => id === leaving[0]?.target) : undefined;
    if (!next || seen.has(next.id)) return end;
    seen.add(next.id);
    end = next;
  }
}
