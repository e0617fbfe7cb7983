import { type FitViewOptions, useStore as useFlowStore, useReactFlow } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { documentStore } from '../document/document-store.ts';
import { shownAs } from './groups/group-members.ts';
import { viewRequests } from './view-requests.ts';

/** Small drawings are shown in their own size, not blown up. */
export const fitOptions = { padding: { x: '24px', y: '40px' }, maxZoom: 1, minZoom: 0.2 } satisfies FitViewOptions;

/** What the canvas has to tell of the view. */
export interface View {
  /** The user has panned or zoomed. */
  readonly moved: () => void;
  /** The whole drawing was brought into sight by React Flow's own button. */
  readonly fitted: () => void;
}

/**
 * Shows what was asked for with `showEverything` or `showNode`, and keeps the whole drawing in sight while the canvas changes its size, as long as the
 * user has not chosen another view.
 */
export function useView(frame: RefObject<HTMLElement | null>): View {
  const { fitView, getInternalNode, getNodes, flowToScreenPosition } = useReactFlow();
  const request = useStore(viewRequests, ({ last }) => last);
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  const isFitted = useRef(true);

  const fitDrawing = useCallback(() => {
    isFitted.current = true;
    void fitView(fitOptions);
  }, [fitView]);

  useEffect(() => {
    if (!request) return;
    const box = frame.current?.getBoundingClientRect();
    const { groups } = documentStore.getState().document;
    const node = request.nodeId === null ? undefined : getInternalNode(shownAs(groups, request.nodeId));
    if (node && box) {
      const { x, y } = flowToScreenPosition(node.internals.positionAbsolute);
      const isInSight = x >= box.left && x + 160 <= box.right && y >= box.top && y + 90 <= box.bottom;
      // Where the whole drawing is to stay in sight, the node may have pushed others out of it.
      if (isInSight && !isFitted.current) return;
    }
    fitDrawing();
  }, [request, frame, fitDrawing, getInternalNode, flowToScreenPosition]);

  useEffect(() => {
    // In an empty drawing the fit would wait for the first layer, and take it away from where it was dropped.
    if (width > 0 && height > 0 && isFitted.current && getNodes().length > 0) fitDrawing();
  }, [width, height, fitDrawing, getNodes]);

  const moved = useCallback(() => {
    isFitted.current = false;
  }, []);
  const fitted = useCallback(() => {
    isFitted.current = true;
  }, []);
  return { moved, fitted };
}
