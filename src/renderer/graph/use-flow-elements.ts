import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import type { CompiledDrawing } from '../compile/compilation-store.ts';
import { graphStrings } from '../i18n/strings/graph.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import type { CanvasFlowNode } from './canvas-flow-node.ts';
import { edgeFacts } from './edge-facts.ts';
import { flowEdge, flowNode, type ShapeFlowEdge } from './flow-elements.ts';
import { focusOrder } from './focus-order.ts';
import { drawnGraph } from './groups/drawn-graph.ts';
import { drawnWireFacts } from './groups/drawn-wire-facts.ts';
import { drawnWires } from './groups/drawn-wires.ts';
import { blocksByMember } from './groups/group-members.ts';
import { useGroupNodes } from './groups/use-group-nodes.ts';
import { type LayerFacts, layerFacts } from './layer-facts.ts';
import type { Size } from './node-size.ts';
import { useNoteNodes } from './notes/use-note-nodes.ts';
import { reconnectableEnds } from './reconnectable-ends.ts';
import { shownDrawingStore } from './shown-drawing.ts';
import { useDocument } from './use-document.ts';
import { useSameList } from './use-same-list.ts';

/** The open drawing as React Flow wants it. What has not changed stays the same object. `sizes`: measured sizes by React Flow's ids. */
export function useFlowElements(sizes: ReadonlyMap<string, Size>): {
  readonly nodes: CanvasFlowNode[];
  readonly edges: ShapeFlowEdge[];
} {
  const language = useLanguage();
  const drawing = useShownDrawing();
  const facts = useMemo(() => layerFacts(drawing, language), [drawing, language]);
  return { nodes: useNodes(drawing, facts, sizes), edges: useEdges(drawing) };
}

/** Frames, then layers and blocks in the order in which Tab visits them, then notes. */
function useNodes(drawing: CompiledDrawing, facts: ReadonlyMap<string, LayerFacts>, sizes: ReadonlyMap<string, Size>): CanvasFlowNode[] {
  const { node: roleName } = useStrings(graphStrings);
  const drawn = useDocument(({ document }) => document.graph.nodes);
  const groups = useDocument(({ document }) => document.groups);
  const selection = useDocument((state) => state.selection);
  const notes = useNoteNodes();
  const { frames, blocks } = useGroupNodes(drawing, facts, sizes);
  // Moving a layer changes no order: the compiled drawing stays the same.
  const order = useMemo(() => focusOrder(drawnGraph(drawing.graph, groups)), [drawing.graph, groups]);
  const layers = useMemo(() => {
    const selected = new Set(selection.nodeIds);
    const hidden = blocksByMember(groups);
    return drawn.flatMap((node) => {
      const data = hidden.has(node.id) ? undefined : facts.get(node.id);
      return data ? [flowNode(node, data, selected.has(node.id), sizes.get(node.id), roleName)] : [];
    });
  }, [drawn, groups, facts, selection, sizes, roleName]);
  return useSameList(
    useMemo(() => {
      const shown = new Map<string, CanvasFlowNode>([...layers, ...blocks].map((node) => [node.id, node]));
      return [...frames, ...order.flatMap((id) => shown.get(id) ?? []), ...notes];
    }, [frames, blocks, layers, notes, order]),
  );
}

function useEdges(drawing: CompiledDrawing): ShapeFlowEdge[] {
  const language = useLanguage();
  const drawn = useDocument(({ document }) => document.graph.edges);
  const groups = useDocument(({ document }) => document.groups);
  const selection = useDocument((state) => state.selection);
  const wires = useMemo(() => drawnWires(drawn, groups), [drawn, groups]);
  const facts = useMemo(() => drawnWireFacts(wires, edgeFacts(drawing, language), language), [wires, drawing, language]);
  return useSameList(
    useMemo(() => {
      const selected = new Set(selection.edgeIds);
      const ends = reconnectableEnds(drawn, selection.edgeIds);
      return wires.flatMap((wire) => {
        const data = facts.get(wire.edge.id);
        const isSelected = wire.edges.some(({ id }) => selected.has(id));
        // Of one that stands for several wires nobody could say which one is led elsewhere.
        const reconnectable = wire.edges.length === 1 && (ends.get(wire.edge.id) ?? true);
        return data ? [flowEdge(wire, data, isSelected, reconnectable)] : [];
      });
    }, [drawn, wires, facts, selection]),
  );
}

/**
 * What the drawing means, as the canvas shows it: whatever else has changed in the window comes first and the canvas a moment later. What is drawn or
 * removed shows at once, since the view may be about to move there.
 */
function useShownDrawing(): CompiledDrawing {
  const drawing = useStore(shownDrawingStore);
  const before = useDeferredValue(drawing);
  const hasSameElements = before.graph.edges === drawing.graph.edges && before.graph.nodes.length === drawing.graph.nodes.length;
  return hasSameElements ? before : drawing;
}
