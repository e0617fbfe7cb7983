import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type DraggedWire, isImpossibleTarget } from './wiring.ts';

/** The wire that is being dragged. Apart from React Flow's own store: that changes with every move of anything, and every node would be asked each time. */
export const draggedWireStore = createStore<{ readonly dragged: DraggedWire | null }>(() => ({ dragged: null }));

/** Whether the wire that is being dragged cannot end at a node. */
export function useIsImpossibleTarget(node: string): boolean {
  return useStore(draggedWireStore, ({ dragged }) => dragged !== null && isImpossibleTarget(dragged.from, dragged.fromHandle, node));
}
