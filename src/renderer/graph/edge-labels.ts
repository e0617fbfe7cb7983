import { useStore as useFlowStore } from '@xyflow/react';

const layers = new WeakMap<HTMLElement, Element>();

/**
 * The element over the wires in which React Flow wants their labels; null until it is there. Its own `EdgeLabelRenderer` looks for it in the whole canvas,
 * once for each wire whenever anything moves.
 */
export function useEdgeLabelLayer(): Element | null {
  return useFlowStore(labelLayer);
}

function labelLayer({ domNode }: { readonly domNode: HTMLDivElement | null }): Element | null {
  if (!domNode) return null;
  const known = layers.get(domNode);
  if (known) return known;
  const layer = domNode.querySelector('.react-flow__edgelabel-renderer');
  if (layer) layers.set(domNode, layer);
  return layer;
}
