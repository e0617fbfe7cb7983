import { type PadStroke, padScale, penWidth, shrink } from './own-drawing.ts';

interface InputSize {
  readonly rows: number;
  readonly columns: number;
}

let sheet: HTMLCanvasElement | null = null;

/** Red, green, blue and opacity of a drawing as the network takes it: black ink on white paper, each pixel the mean of what it covers. */
export function drawingPixels(strokes: readonly PadStroke[], size: InputSize): Uint8ClampedArray {
  sheet ??= document.createElement('canvas');
  const scale = padScale(size);
  sheet.width = size.columns * scale;
  sheet.height = size.rows * scale;
  const context = sheet.getContext('2d', { willReadFrequently: true });
  if (!context) return new Uint8ClampedArray(4 * size.rows * size.columns);
  context.fillStyle = 'white';
  context.fillRect(0, 0, sheet.width, sheet.height);
  paintStrokes(context, strokes, { width: sheet.width, height: sheet.height, pen: penWidth(size) * scale, ink: 'black' });
  return shrink(context.getImageData(0, 0, sheet.width, sheet.height).data, sheet.width, scale);
}

/** Paints strokes with a round pen. `pen`: its width, in what the context counts in. */
export function paintStrokes(
  context: CanvasRenderingContext2D,
  strokes: readonly PadStroke[],
  { width, height, pen, ink }: { readonly width: number; readonly height: number; readonly pen: number; readonly ink: string },
): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = pen;
  context.strokeStyle = ink;
  for (const stroke of strokes) {
    context.beginPath();
    const [first] = stroke;
    if (first) context.moveTo(first[0] * width, first[1] * height);
    // A dot is a line to where it begins.
    for (const [x, y] of stroke) context.lineTo(x * width, y * height);
    context.stroke();
  }
}
