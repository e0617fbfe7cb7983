import { type OnNodeDrag, useReactFlow, useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import { documentStore } from '../document/document-store.ts';
import { hasWires } from '../document/edits/insert-node.ts';
import type { CanvasFlowNode } from './canvas-flow-node.ts';
import { beginDrag, draggedNode, endDrag } from './drag.ts';
import { edgeAt, pointOf } from './elements-at.ts';
import { sizeOfNode } from './node-sizes.ts';
import { dismissNotice } from './notice-store.ts';
import { dropNode, hoverWire } from './wire-drop.ts';

/** What React Flow reports of a drag of nodes. */
export interface NodeDragListeners {
  readonly onNodeDragStart: OnNodeDrag<CanvasFlowNode>;
  readonly onNodeDrag: OnNodeDrag<CanvasFlowNode>;
  readonly onNodeDragStop: OnNodeDrag<CanvasFlowNode>;
}

/** Dragging nodes: with Alt, copies of them; a single one that has no wires, into a wire. */
export function useNodeDrag(): NodeDragListeners {
  const { flowToScreenPosition } = useReactFlow();
  const store = useStoreApi();
  return useMemo(
    () => ({
      onNodeDragStart: (event, _node, nodes) => {
        const { transform, width, height } = store.getState();
        const [x, y, zoom] = transform;
        const sight = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
        dismissNotice();
        beginDrag({ nodeIds: nodes.map(({ id }) => id), sight, zoom, isCopying: event.altKey });
      },
      onNodeDrag: (event, node, nodes) => {
        if (nodes.length > 1) return;
        const id = draggedNode(node.id);
        const { graph } = documentStore.getState().document;
        const position = graph.nodes.find((candidate) => candidate.id === id)?.position;
        // Looking for what is under the pointer takes longer in a large drawing than all the rest of a move.
        if (!position || hasWires(graph, id)) return;
        // Under the pointer, or behind the middle of the node.
        const { width, height } = sizeOfNode(id);
        const middle = flowToScreenPosition({ x: position.x + width / 2, y: position.y + height / 2 });
        hoverWire(id, edgeAt(pointOf(event)) ?? edgeAt(middle));
      },
      onNodeDragStop: (_event, node) => {
        dropNode(draggedNode(node.id));
        endDrag();
      },
    }),
    [flowToScreenPosition, store],
  );
}
