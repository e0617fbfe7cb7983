import { createStore } from 'zustand/vanilla';

/** A place on the pad, from 0 to 1 across and downwards. */
export type PadPlace = readonly [x: number, y: number];

/** What was drawn without lifting the pen. */
export type PadStroke = readonly PadPlace[];

/** What a person has drawn for the network to look at, stroke by stroke. */
export const ownDrawingStore = createStore<{ readonly strokes: readonly PadStroke[] }>(() => ({ strokes: [] }));

/** Sets the pen down. */
export function beginStroke(strokes: readonly PadStroke[], place: PadPlace): readonly PadStroke[] {
  return [...strokes, [place]];
}

/** Moves the pen that is down. */
export function continueStroke(strokes: readonly PadStroke[], place: PadPlace): readonly PadStroke[] {
  const last = strokes.at(-1);
  return last ? [...strokes.slice(0, -1), [...last, place]] : beginStroke(strokes, place);
}

/** Changes the drawing: `beginStroke` or `continueStroke`. */
export function draw(change: typeof beginStroke, place: PadPlace): void {
  ownDrawingStore.setState(({ strokes }) => ({ strokes: change(strokes, place) }));
}

/** Takes the last stroke back. */
export function takeBack(): void {
  ownDrawingStore.setState(({ strokes }) => ({ strokes: strokes.slice(0, -1) }));
}

/** Takes all strokes away. */
export function clearDrawing(): void {
  ownDrawingStore.setState({ strokes: [] });
}

/** A place on the pad, also where the pointer has left it. */
export function onPad(x: number, y: number): PadPlace {
  const bounded = (value: number) => Math.max(0, Math.min(1, value));
  return [bounded(x), bounded(y)];
}

/** How many times finer than the input of the network the pad is: so that ink covers parts of a pixel, as in a picture that was made small. */
export function padScale({ rows, columns }: { readonly rows: number; readonly columns: number }): number {
  return Math.max(4, Math.floor(256 / Math.max(rows, columns)));
}

/** Width of the pen, in pixels of the input: that of a thick pencil on a sheet, but never so thin that small inputs lose it. */
export function penWidth({ rows, columns }: { readonly rows: number; readonly columns: number }): number {
  return Math.max(1.3, Math.max(rows, columns) / 11);
}

/**
 * Makes a picture smaller by a whole factor: each pixel is the mean of the square that it covers. `pixels`: red, green, blue and opacity from 0 to 255, `columns`
 * of them a row.
 */
export function shrink(pixels: Uint8ClampedArray, columns: number, factor: number): Uint8ClampedArray {
  const rows = pixels.length / 4 / columns;
  const [width, height] = [Math.floor(columns / factor), Math.floor(rows / factor)];
  const small = new Uint8ClampedArray(4 * width * height);
  for (let index = 0; index < small.length; index += 1) {
    const [cell, channel] = [Math.floor(index / 4), index % 4];
    const [left, top] = [(cell % width) * factor, Math.floor(cell / width) * factor];
    let sum = 0;
    for (let row = top; row < top + factor; row += 1) {
      for (let column = left; column < left + factor; column += 1) sum += pixels[4 * (row * columns + column) + channel] ?? 0;
    }
    small[index] = sum / (factor * factor);
  }
  return small;
}
