import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { GraphNode } from '../../../shared/project/graph.ts';
import { documentStore } from '../../document/document-store.ts';
import type { Selection } from '../../document/selection.ts';
import { type Box, boxAround, middleOf } from './box.ts';
import { type ZoomRequest, zoomRequests } from './zoom-requests.ts';

/** How far the canvas can be zoomed. */
export const zoomRange = { minZoom: 0.2, maxZoom: 2.5 } as const;

/** What is brought into the middle is shown at least so large: its words can be read. */
const readableZoom = 0.75;

/** About the size of a layer that is not drawn at the moment. */
const unmeasured = { width: 160, height: 90 } as const;

/** Few elements are not blown up further than this. */
const largestFit = 1.5;

/** Carries out `zoomRequests`. `moved` is told of each: the user has chosen a view. */
export function useZoom(moved: () => void): void {
  const { zoomIn, zoomOut, zoomTo, getZoom, setCenter, setViewport, getInternalNode } = useReactFlow();
  const flow = useStoreApi();
  useEffect(() => {
    function boxOfNode({ id, position }: GraphNode): Box {
      const { measured, internals } = getInternalNode(id) ?? {};
      const { width, height } = measured ?? {};
      return internals && width && height ? { ...internals.positionAbsolute, width, height } : { ...position, ...unmeasured };
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

/** Where the elements are: layers and notes themselves, wires from one end to the other. */
function boxesOf({ nodeIds, edgeIds, noteIds }: Selection, boxOfNode: (node: GraphNode) => Box): Box[] {
  const { graph, notes } = documentStore.getState().document;
  const ends = graph.edges.filter(({ id }) => edgeIds.includes(id)).flatMap(({ source, target }) => [source, target]);
  const shown = new Set([...nodeIds, ...ends]);
  return [
    ...graph.nodes.filter(({ id }) => shown.has(id)).map(boxOfNode),
    ...notes.filter(({ id }) => noteIds.includes(id)).map(({ position, width, height }) => ({ ...position, width, height })),
  ];
}

/** Milliseconds of the way to another place; none for who wants nothing to move. */
function animationTime(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160;
}
