import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { GraphNode } from '../../../shared/project/graph.ts';
import type { Position } from '../edits/graph-node.ts';
import { type Box, boxAround, boxesOverlap, type NodeSize } from './box.ts';
import { columnPositions } from './column-positions.ts';
import { layeredPositions } from './layered-positions.ts';

/** Space that is kept below and above what was not laid out. */
const clearance = 40;

/** For larger drawings the layered layout would take a second and more, and much larger ones are too deep for it. */
const largestLayeredDrawing = 300;

/** Largest coordinate that a project file can hold. */
const farthest = 1e7;

/**
 * Places for the named nodes of a document, left to right in the direction of the wires, none over another, and layers of a group side by side. Their upper
 * left corner stays where it was; where they would cover a node that is not among them, they go below it. Notes are left where they are. The same drawing
 * gives the same places, and a drawing that was laid out gives its own.
 */
export function layOut(
  { graph, groups }: Pick<ProjectDocument, 'graph' | 'groups'>,
  nodeIds: readonly string[],
  sizeOf: (nodeId: string) => NodeSize,
): ReadonlyMap<string, Position> {
  const wanted = new Set(nodeIds);
  const nodes = graph.nodes.filter(({ id }) => wanted.has(id));
  const drawing = { nodes, edges: graph.edges.filter(({ source, target }) => wanted.has(source) && wanted.has(target)), groups, sizeOf };
  const laidOut = nodes.length > largestLayeredDrawing ? columnPositions(drawing) : layeredPositions(drawing);
  const boxes = nodes.map((node): Box => ({ ...(laidOut.get(node.id) ?? node.position), ...sizeOf(node.id) }));
  const [before, after] = [boxAround(nodes.map((node) => boxOf(node, sizeOf))), boxAround(boxes)];
  if (!before || !after) return new Map();
  const start = { x: withinReach(before.x, after.width), y: withinReach(before.y, after.height) };
  const placed = boxes.map((box) => ({ ...box, x: box.x - after.x + start.x, y: box.y - after.y + start.y }));
  const others = graph.nodes.filter(({ id }) => !wanted.has(id)).map((node) => boxOf(node, sizeOf));
  const down = shiftBelow(placed, others);
  return new Map(nodes.map(({ id }, index) => [id, { x: placed[index]?.x ?? 0, y: (placed[index]?.y ?? 0) + down }]));
}

function boxOf({ id, position }: GraphNode, sizeOf: (nodeId: string) => NodeSize): Box {
  return { ...position, ...sizeOf(id) };
}

/** A whole coordinate near the wanted one from which so much room is left on the plane. */
function withinReach(wanted: number, extent: number): number {
  return Math.round(Math.min(Math.max(wanted, -farthest), farthest - Math.ceil(extent)));
}

/** How far down boxes have to go to cover none of the others. */
function shiftBelow(boxes: readonly Box[], others: readonly Box[]): number {
  let shift = 0;
  for (;;) {
    const covered = others.find((other) => boxes.some((box) => boxesOverlap({ ...box, y: box.y + shift }, other)));
    if (!covered) return shift;
    const lowest = Math.min(...boxes.filter((box) => boxesOverlap({ ...box, y: box.y + shift }, covered)).map(({ y }) => y));
    shift = Math.ceil(covered.y + covered.height + clearance - lowest);
  }
}
