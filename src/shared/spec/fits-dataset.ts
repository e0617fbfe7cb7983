import type { DatasetSource } from './dataset.ts';
import type { LabelKind } from './labels.ts';
import { equalShapes, type FeatureShape } from './shape.ts';

/** Whether data of this shape, with these labels, is what a drawing for data from outside was made for. */
export function fitsDataset(data: { readonly features: FeatureShape; readonly labels: LabelKind }, source: DatasetSource): boolean {
  return source.kind === 'given' && equalShapes(data.features, source.features) && equalLabels(data.labels, source.labels);
}

function equalLabels(a: LabelKind, b: LabelKind): boolean {
  if (a.kind === 'classes' && b.kind === 'classes') return a.count === b.count;
  if (a.kind === 'values' && b.kind === 'values') return a.rows === b.rows;
  return a.kind === b.kind;
}
