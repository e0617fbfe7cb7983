import type { ClipboardContent } from '../../../shared/project/clipboard-content.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { type Selection, selectionOf } from '../selection.ts';
import { freshIds } from './fresh-ids.ts';
import { type Position, withinPlane } from './graph-node.ts';

/** A document with something pasted into it, and what was pasted: the layers and notes under the ids that they have now. */
export interface Pasted {
  readonly document: ProjectDocument;
  readonly selection: Selection;
}

/** How far each further paste lies from the one before, to the right and down, in pixels at zoom 1. */
const pasteStep = 24;

/** Size that a layer is taken to have where its middle is looked for: that of a plain Dense layer, in pixels at zoom 1. */
const usualSize = { width: 160, height: 96 };

/** Whether there is room for the content: no more layers, wires, notes and groups than a document may hold. */
export function hasRoomFor({ graph, notes, groups }: ProjectDocument, content: ClipboardContent): boolean {
  return (
    graph.nodes.length + content.nodes.length <= limits.nodes &&
    graph.edges.length + content.edges.length <= limits.edges &&
    notes.length + content.notes.length <= limits.notes &&
    groups.length + content.groups.length <= limits.nodes
  );
}

/**
 * Adds the content under fresh ids, unwired to what is there: with its middle at `middle`, or at its own place. Where something stands at exactly that place
 * already, it goes a step to the right and down, so that a paste never hides what it was copied from, nor the paste before. Without room (`hasRoomFor`)
 * nothing is added.
 */
export function pasteElements(document: ProjectDocument, content: ClipboardContent, middle: Position | null = null): Pasted {
  if (!hasRoomFor(document, content)) return { document, selection: selectionOf({}) };
  const { graph } = document;
  const shift = freeShift(document, content, middle ? shiftTo(content, middle) : { x: 0, y: 0 });
  const moved = <T extends { readonly position: Position }>(item: T) => ({
    ...item,
    position: withinPlane({ x: item.position.x + shift.x, y: item.position.y + shift.y }),
  });
  const nodeIds = freshIds(graph.nodes, 'n', content.nodes.length);
  const edgeIds = freshIds(graph.edges, 'e', content.edges.length);
  const noteIds = freshIds(document.notes, 'note', content.notes.length);
  const groupIds = freshIds(document.groups, 'group', content.groups.length);
  const renamed = new Map(content.nodes.map(({ id }, index) => [id, nodeIds[index] ?? id]));
  const now = (id: string) => renamed.get(id) ?? id;
  return {
    document: {
      ...document,
      graph: {
        nodes: [...graph.nodes, ...content.nodes.map((node) => ({ ...moved(node), id: now(node.id) }))],
        edges: [
          ...graph.edges,
          ...content.edges.map((edge, index) => ({ id: edgeIds[index] ?? edge.id, source: now(edge.source), target: now(edge.target) })),
        ],
      },
      notes: [...document.notes, ...content.notes.map((note, index) => ({ ...moved(note), id: noteIds[index] ?? note.id }))],
      groups: [
        ...document.groups,
        ...content.groups.map((group, index) => ({ ...group, id: groupIds[index] ?? group.id, nodeIds: group.nodeIds.map(now) })),
      ],
    },
    selection: selectionOf({ nodeIds, noteIds }),
  };
}

/** By how much the content has to move for its middle to be there; whole pixels. */
function shiftTo({ nodes, notes }: ClipboardContent, middle: Position): Position {
  const boxes = [...nodes.map(({ position }) => ({ ...position, ...usualSize })), ...notes.map((note) => ({ ...note.position, ...note }))];
  const [left, right] = [Math.min(...boxes.map(({ x }) => x)), Math.max(...boxes.map(({ x, width }) => x + width))];
  const [top, bottom] = [Math.min(...boxes.map(({ y }) => y)), Math.max(...boxes.map(({ y, height }) => y + height))];
  return boxes.length === 0
    ? { x: 0, y: 0 }
    : { x: Math.round(middle.x - (left + right) / 2), y: Math.round(middle.y - (top + bottom) / 2) };
}

/** The shift itself, or the nearest one some steps further on that puts nothing at the very place of something else. */
function freeShift(document: ProjectDocument, content: ClipboardContent, wanted: Position): Position {
  const taken = new Set([...document.graph.nodes, ...document.notes].map(({ position: { x, y } }) => `${x} ${y}`));
  const items = [...content.nodes, ...content.notes];
  let shift = wanted;
  while (items.some(({ position: { x, y } }) => taken.has(`${x + shift.x} ${y + shift.y}`)))
    shift = { x: shift.x + pasteStep, y: shift.y + pasteStep };
  return shift;
}
