import type { Graph } from '../../../shared/project/graph.ts';
import type { LayerPlace } from '../../document/edits/add-layer-at.ts';
import type { Position } from '../../document/edits/graph-node.ts';
import { freePlace } from '../../document/edits/place-node.ts';
import { placeByHandle, placeByHead } from '../node-box.ts';
import type { QuickAddRequest } from './quick-add-store.ts';

/** Where the layer goes that is chosen from the list; `at` is the point of the drawing at which the list opened. */
export function placeOf({ goal, isPointed }: QuickAddRequest, at: Position, graph: Graph): LayerPlace {
  switch (goal.kind) {
    case 'free':
      return { kind: 'free', position: isPointed ? placeByHead(at) : freePlace(graph, placeByHead(at)) };
    case 'wire-end': {
      const { wireEnd } = goal;
      const position = isPointed ? placeByHandle(at, wireEnd.end === 'source' ? 'left' : 'right') : null;
      return { kind: 'wire-end', wireEnd, position };
    }
    case 'wire':
      return { kind: 'wire', edgeId: goal.edgeId };
  }
}
