import type { ProjectDocument } from '../../../shared/project/document.ts';
import { type DrawnPoint, drawnLimits } from '../../../shared/spec/datasets/drawn.ts';

/** Adds points to data that is drawn, as far as there is room (`drawnLimits.points`). Coordinates keep four digits. */
export function addPoints(document: ProjectDocument, added: readonly DrawnPoint[]): ProjectDocument {
  const { dataset } = document;
  if (dataset.kind !== 'drawn') return document;
  const room = Math.max(0, drawnLimits.points - dataset.points.length);
  return withPoints(document, [...dataset.points, ...added.slice(0, room).map(rounded)]);
}

/** Takes away all points that are not further than `radius` from a place. */
export function erasePoints(document: ProjectDocument, place: readonly [x: number, y: number], radius: number): ProjectDocument {
  const { dataset } = document;
  if (dataset.kind !== 'drawn') return document;
  return withPoints(
    document,
    dataset.points.filter(([x, y]) => Math.hypot(x - place[0], y - place[1]) > radius),
  );
}

/** Takes away all points. */
export function clearPoints(document: ProjectDocument): ProjectDocument {
  return withPoints(document, []);
}

/** Makes points the data of the project, whatever it was before. */
export function drawPoints(document: ProjectDocument, points: readonly DrawnPoint[]): ProjectDocument {
  return { ...document, dataset: { kind: 'drawn', points: points.slice(0, drawnLimits.points).map(rounded) } };
}

function withPoints(document: ProjectDocument, points: DrawnPoint[]): ProjectDocument {
  const { dataset } = document;
  if (dataset.kind !== 'drawn' || points.length === dataset.points.length) return document;
  return { ...document, dataset: { kind: 'drawn', points } };
}

function rounded([x, y, label]: DrawnPoint): DrawnPoint {
  return [Number(x.toPrecision(4)), Number(y.toPrecision(4)), label];
}
