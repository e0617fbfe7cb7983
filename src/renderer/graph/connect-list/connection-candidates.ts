import { type ConnectionCheck, checkConnection } from '../../../shared/compile/check-connection.ts';
import type { Compilation } from '../../../shared/compile/compile-graph.ts';
import { layerNames } from '../../../shared/compile/layer-names.ts';
import type { Language } from '../../../shared/language.ts';
import type { Graph, GraphNode } from '../../../shared/project/graph.ts';
import type { DatasetSource } from '../../../shared/spec/dataset.ts';
import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { formatShape } from '../../../shared/spec/shape.ts';
import { focusOrder } from '../focus-order.ts';

/** Which end of the new wire the layer is from which it is asked: its start (`to` another layer) or its end (`from` another). */
export type ConnectDirection = 'to' | 'from';

/** A drawing with its shapes. */
export type ShapedDrawing = Pick<Compilation, 'shapes' | 'examples'> & { readonly graph: Graph; readonly dataset: DatasetSource };

/** A layer that could be the other end of a wire. */
export interface ConnectionCandidate {
  readonly nodeId: string;
  readonly kind: LayerKind;
  readonly name: string;
  /** What it gives out, `(4, 400)`; `(?, m)` while that is unknown. */
  readonly shape: string;
  /** Whether the wire may be drawn; null in drawings so large that it is asked only when the layer is chosen. */
  readonly check: ConnectionCheck | null;
}

/** Largest drawing in which every layer is asked before one is chosen: each answer compiles the drawing once. */
const largestCheckedDrawing = 150;

/** A wire that is to lead elsewhere: what can be its other end is asked of the drawing without it. Where it leads now is no other end. */
export function reconnectionCandidates(
  drawing: ShapedDrawing,
  edgeId: string,
  direction: ConnectDirection,
  language: Language,
): readonly ConnectionCandidate[] {
  const { graph } = drawing;
  const edge = graph.edges.find(({ id }) => id === edgeId);
  if (!edge) return [];
  const without = { ...drawing, graph: { ...graph, edges: graph.edges.filter((other) => other !== edge) } };
  const [kept, left] = direction === 'to' ? [edge.source, edge.target] : [edge.target, edge.source];
  return connectionCandidates(without, kept, direction, language).filter(({ nodeId }) => nodeId !== left);
}

/**
 * Every other layer as the end of a wire. Those that may be wired come first, and among them those that still wait for this wire; otherwise in the
 * order in which values flow.
 */
export function connectionCandidates(
  { graph, dataset, shapes, examples }: ShapedDrawing,
  nodeId: string,
  direction: ConnectDirection,
  language: Language,
): readonly ConnectionCandidate[] {
  const names = layerNames(graph, language);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const isChecked = graph.nodes.length <= largestCheckedDrawing;
  const candidates = focusOrder(graph).flatMap((id): readonly ConnectionCandidate[] => {
    const node = nodes.get(id);
    if (!node || id === nodeId) return [];
    const [source, target] = direction === 'to' ? [nodeId, id] : [id, nodeId];
    const shape = shapes.get(id);
    return [
      {
        nodeId: id,
        kind: node.kind,
        name: names.get(id) ?? id,
        shape: shape ? formatShape(shape, examples ?? 'm') : '(?, m)',
        check: isChecked ? checkConnection(graph, dataset, source, target, language) : null,
      },
    ];
  });
  return [...candidates].sort((a, b) => urgency(graph, a, direction) - urgency(graph, b, direction));
}

/** 0 where a wire is missing, 1 where one may be drawn, 2 where none may. */
function urgency(graph: Graph, { nodeId, check }: ConnectionCandidate, direction: ConnectDirection): number {
  if (check?.verdict === 'refused') return 2;
  return isWaiting(graph, nodeId, direction) ? 0 : 1;
}

function isWaiting({ edges }: Graph, id: GraphNode['id'], direction: ConnectDirection): boolean {
  return !edges.some(({ source, target }) => (direction === 'to' ? target : source) === id);
}
