import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { freeNodeId } from './graph-node.ts';
import { insertLayer } from './insert-layer.ts';

/** A wire that is to lead from or to somewhere else; `through` is a layer to put in between. */
export interface Reconnection {
  readonly edgeId: string;
  readonly source: string;
  readonly target: string;
  readonly through?: LayerKind;
}

/**
 * Gives a wire other ends. It keeps its id and its place among the wires, whose order is that of the values they bring to a layer. Whether it makes sense was
 * asked before (`checkConnection`, of the drawing without it); here only both ends have to exist and no other wire may join them already.
 */
export function reconnect(document: ProjectDocument, { edgeId, source, target, through }: Reconnection): ProjectDocument {
  const { graph } = document;
  const edge = graph.edges.find(({ id }) => id === edgeId);
  const ends = new Set(graph.nodes.map(({ id }) => id));
  if (!edge || source === target || !ends.has(source) || !ends.has(target)) return document;
  // The wire's own present ends are among these: leading where it leads already is no change.
  if (graph.edges.some((other) => other.source === source && other.target === target)) return document;
  const edges = graph.edges.map((other) => (other === edge ? { ...edge, source, target } : other));
  const wired = { ...document, graph: { ...graph, edges } };
  return through ? insertLayer(wired, { id: freeNodeId(graph), kind: through, edgeId }) : wired;
}
