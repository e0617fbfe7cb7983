import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { Graph, GraphEdge, GraphNode } from '../../../shared/project/graph.ts';
import { columnWidth } from '../../../shared/project/templates/chain.ts';
import { type LayerKind, layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { freeEdgeId, newNode, withinPlane } from './graph-node.ts';
import { moveDownstream } from './move-downstream.ts';
import { freePlace } from './place-node.ts';

/** A new layer that everything is to read that reads the node now. `id` must be free (`freeNodeId`). */
export interface LayerBehind {
  readonly id: string;
  readonly kind: LayerKind;
  readonly nodeId: string;
}

/** Puts a new layer behind a node: A → B and A → C become A → new, new → B and new → C. What cannot stand there (Input, Cost) changes nothing. */
export function insertBehind(document: ProjectDocument, { id, kind, nodeId }: LayerBehind): ProjectDocument {
  const { graph, dataset } = document;
  const isFull = graph.nodes.length >= limits.nodes || graph.edges.length >= limits.edges;
  const source = graph.nodes.find((node) => node.id === nodeId);
  if (!source || !canStandBetween(kind) || isFull || graph.nodes.some((node) => node.id === id)) return document;
  return { ...document, graph: putBehind(graph, newNode(id, kind, source.position, dataset), source) };
}

/**
 * Takes a layer from where it stands, so that what it read goes on to whatever read it, and puts it behind another node as `insertBehind` does. Changes
 * nothing where either is not there, or that other node reads the layer.
 */
export function moveBehind(document: ProjectDocument, nodeId: string, behind: string): ProjectDocument {
  const { graph } = document;
  const node = graph.nodes.find(({ id }) => id === nodeId);
  const source = graph.nodes.find(({ id }) => id === behind);
  if (!node || !source || node === source || !canStandBetween(node.kind)) return document;
  const left = withoutNode(graph, nodeId);
  if (!left.nodes.includes(source)) return document;
  return { ...document, graph: putBehind(left, node, source) };
}

function canStandBetween(kind: LayerKind): boolean {
  const { inputs, givesOutput } = layerDefinition(kind);
  return inputs === 'one' && givesOutput;
}

/** The graph without a node; each wire that left it starts where the one into it did, unless there is such a wire already. */
function withoutNode({ nodes, edges }: Graph, nodeId: string): Graph {
  const feeding = edges.find(({ target }) => target === nodeId)?.source;
  const rewired = edges.flatMap((edge): readonly GraphEdge[] => {
    if (edge.target === nodeId) return [];
    if (edge.source !== nodeId) return [edge];
    const isThere = edges.some(({ source, target }) => source === feeding && target === edge.target);
    return feeding === undefined || isThere || feeding === edge.target ? [] : [{ ...edge, source: feeding }];
  });
  return { nodes: nodes.filter(({ id }) => id !== nodeId), edges: rewired };
}

/** Puts a node that has no wires to the right of `source`. Whatever is behind moves right where there is no room. */
function putBehind(graph: Graph, node: GraphNode, source: GraphNode): Graph {
  const readers = graph.edges.filter((edge) => edge.source === source.id).map(({ target }) => target);
  const nearest = Math.min(...graph.nodes.filter(({ id }) => readers.includes(id)).map(({ position }) => position.x));
  const room = nearest - source.position.x;
  const shift = room > 0 && room < 2 * columnWidth ? 2 * columnWidth - room : 0;
  const nodes = [...moveDownstream(graph, readers, source.id, shift)];
  const place = freePlace({ nodes, edges: [] }, { x: source.position.x + columnWidth, y: source.position.y });
  const wire = { id: freeEdgeId(graph), source: source.id, target: node.id };
  return {
    nodes: [...nodes, { ...node, position: withinPlane(place) }],
    edges: [wire, ...graph.edges.map((edge) => (edge.source === source.id ? { ...edge, source: node.id } : edge))],
  };
}
