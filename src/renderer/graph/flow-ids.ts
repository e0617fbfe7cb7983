/** What a thing on the canvas is: a layer, a note, the frame around an unfolded group, or the block of a folded one. */
export type FlowNodeKind = 'layer' | 'note' | 'frame' | 'block';

/** What an id that React Flow knows stands for in the document. */
export interface FlowNodeRef {
  readonly kind: FlowNodeKind;
  /** Id of the layer, the note or the group. */
  readonly id: string;
}

const prefixes = { note: 'note:', frame: 'frame:', block: 'block:' } as const;

/**
 * React Flow's id of a thing on the canvas. It has one list of nodes, the document has three, in which ids may be the same: those of layers are kept, the
 * others get a prefix.
 */
export function flowIdOf(kind: FlowNodeKind, id: string): string {
  return kind === 'layer' ? id : `${prefixes[kind]}${id}`;
}

/** What React Flow's id stands for. */
export function refOf(flowId: string): FlowNodeRef {
  for (const kind of ['note', 'frame', 'block'] as const) {
    if (flowId.startsWith(prefixes[kind])) return { kind, id: flowId.slice(prefixes[kind].length) };
  }
  return { kind: 'layer', id: flowId };
}
