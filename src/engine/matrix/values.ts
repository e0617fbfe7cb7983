/** Numbers of a matrix, row by row. Its type is the precision: what is stored is rounded to it. */
export type Values = Float64Array | Float32Array;
