import type { Box } from '../document/layout/box.ts';

/** A line that shows what a dragged box is in line with, in pixels at zoom 1: at `at` on its axis, from `from` to `to` along the other. */
export interface Guide {
  /** `x`: an upright line through left edges, centres or right edges; `y`: a level one. */
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** How a dragged box is attracted: by how much it moves, and the lines that show why, at most one for each axis. */
export interface Snap {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

/**
 * Attracts a box to others: edges to edges and centres to centres that are at most `reach` away, on each axis the nearest; of equally near ones left before
 * centre before right, top before middle before bottom. Takes time in proportion to the number of others.
 */
export function snapTo(moving: Box, others: readonly Box[], reach: number): Snap {
  const x = nearestLine(moving.x, moving.width, others, reach, 'x', 'width');
  const y = nearestLine(moving.y, moving.height, others, reach, 'y', 'height');
  const snapped = { ...moving, x: moving.x + (x?.offset ?? 0), y: moving.y + (y?.offset ?? 0) };
  const guides: Guide[] = [];
  if (x) guides.push({ axis: 'x', at: x.at, ...extentOf([snapped, ...boxesOn(x.at, others, 'x', 'width')], 'y', 'height') });
  if (y) guides.push({ axis: 'y', at: y.at, ...extentOf([snapped, ...boxesOn(y.at, others, 'y', 'height')], 'x', 'width') });
  return { dx: x?.offset ?? 0, dy: y?.offset ?? 0, guides };
}

type Start = 'x' | 'y';
type Length = 'width' | 'height';

/** A line of another box, and how far the moving box is from it. */
interface NearLine {
  readonly at: number;
  readonly offset: number;
}

function nearestLine(start: number, length: number, others: readonly Box[], reach: number, from: Start, size: Length): NearLine | null {
  let nearest: NearLine | null = null;
  const consider = (own: number, line: number) => {
    const offset = line - own;
    if (Math.abs(offset) <= reach && (!nearest || Math.abs(offset) < Math.abs(nearest.offset))) nearest = { at: line, offset };
  };
  for (const other of others) {
    const [near, far] = [other[from], other[from] + other[size]];
    consider(start, near);
    consider(start, far);
    consider(start + length / 2, near + other[size] / 2);
    consider(start + length, near);
    consider(start + length, far);
  }
  return nearest;
}

/** The boxes with an edge or their centre on a line, but for what rounding does. */
function boxesOn(at: number, boxes: readonly Box[], from: Start, size: Length): readonly Box[] {
  return boxes.filter((box) => [0, 0.5, 1].some((part) => Math.abs(box[from] + part * box[size] - at) < 1e-6));
}

/** From where to where boxes reach together. */
function extentOf(boxes: readonly Box[], from: Start, size: Length): Pick<Guide, 'from' | 'to'> {
  return { from: Math.min(...boxes.map((box) => box[from])), to: Math.max(...boxes.map((box) => box[from] + box[size])) };
}
