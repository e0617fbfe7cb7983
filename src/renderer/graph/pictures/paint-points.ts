import type { DataPoints } from '../../../shared/ipc/data-preview.ts';
import type { PictureColours } from './picture-colours.ts';
import type { Tile } from './picture-layout.ts';

/** Radius of a point of the data, alone and before what is predicted, in pixels at zoom 1. */
const pointRadius = { points: 1.5, decision: 1.4 } as const;

/** The points of the data, each in the colour of its class; where labels are numbers, those below 0 in the colour of negative values, the others in that of positive ones. */
export function paintPoints(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Tile,
  colours: PictureColours,
  points: DataPoints | null,
  content: 'points' | 'decision',
): void {
  if (!points) return;
  const { left, right, bottom, top } = points.plane;
  const radius = pointRadius[content];
  const { classes } = colours;
  const colourOf = (label: number) => (points.classes === null ? Number(label >= 0) : label % classes.length);
  for (const [colour, fill] of classes.entries()) {
    context.beginPath();
    points.labels.forEach((label, index) => {
      if (colourOf(label) !== colour) return;
      const across = x + (((points.x[index] ?? 0) - left) / (right - left)) * width;
      const down = y + ((top - (points.y[index] ?? 0)) / (top - bottom)) * height;
      context.moveTo(across + radius, down);
      context.arc(across, down, radius, 0, 2 * Math.PI);
    });
    context.fillStyle = fill;
    context.fill();
    if (content === 'points') continue;
    // On ground of nearly the same colour a point needs an edge.
    context.strokeStyle = colours.outline;
    context.globalAlpha = 0.65;
    context.lineWidth = 0.4;
    context.stroke();
    context.globalAlpha = 1;
  }
}
