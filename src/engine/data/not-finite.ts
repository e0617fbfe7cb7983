/** A number that no cost can be computed with, and where it stands. */
export interface NotFinite {
  readonly value: string;
  readonly row: number;
  readonly example: number;
}

/** The first NaN or infinity of a matrix (rows, examples), row by row; null where there is none. */
export function firstNotFinite(matrix: Float64Array, examples: number): NotFinite | null {
  const index = matrix.findIndex((value) => !Number.isFinite(value));
  if (index < 0) return null;
  return { value: `${matrix[index]}`, row: Math.floor(index / examples), example: index % examples };
}
