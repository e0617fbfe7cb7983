import type { ClipboardContent } from '../../../shared/project/clipboard-content.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { Position } from '../../document/edits/graph-node.ts';
import type { Pasted } from '../../document/edits/paste-elements.ts';
import type { Box } from '../../document/layout/box.ts';
import { type Selection, selectionOf } from '../../document/selection.ts';
import { flowIdOf, refOf } from '../flow-ids.ts';
import { sizeOfNode } from '../node-sizes.ts';
import { blocksByMember, layerPositions, layersShownAs, membersOf } from './group-members.ts';
import { placeOfBlock } from './group-place.ts';

/** The layers and notes that React Flow's ids stand for. */
export function selectionShownAs(document: ProjectDocument, flowIds: readonly string[]): Selection {
  return selectionOf({
    nodeIds: [...new Set(flowIds.flatMap((id) => layersShownAs(document, id)))],
    noteIds: flowIds.map(refOf).flatMap(({ kind, id }) => (kind === 'note' ? [id] : [])),
  });
}

/** The boxes of what is dragged to these places, by React Flow's ids: of a frame those of its layers. */
export function boxesOf(document: ProjectDocument, places: ReadonlyMap<string, Position>): readonly Box[] {
  return [...places].flatMap(([flowId, place]): Box[] => {
    const { kind, id } = refOf(flowId);
    if (kind === 'note') {
      const note = document.notes.find((candidate) => candidate.id === id);
      return note ? [{ ...place, width: note.width, height: note.height }] : [];
    }
    if (kind !== 'frame') return [{ ...place, ...sizeOfNode(flowId) }];
    return [...layerPositions(document, new Map([[flowId, place]]))].map(([nodeId, position]) => ({ ...position, ...sizeOfNode(nodeId) }));
  });
}

/** The boxes of the layers and blocks that are to be seen and not dragged. `dragged`: React Flow's ids. */
export function standingBoxes(document: ProjectDocument, dragged: ReadonlySet<string>): readonly Box[] {
  const { graph, groups } = document;
  const moving = new Set([...dragged].flatMap((id) => layersShownAs(document, id)));
  const hidden = blocksByMember(groups);
  const layers = graph.nodes.filter(({ id }) => !moving.has(id) && !hidden.has(id));
  const blocks = groups.filter(({ isFolded, nodeIds }) => isFolded && !nodeIds.some((id) => moving.has(id)));
  return [
    ...layers.map(({ id, position }) => ({ ...position, ...sizeOfNode(id) })),
    ...blocks.map((group) => ({ ...placeOfBlock(membersOf(group, graph.nodes)), ...sizeOfNode(flowIdOf('block', group.id)) })),
  ];
}

/** By React Flow's ids of what was copied, those of the copies. */
export function copiedIds(content: ClipboardContent, { document, selection }: Pasted): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const pair = (kind: 'layer' | 'note' | 'frame' | 'block', from: string, to: string | undefined) => {
    if (to !== undefined) ids.set(flowIdOf(kind, from), flowIdOf(kind, to));
  };
  content.nodes.forEach(({ id }, index) => {
    pair('layer', id, selection.nodeIds[index]);
  });
  content.notes.forEach(({ id }, index) => {
    pair('note', id, selection.noteIds[index]);
  });
  // Pasted groups stand last, in the order in which they were copied.
  const groups = document.groups.slice(document.groups.length - content.groups.length);
  content.groups.forEach(({ id, isFolded }, index) => {
    pair(isFolded ? 'block' : 'frame', id, groups[index]?.id);
  });
  return ids;
}
