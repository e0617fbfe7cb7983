import type { Position } from '../document/edits/graph-node.ts';

/** Width of a drawn layer, and how far below its upper edge its connection points are; as in `layer-node.module.css`, in pixels at zoom 1. */
const width = 160;
const handleHeight = 36;

/** Where a layer stands whose left (right) connection point is at that point of the drawing. */
export function placeByHandle({ x, y }: Position, handle: 'left' | 'right'): Position {
  return { x: Math.round(handle === 'left' ? x : x - width), y: Math.round(y - handleHeight) };
}

/** Where a layer stands that is held by the middle of its head. */
export function placeByHead({ x, y }: Position): Position {
  return { x: Math.round(x - width / 2), y: Math.round(y - 20) };
}
