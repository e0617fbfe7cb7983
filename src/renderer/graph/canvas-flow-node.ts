import type { LayerFlowNode } from './flow-elements.ts';
import type { GroupBlockFlowNode, GroupFrameFlowNode } from './groups/group-flow-nodes.ts';
import type { NoteFlowNode } from './notes/note-flow-node.ts';

/** Everything that React Flow draws as a node: layers, notes, frames of unfolded groups and blocks of folded ones. */
export type CanvasFlowNode = LayerFlowNode | NoteFlowNode | GroupFrameFlowNode | GroupBlockFlowNode;
