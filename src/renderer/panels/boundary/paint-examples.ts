import type { PlaneExamples } from '../../../shared/ipc/boundary.ts';
import type { Plane } from '../../../shared/ipc/data-preview.ts';
import { cssColour, type PictureColours, signedPixel } from '../../graph/pictures/picture-colours.ts';
import { type PartLook, partLooks } from './part-looks.ts';
import { type PlotSize, toPixels } from './plot-area.ts';
import { addForm, formOf, type PointForm } from './point-forms.ts';
import type { ValueScale } from './value-scale.ts';

/** Examples on a plane. */
export interface ExampleScene {
  /** What is seen of the plane. */
  readonly area: Plane;
  /** Those of each part that is drawn. */
  readonly layers: readonly PlaneExamples[];
  /** Classes that there are; null where labels are numbers. */
  readonly classes: number | null;
  /** How numbers become colours; null where their place says them already. */
  readonly scale: ValueScale | null;
}

/** Of an example, in pixels; one with an edge of its own is a little larger. */
export const pointRadius = 3;
const edge = { thin: 0.8, plain: 1.6, ring: 1.5, wide: 3 } as const;

/** Paints examples, the training examples below the others. `context` counts in pixels of the page. */
export function paintExamples(context: CanvasRenderingContext2D, size: PlotSize, colours: PictureColours, scene: ExampleScene): void {
  context.clearRect(0, 0, size.width, size.height);
  for (const layer of scene.layers) {
    if (scene.classes === null) paintNumbers(context, size, colours, scene, layer);
    else paintClasses(context, size, colours, { ...scene, classes: scene.classes }, layer);
  }
}

function paintClasses(
  context: CanvasRenderingContext2D,
  size: PlotSize,
  colours: PictureColours,
  { area, classes }: ExampleScene & { readonly classes: number },
  { part, x, y, labels }: PlaneExamples,
): void {
  const look = partLooks[part];
  for (let group = 0; group < classes; group += 1) {
    context.beginPath();
    for (const [index, label] of labels.entries()) {
      if (label === group) addForm(context, formOf(group), ...toPixels(area, size, x[index] ?? 0, y[index] ?? 0), pointRadius);
    }
    ink(context, colours, colours.classes[group % colours.classes.length] ?? colours.line, look);
  }
}

/** On ground of nearly the same colour a point needs an edge. */
function ink(context: CanvasRenderingContext2D, { outline, line }: PictureColours, colour: string, { fill }: PartLook): void {
  if (fill === 'ringed') stroke(context, outline, edge.wide + edge.thin);
  stroke(context, fill === 'ringed' ? line : outline, fill === 'full' ? edge.plain : edge.wide);
  context.fillStyle = fill === 'hollow' ? outline : colour;
  context.fill();
  if (fill === 'hollow') stroke(context, colour, edge.ring);
}

/** An example whose label is a number has the colour of that number, and an edge that parts it from the same colour around it. */
function paintNumbers(
  context: CanvasRenderingContext2D,
  size: PlotSize,
  colours: PictureColours,
  { area, scale }: ExampleScene,
  { part, x, y, labels }: PlaneExamples,
): void {
  const { form } = partLooks[part];
  const place = (index: number) => toPixels(area, size, x[index] ?? 0, y[index] ?? 0);
  if (!scale) {
    paintPlain(
      context,
      colours,
      form,
      Array.from(labels, (_, index) => place(index)),
    );
    return;
  }
  for (const [index, label] of labels.entries()) {
    context.beginPath();
    addForm(context, form, ...place(index), pointRadius);
    context.fillStyle = cssColour(signedPixel(colours, scale.signed(label)));
    context.fill();
    stroke(context, colours.line, edge.thin);
  }
}

/** Points that need no colour: the training examples lie many and pale below the curve, the others stand out. */
function paintPlain(
  context: CanvasRenderingContext2D,
  { line, outline }: PictureColours,
  form: PointForm,
  places: readonly (readonly [number, number])[],
): void {
  context.beginPath();
  for (const place of places) addForm(context, form, ...place, pointRadius);
  stroke(context, outline, edge.plain);
  context.globalAlpha = form === 'circle' ? 0.45 : 1;
  context.fillStyle = line;
  context.fill();
  context.globalAlpha = 1;
}

function stroke(context: CanvasRenderingContext2D, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}
