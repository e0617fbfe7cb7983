import type { Edge, Node } from '@xyflow/react';
import type { GraphEdge, GraphNode } from '../../shared/project/graph.ts';
import type { LayerKind } from '../../shared/spec/layers/layer-catalog.ts';
import { equalValues } from '../document/equal-values.ts';
import type { EdgeFacts } from './edge-facts.ts';
import type { DrawnWire } from './groups/drawn-wires.ts';
import type { LayerFacts } from './layer-facts.ts';
import type { Size } from './node-size.ts';
import type { ReconnectableEnds } from './reconnectable-ends.ts';

/** A node as React Flow wants it. */
export type LayerFlowNode = Node<LayerFacts, `layer-${LayerKind}`>;

/** A wire as React Flow wants it. */
export type ShapeFlowEdge = Edge<EdgeFacts, 'shape'>;

// React Flow draws a node anew when its object is another one, so an unchanged node must stay the same object. What is typed into a layer leaves its place
// alone: known by that, its node stays the same until there is more to show.
const drawnNodes = new WeakMap<GraphNode['position'], LayerFlowNode>();
const drawnEdges = new WeakMap<GraphEdge, ShapeFlowEdge>();

/** The node for React Flow: the same object as last time where nothing about it changed. */
export function flowNode(
  node: GraphNode,
  data: LayerFacts,
  selected: boolean,
  measured: Size | undefined,
  roleName: string,
): LayerFlowNode {
  const last = drawnNodes.get(node.position);
  const isSame =
    last !== undefined &&
    last.id === node.id &&
    last.data.kind === node.kind &&
    equalValues(last.data, data) &&
    last.selected === selected &&
    last.measured === measured &&
    last.domAttributes?.['aria-roledescription'] === roleName;
  if (last && isSame) return last;
  const drawn: LayerFlowNode = {
    id: node.id,
    // One type for each kind: React Flow measures connection points anew only when a node changes its type or size.
    type: `layer-${node.kind}`,
    position: node.position,
    data,
    selected,
    measured,
    ariaLabel: data.spoken,
    domAttributes: { 'aria-roledescription': roleName },
  };
  drawnNodes.set(node.position, drawn);
  return drawn;
}

/** The wire for React Flow: the same object as last time where nothing about it changed. */
export function flowEdge(
  { edge, source, target }: DrawnWire,
  data: EdgeFacts,
  selected: boolean,
  reconnectable: ReconnectableEnds,
): ShapeFlowEdge {
  const last = drawnEdges.get(edge);
  const isSame =
    last?.data &&
    equalValues(last.data, data) &&
    last.selected === selected &&
    last.reconnectable === reconnectable &&
    last.source === source &&
    last.target === target;
  if (last && isSame) return last;
  const drawn: ShapeFlowEdge = {
    id: edge.id,
    type: 'shape',
    source,
    target,
    data,
    selected,
    reconnectable,
    ariaLabel: data.spoken,
    // Tab visits layers only; arrow keys lead from there along the wires.
    domAttributes: { tabIndex: -1 },
  };
  drawnEdges.set(edge, drawn);
  return drawn;
}
