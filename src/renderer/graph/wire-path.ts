import { getBezierPath, Position } from '@xyflow/react';

/** The two ends of a wire, in pixels at zoom 1; y grows downwards. */
export interface WireEnds {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
}

/** An SVG path and where its label stands. */
export type WirePath = readonly [path: string, labelX: number, labelY: number];

/** Ends that differ less in height stand in one row: a straight wire between them would run behind what stands between them. */
const rowTolerance = 60;
/** How far from its ends a wire that goes over others turns upwards. */
const shoulder = 60;
/** Height of the control points above the ends: enough to clear nodes, and more for wires that go further, so that they do not cover each other. */
const leastLift = 110;
const liftPerPixel = 0.18;

/** The way of a wire; one that skips layers of its row goes over them. */
export function wirePath(ends: WireEnds, isSkip: boolean): WirePath {
  const { sourceX, sourceY, targetX, targetY } = ends;
  if (!isSkip || targetX <= sourceX || Math.abs(targetY - sourceY) > rowTolerance) {
    const [path, x, y] = getBezierPath({ ...ends, sourcePosition: Position.Right, targetPosition: Position.Left });
    return [path, x, y];
  }
  const height = Math.min(sourceY, targetY) - leastLift - liftPerPixel * (targetX - sourceX);
  const path = `M${sourceX},${sourceY} C${sourceX + shoulder},${height} ${targetX - shoulder},${height} ${targetX},${targetY}`;
  // The middle of a cubic Bézier curve.
  return [path, (sourceX + targetX) / 2, (sourceY + targetY) / 8 + 0.75 * height];
}
