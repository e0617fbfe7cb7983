import { useConnection } from '@xyflow/react';
import { useEffect } from 'react';
import { draggedWireStore } from './dragged-wire.ts';
import { nodeAt } from './elements-at.ts';
import { hintAt } from './wiring.ts';

/** While a wire is dragged, lets every node know of it and tells at the node under the pointer what would become of it. */
export function useConnectionHints(): void {
  const from = useConnection((connection) => (connection.inProgress ? connection.fromNode.id : null));
  const fromHandle = useConnection((connection) => (connection.inProgress ? connection.fromHandle.type : null));
  useEffect(() => {
    if (from === null || fromHandle === null) return undefined;
    draggedWireStore.setState({ dragged: { from, fromHandle } });
    let hovered: string | null = null;
    const onPointerMove = ({ clientX, clientY }: PointerEvent) => {
      const at = { x: clientX, y: clientY };
      const node = nodeAt(at);
      // The bubble stays where it is as long as the pointer is over the same node.
      if (node === hovered) return;
      hovered = node;
      hintAt({ from, fromHandle }, node, at);
    };
    document.addEventListener('pointermove', onPointerMove);
    return () => {
      document.removeEventListener('pointermove', onPointerMove);
      draggedWireStore.setState({ dragged: null });
    };
  }, [from, fromHandle]);
}
