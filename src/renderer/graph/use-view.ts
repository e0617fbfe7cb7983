import { type FitViewOptions, useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { useStore } from 'zustand';
import { viewRequests } from './view-requests.ts';

/** Small drawings are shown in their own size, not blown up. */
export const fitOptions = { padding: { x: '24px', y: '40px' }, maxZoom: 1, minZoom: 0.2 } satisfies FitViewOptions;

/** Shows what was asked for with `showEverything` or `showNode`. */
export function useView(frame: RefObject<HTMLElement | null>): void {
  const { fitView, getInternalNode, flowToScreenPosition } = useReactFlow();
  const request = useStore(viewRequests, ({ last }) => last);

  useEffect(() => {
    if (!request) return;
    const box = frame.current?.getBoundingClientRect();
    const node = request.nodeId === null ? undefined : getInternalNode(request.nodeId);
    if (node && box) {
      const { x, y } = flowToScreenPosition(node.internals.positionAbsolute);
      const isInSight = x >= box.left && x + 160 <= box.right && y >= box.top && y + 90 <= box.bottom;
      if (isInSight) return;
    }
    void fitView(fitOptions);
  }, [request, frame, fitView, getInternalNode, flowToScreenPosition]);
}
