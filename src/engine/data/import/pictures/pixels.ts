/** A picture as it was decoded: red, green, blue and opacity from 0 to 255 for each pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
}
