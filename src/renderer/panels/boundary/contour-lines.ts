/** Ends of a piece of a line, in cells of the grid from its first value on. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * The line along which the values of a grid, row by row, cross a level: a piece for each square of four neighbouring values, between crossings that are found on its
 * sides by linear interpolation. Where a square has four crossings, the mean of its corners says how they belong together. Source: marching squares (Maple,
 * "Geometric design and space planning using the marching squares and marching cube algorithms", 2003).
 */
export function contourLines(values: ArrayLike<number>, columns: number, rows: number, level: number): readonly Segment[] {
  const segments: Segment[] = [];
  for (let row = 0; row + 1 < rows; row += 1) {
    for (let column = 0; column + 1 < columns; column += 1) {
      const first = row * columns + column;
      const [a = 0, b = 0, d = 0, c = 0] = [values[first], values[first + 1], values[first + columns], values[first + columns + 1]];
      const isAllAbove = a > level && b > level && c > level && d > level;
      if (isAllAbove || !(a > level || b > level || c > level || d > level)) continue;
      const corners = [a - level, b - level, c - level, d - level];
      const isAbove = corners.map((corner) => corner > 0);
      segments.push(...squareLines(corners, isAbove).map(([x1, y1, x2, y2]): Segment => [column + x1, row + y1, column + x2, row + y2]));
    }
  }
  return segments;
}

/** Corners clockwise from the upper left. */
function squareLines(corners: readonly number[], isAbove: readonly boolean[]): readonly Segment[] {
  const crossings = [0, 1, 2, 3].filter((side) => isAbove[side] !== isAbove[(side + 1) % 4]);
  const point = (side: number) => crossing(side, corners[side] ?? 0, corners[(side + 1) % 4] ?? 0);
  const line = (a: number, b: number): Segment => [...point(a), ...point(b)];
  const [a = 0, b = 0, c, d] = crossings;
  if (c === undefined || d === undefined) return [line(a, b)];
  const middle = corners.reduce((sum, corner) => sum + corner, 0) > 0;
  return middle === isAbove[0] ? [line(0, 1), line(2, 3)] : [line(3, 0), line(1, 2)];
}

/** Where the level is crossed on a side from one corner to the next: top, right, bottom, left. */
function crossing(side: number, from: number, to: number): readonly [number, number] {
  const share = from / (from - to);
  if (side === 0) return [share, 0];
  if (side === 1) return [1, share];
  return side === 2 ? [1 - share, 1] : [0, 1 - share];
}
