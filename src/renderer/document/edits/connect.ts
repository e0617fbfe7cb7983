import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { freeEdgeId, freeNodeId } from './graph-node.ts';
import { insertLayer } from './insert-layer.ts';

/** A wire that is to be drawn; `through` is a layer to put in between. */
export interface Connection {
  readonly source: string;
  readonly target: string;
  readonly through?: LayerKind;
}

/**
 * Draws a wire. Whether it makes sense was asked before (`checkConnection`); here only both ends have to exist and the wire must not be
 * there already.
 */
export function connect(document: ProjectDocument, { source, target, through }: Connection): ProjectDocument {
  const { graph } = document;
  const ends = new Set(graph.nodes.map(({ id }) => id));
  const isThere = graph.edges.some((edge) => edge.source === source && edge.target === target);
  if (isThere || source === target || !ends.has(source) || !ends.has(target) || graph.edges.length >= limits.edges) return document;
  const id = freeEdgeId(graph);
  const wired = { ...document, graph: { ...graph, edges: [...graph.edges, { id, source, target }] } };
  return through ? insertLayer(wired, { id: freeNodeId(graph), kind: through, edgeId: id }) : wired;
}
