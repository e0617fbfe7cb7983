import { useDeferredValue, useMemo } from 'react';
import type { CompiledDrawing } from '../compile/compilation-store.ts';
import { graphStrings } from '../i18n/strings/graph.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import { edgeFacts } from './edge-facts.ts';
import { flowEdge, flowNode, type LayerFlowNode, type ShapeFlowEdge, type Size } from './flow-elements.ts';
import { focusOrder } from './focus-order.ts';
import { layerFacts } from './layer-facts.ts';
import { reconnectableEnds } from './reconnectable-ends.ts';
import { useCompilation, useDocument } from './use-document.ts';

/** The open drawing as React Flow wants it. What has not changed stays the same object. `sizes`: measured sizes by node id. */
export function useFlowElements(sizes: ReadonlyMap<string, Size>): {
  readonly nodes: LayerFlowNode[];
  readonly edges: ShapeFlowEdge[];
} {
  const language = useLanguage();
  const { node: roleName } = useStrings(graphStrings);
  const drawing = useShownDrawing();
  const graph = useDocument(({ document }) => document.graph);
  const selection = useDocument((state) => state.selection);
  const layers = useMemo(() => layerFacts(drawing, language), [drawing, language]);
  const wires = useMemo(() => edgeFacts(drawing, language), [drawing, language]);
  // Moving a layer changes no order: the compiled drawing stays the same.
  const order = useMemo(() => focusOrder(drawing.graph), [drawing.graph]);
  const nodes = useMemo(() => {
    const selected = new Set(selection.nodeIds);
    const drawn = new Map(graph.nodes.map((node) => [node.id, node]));
    // In the order in which Tab visits them.
    return order.flatMap((id) => {
      const node = drawn.get(id);
      const facts = layers.get(id);
      return node && facts ? [flowNode(node, facts, selected.has(node.id), sizes.get(node.id), roleName)] : [];
    });
  }, [graph.nodes, order, layers, selection, sizes, roleName]);
  const edges = useMemo(() => {
    const selected = new Set(selection.edgeIds);
    const ends = reconnectableEnds(graph.edges, selection.edgeIds);
    return graph.edges.flatMap((edge) => {
      const facts = wires.get(edge.id);
      return facts ? [flowEdge(edge, facts, selected.has(edge.id), ends.get(edge.id) ?? true)] : [];
    });
  }, [graph.edges, wires, selection]);
  return { nodes, edges };
}

/**
 * What the drawing means, as the canvas shows it: while someone types into a field, the field comes first and the canvas a moment later. What is drawn or
 * removed shows at once, since the view may be about to move there.
 */
function useShownDrawing(): CompiledDrawing {
  const drawing = useCompilation();
  const before = useDeferredValue(drawing);
  const hasSameElements = before.graph.edges === drawing.graph.edges && before.graph.nodes.length === drawing.graph.nodes.length;
  return hasSameElements ? before : drawing;
}
