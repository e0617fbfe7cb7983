import type { PicturedMatrix, ShapeClash } from '../../../shared/spec/diagnostics/shape-clash.ts';

/** A rectangle of the picture, in pixels, with the sides that are drawn shorter than to scale. */
export interface DrawnMatrix {
  readonly matrix: PicturedMatrix;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isWidthBroken: boolean;
  readonly isHeightBroken: boolean;
  /** Whether it is drawn as a stack of pictures. */
  readonly isStack: boolean;
  /** Middle of its caption. */
  readonly captionX: number;
}

export interface ClashLayout {
  readonly width: number;
  readonly height: number;
  readonly matrices: readonly DrawnMatrix[];
  /** Middles of the signs between the matrices: the operator and, before a result, `=`. */
  readonly signs: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly captionY: number;
}

const longest = 96;
const shortest = 12;
/** Sides up to so many times the shortest one are drawn to scale. */
const scaleRatio = 6;
/** Room for a caption in 11 px of a fixed pitch, with some around it. */
const characterWidth = 6.7;
const captionMargin = 10;
const signWidth = 26;
/** Room beside and above for the sizes of clashing sides. */
const margin = 28;
const top = 24;
const captionHeight = 40;

/** Sizes of the picture of two matrices, and of what comes out of both where that is known. */
export function layOutClash({ left, operator, right }: ShapeClash, result: PicturedMatrix | null = null): ClashLayout {
  const matrices = result ? [left, right, result] : [left, right];
  const lengthOf = scaleOf(matrices.flatMap((matrix) => sizesOf(matrix)));
  const boxes = matrices.map((matrix) => boxOf(matrix, lengthOf));
  const bodyHeight = Math.max(...boxes.map(({ height }) => height));
  const middle = top + bodyHeight / 2;
  const drawn: DrawnMatrix[] = [];
  const signs: { text: string; x: number; y: number }[] = [];
  let x = margin;
  for (const [index, box] of boxes.entries()) {
    const cell = Math.max(box.width, captionWidth(box.matrix));
    if (index > 0) {
      signs.push({ text: index === 1 ? operator : '=', x: x + signWidth / 2, y: middle });
      x += signWidth + (index === 1 ? margin / 2 : 0);
    }
    drawn.push({ ...box, x: x + (cell - box.width) / 2, y: middle - box.height / 2, captionX: x + cell / 2 });
    x += cell;
  }
  return { width: x + 8, height: top + bodyHeight + captionHeight, matrices: drawn, signs, captionY: top + bodyHeight + 18 };
}

/** Lines of the caption below a matrix: its name with the shape in the course's notation, then the shape in numbers where that is another. */
export function captionOf({ name, symbolic, numeric }: PicturedMatrix): readonly string[] {
  if (name === '') return [numeric];
  return symbolic === numeric ? [`${name} ${numeric}`] : [`${name} ${symbolic}`, numeric];
}

function captionWidth(matrix: PicturedMatrix): number {
  return Math.max(...captionOf(matrix).map((line) => line.length)) * characterWidth + captionMargin;
}

function boxOf(matrix: PicturedMatrix, lengthOf: (size: number) => DrawnLength) {
  const [rows, columns] = sizesOf(matrix);
  const height = lengthOf(rows);
  const width = lengthOf(columns);
  return {
    matrix,
    width: width.length,
    height: height.length,
    isWidthBroken: width.isBroken,
    isHeightBroken: height.isBroken,
    isStack: matrix.rows.length > 1,
  };
}

/** Size at which m is drawn where nobody knows it. */
const unknownExamples = 1000;

/** Rows and columns to draw; of pictures those of one picture. */
function sizesOf({ rows, columns }: PicturedMatrix): readonly [number, number] {
  const [first = 1, second] = rows;
  return second === undefined ? [first, columns ?? unknownExamples] : [first, second];
}

interface DrawnLength {
  readonly length: number;
  /** Whether a longer side is drawn shorter than to scale. */
  readonly isBroken: boolean;
}

/**
 * One scale for all sides, so that equal sizes look equal. As long as no side is much longer than the shortest it is a true one; beyond that lengths grow with
 * the logarithm of the size, and the sides for which that matters are marked as broken.
 */
function scaleOf(sizes: readonly number[]): (size: number) => DrawnLength {
  const smallest = Math.min(...sizes);
  const largest = Math.max(...sizes);
  if (largest <= smallest * scaleRatio) return (size) => ({ length: Math.max(shortest, (size / largest) * longest), isBroken: false });
  const span = Math.log(largest / smallest);
  return (size) => ({
    length: shortest + ((longest - shortest) * Math.log(size / smallest)) / span,
    isBroken: size > smallest * scaleRatio,
  });
}
