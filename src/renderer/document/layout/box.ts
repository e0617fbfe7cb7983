import type { Position } from '../edits/graph-node.ts';

/** Size of a drawn node, in pixels at zoom 1. Only the page that draws it knows it. */
export interface NodeSize {
  readonly width: number;
  readonly height: number;
}

/** A rectangle on the canvas by its upper left corner, in pixels at zoom 1; y grows downwards. */
export interface Box extends Position, NodeSize {}

/** Whether two boxes have more than an edge in common. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The smallest box around all of them; null around none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
