import { useStore as useFlowStore } from '@xyflow/react';

/** Layers of React Flow's viewport into which parts of the canvas are put: labels over the wires, lines and marks over everything. */
export type FlowLayer = 'edgelabel-renderer' | 'viewport-portal';

const found: Readonly<Record<FlowLayer, WeakMap<HTMLElement, Element>>> = {
  'edgelabel-renderer': new WeakMap(),
  'viewport-portal': new WeakMap(),
};

const selectors: Readonly<Record<FlowLayer, (state: FlowDom) => Element | null>> = {
  'edgelabel-renderer': (state) => layerIn(state, 'edgelabel-renderer'),
  'viewport-portal': (state) => layerIn(state, 'viewport-portal'),
};

interface FlowDom {
  readonly domNode: HTMLDivElement | null;
}

/**
 * The element of a layer; null until it is there. React Flow's own `EdgeLabelRenderer` and `ViewportPortal` look for it in the whole canvas, each of them
 * whenever anything moves; hundreds of wires had better be given the one that was found.
 */
export function useFlowLayer(layer: FlowLayer): Element | null {
  return useFlowStore(selectors[layer]);
}

function layerIn({ domNode }: FlowDom, layer: FlowLayer): Element | null {
  if (!domNode) return null;
  const known = found[layer].get(domNode);
  if (known) return known;
  const element = domNode.querySelector(`.react-flow__${layer}`);
  if (element) found[layer].set(domNode, element);
  return element;
}
