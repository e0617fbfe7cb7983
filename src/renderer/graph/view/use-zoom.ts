import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { documentStore } from '../../document/document-store.ts';
import type { Selection } from '../../document/selection.ts';
import { type Box, boxAround, middleOf } from './box.ts';
import { type ZoomRequest, zoomRequests } from './zoom-requests.ts';

/** How far the canvas can be zoomed. */
export const zoomRange = { minZoom: 0.2, maxZoom: 2.5 } as const;

/** What is brought into the middle is shown at least so large: its words can be read. */
const readableZoom = 0.75;

/** Few elements are not blown up further than this. */
const largestFit = 1.5;

/** Carries out `zoomRequests`. `moved` is told of each: the user has chosen a view. */
export function useZoom(moved: () => void): void {
  const { zoomIn, zoomOut, zoomTo, getZoom, setCenter, setViewport, getInternalNode } = useReactFlow();
  const flow = useStoreApi();
  useEffect(() => {
    function boxOfNode(id: string): Box | null {
      const node = getInternalNode(id);
      const { width, height } = node?.measured ?? {};
      return node && width && height ? { ...node.internals.positionAbsolute, width, height } : null;
    }

    function follow(request: ZoomRequest): void {
      moved();
      switch (request.to) {
        case 'closer':
          return void zoomIn();
        case 'further':
          return void zoomOut();
        case 'actual':
          return void zoomTo(1);
        default:
          show(request.to, request.elements);
      }
    }

    function show(how: 'centre' | 'fit', elements: Selection): void {
      const animation = { duration: animationTime() };
      const box = boxAround(boxesOf(elements, boxOfNode));
      if (!box) return;
      if (how === 'centre') {
        const { x, y } = middleOf(box);
        return void setCenter(x, y, { zoom: Math.max(getZoom(), readableZoom), ...animation });
      }
      const { width, height } = flow.getState();
      void setViewport(getViewportForBounds(box, width, height, zoomRange.minZoom, largestFit, 0.15), animation);
    }

    return zoomRequests.subscribe(({ last }) => last && follow(last));
  }, [moved, zoomIn, zoomOut, zoomTo, getZoom, setCenter, setViewport, getInternalNode, flow]);
}

/** Where the elements are: layers and notes themselves, wires from one end to the other. What is not drawn is left out. */
function boxesOf({ nodeIds, edgeIds, noteIds }: Selection, boxOfNode: (id: string) => Box | null): Box[] {
  const { graph, notes } = documentStore.getState().document;
  const ends = graph.edges.filter(({ id }) => edgeIds.includes(id)).flatMap(({ source, target }) => [source, target]);
  const nodes = [...nodeIds, ...ends].map(boxOfNode).filter((box) => box !== null);
  const noteBoxes = notes.filter(({ id }) => noteIds.includes(id)).map(({ position, width, height }) => ({ ...position, width, height }));
  return [...nodes, ...noteBoxes];
}

/** Milliseconds of the way to another place; none for who wants nothing to move. */
function animationTime(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160;
}
