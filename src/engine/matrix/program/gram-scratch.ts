import type { PlanBuffer } from '../../plan/plan.ts';

/** Bytes of a row of a panel of G: six vectors. `assembly/projection.ts` has the same number. */
const panelRowBytes = 96;

/** What the kernel of dP = dZ·G / m keeps in memory beside the matrices, as byte offsets. */
export interface GramScratch {
  /** G (m, m) in panels of 96 bytes of columns, each row by row. */
  readonly panels: number;
  /** The elements of dZ (n, m) that are not zero, row by row and block by block. */
  readonly values: number;
  /** Where in a panel the row of G for each of them begins, 32 bits each. */
  readonly places: number;
  /** How many of them there are in each row and block of columns, 32 bits each. */
  readonly counts: number;
}

/** Columns of G in one panel. */
export function panelColumns(numberBytes: number): number {
  return panelRowBytes / numberBytes;
}

/** Reserves it for dP (n, m), in an arena with so many blocks of columns. */
export function reserveGramScratch(
  { rows, columns }: PlanBuffer,
  blocks: number,
  numberBytes: number,
  reserve: (bytes: number) => number,
): GramScratch {
  const word = Uint32Array.BYTES_PER_ELEMENT;
  return {
    panels: reserve(Math.ceil(columns / panelColumns(numberBytes)) * columns * panelRowBytes),
    values: reserve(rows * columns * numberBytes),
    places: reserve(rows * columns * word),
    counts: reserve(rows * blocks * word),
  };
}
