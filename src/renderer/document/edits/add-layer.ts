import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { newNode, type Position } from './graph-node.ts';

/** A layer that is to be drawn. `id` must be free (`freeNodeId`). */
export interface NewLayer {
  readonly id: string;
  readonly kind: LayerKind;
  readonly position: Position;
}

/** Draws a layer where it was dropped, wired to nothing. A full drawing stays as it is. */
export function addLayer(document: ProjectDocument, { id, kind, position }: NewLayer): ProjectDocument {
  const { graph } = document;
  if (graph.nodes.length >= limits.nodes || graph.nodes.some((node) => node.id === id)) return document;
  return { ...document, graph: { ...graph, nodes: [...graph.nodes, newNode(id, kind, position, document.dataset)] } };
}
