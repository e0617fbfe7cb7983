/** Numbers of a matrix, row by row. Its type is the precision: what is stored is rounded to it. */
export type Values = Float64Array | Float32Array;

/** Gives the values of a matrix of a plan by its name, row by row, to be read only. */
export type MatrixReader = (name: string) => ArrayLike<number>;
