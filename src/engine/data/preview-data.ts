import { type DataPoints, type DataPreview, previewLimits } from '../../shared/ipc/data-preview.ts';
import type { PictureStack } from '../../shared/ipc/layer-views.ts';
import type { LabelKind } from '../../shared/spec/dataset.ts';
import type { Dataset } from './dataset.ts';
import { pictureSize } from './picture-size.ts';
import { stackPictures } from './pictures.ts';
import { planeOf } from './plane.ts';
import { spread } from './spread.ts';

/** Some examples of a dataset for the page to draw: points of the plane, or pictures. */
export function previewData(dataset: Dataset): DataPreview {
  return { points: pointsOf(dataset), pictures: picturesOf(dataset) };
}

function pointsOf(dataset: Dataset): DataPoints | null {
  const plane = planeOf(dataset);
  if (!plane) return null;
  const { features, labels, examples, labelKind } = dataset;
  const chosen = spread(examples, previewLimits.points);
  const rows = labels.length / examples;
  return {
    plane,
    x: Float32Array.from(chosen, (example) => features[example] ?? 0),
    y: Float32Array.from(chosen, (example) => features[examples + example] ?? 0),
    labels: Float32Array.from(chosen, (example) => labelOf(labels, rows, examples, example)),
    classes: classCount(labelKind),
  };
}

function classCount(labelKind: LabelKind): number | null {
  if (labelKind.kind === 'values') return null;
  return labelKind.kind === 'binary' ? 2 : labelKind.count;
}

/** Of one row its number, of one-hot rows the class. */
function labelOf(labels: Float64Array, rows: number, examples: number, example: number): number {
  if (rows === 1) return labels[example] ?? 0;
  for (let row = 0; row < rows; row += 1) if (labels[row * examples + example] === 1) return row;
  return 0;
}

function picturesOf({ features, featureShape, examples }: Dataset): PictureStack | null {
  const size = pictureSize(featureShape);
  if (!size) return null;
  const chosen = spread(examples, previewLimits.pictures);
  return stackPictures({ values: features, chosen, pictureStride: 1, pixelStride: examples }, size);
}
