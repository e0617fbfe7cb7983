import type { PlanBuffer } from '../../plan/plan.ts';

/** Bytes of a row of a panel of G: six vectors. `assembly/projection.ts` has the same number. */
const panelRowBytes = 96;
/** Bytes of a row of a tile of half of G: four vectors; and of an entry for a row. `assembly/symmetric-projection.ts` has the same numbers. */
const tileRowBytes = 64;
const entryBytes = 32;

/** What a kernel of dP = dZ·G / m keeps in memory beside the matrices, as byte offsets. */
export type GramScratch = ListedScratch | SymmetricScratch;

/** Of a layer with several units, `assembly/projection.ts`. */
export interface ListedScratch {
  readonly form: 'listed';
  /** G (m, m) in panels of 96 bytes of columns, each row by row. */
  readonly panels: number;
  /** The elements of dZ (n, m) that are not zero, row by row and block by block: each a number, and in 32 bits where its row of G begins in a panel. */
  readonly entries: number;
  /** Where the list of each row and block of columns ends, 32 bits each. */
  readonly ends: number;
}

/** Of a layer with one unit, `assembly/symmetric-projection.ts`. */
export interface SymmetricScratch {
  readonly form: 'symmetric';
  /** Half of G (m, m) in panels of 64 bytes of columns. */
  readonly panels: number;
  /** For each block of columns: what it sums up along each row of G, with the row's dZ, and dZ as it is. */
  readonly entries: number;
  /** The sums for each column of G. */
  readonly sums: number;
}

interface BlocksOfColumns {
  readonly blocks: number;
  readonly blockColumns: number;
  readonly numberBytes: number;
  /** Whether these are columns of a mini-batch, and dP has others. */
  readonly isOfBatch: boolean;
}

/** Columns of G in one panel. */
export function panelColumns(numberBytes: number): number {
  return panelRowBytes / numberBytes;
}

/** Reserves it for dP (n, m), in an arena with such blocks of columns. */
export function reserveGramScratch(
  { rows, columns }: PlanBuffer,
  { blocks, blockColumns, numberBytes, isOfBatch }: BlocksOfColumns,
  reserve: (bytes: number) => number,
): GramScratch {
  if (rows === 1 && !isOfBatch) return reserveSymmetric(columns, blocks, numberBytes, reserve);
  const word = Uint32Array.BYTES_PER_ELEMENT;
  return {
    form: 'listed',
    panels: reserve(Math.ceil(columns / panelColumns(numberBytes)) * columns * panelRowBytes),
    entries: reserve(rows * blocks * blockColumns * (numberBytes + word)),
    ends: reserve(rows * blocks * word),
  };
}

function reserveSymmetric(columns: number, blocks: number, numberBytes: number, reserve: (bytes: number) => number): SymmetricScratch {
  const side = tileRowBytes / numberBytes;
  const panels = Math.ceil(columns / side);
  const tiles = 1 + Math.floor(panels / 2);
  return {
    form: 'symmetric',
    panels: reserve(panels * tiles * side * tileRowBytes),
    entries: reserve(blocks * panels * side * (entryBytes + numberBytes)),
    sums: reserve(panels * tileRowBytes),
  };
}
