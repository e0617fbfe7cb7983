/** How pixels become features. */
export interface PixelRange {
  readonly channels: number;
  /** The feature that full light becomes; none is 0. */
  readonly greatest: number;
  /** Whether darkness is what counts: ink on paper. */
  readonly isInverted: boolean;
}

/**
 * X (n_x, 1) of a picture, pixel by pixel from the upper left, each with its colours: as an example of shape (rows, columns) or (rows, columns, 3) is laid out.
 * Grey is 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601, as Pillow's `L`). `pixels`: red, green, blue and opacity from 0 to 255.
 */
export function pictureFeatures(pixels: Uint8ClampedArray, { channels, greatest, isInverted }: PixelRange): Float64Array {
  const count = pixels.length / 4;
  const light = (value: number) => ((isInverted ? 255 - value : value) / 255) * greatest;
  return Float64Array.from({ length: count * channels }, (_, index) => {
    const first = 4 * Math.floor(index / channels);
    if (channels === 3) return light(pixels[first + (index % 3)] ?? 0);
    const grey = 0.299 * (pixels[first] ?? 0) + 0.587 * (pixels[first + 1] ?? 0) + 0.114 * (pixels[first + 2] ?? 0);
    return light(grey);
  });
}

/** The largest square in the middle of a picture. */
export function middleSquare({ width, height }: { readonly width: number; readonly height: number }): {
  readonly x: number;
  readonly y: number;
  readonly side: number;
} {
  const side = Math.min(width, height);
  return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), side };
}
