import { type DataPoints, type DataPreview, previewLimits } from '../../shared/ipc/data-preview.ts';
import type { PictureStack } from '../../shared/ipc/layer-views.ts';
import type { LabelKind } from '../../shared/spec/labels.ts';
import type { Dataset } from './dataset.ts';
import { labelOf } from './label-of.ts';
import { pictureSize } from './picture-size.ts';
import { stackPictures } from './pictures.ts';
import { planeOf } from './plane.ts';
import { spread } from './spread.ts';

/** Some examples of a dataset for the page to draw: at most so many points of the plane, or pictures. */
export function previewData(dataset: Dataset, points: number = previewLimits.points): DataPreview {
  return { points: pointsOf(dataset, points), pictures: picturesOf(dataset) };
}

function pointsOf(dataset: Dataset, most: number): DataPoints | null {
  const plane = planeOf(dataset);
  if (!plane) return null;
  const { features, labels, examples, labelKind } = dataset;
  const chosen = spread(examples, most);
  const rows = labels.length / examples;
  return {
    plane,
    x: Float32Array.from(chosen, (example) => features.at(0, example)),
    y: Float32Array.from(chosen, (example) => features.at(1, example)),
    labels: Float32Array.from(chosen, (example) => labelOf(labels, rows, examples, example)),
    classes: classCount(labelKind),
  };
}

function classCount(labelKind: LabelKind): number | null {
  if (labelKind.kind === 'values') return null;
  return labelKind.kind === 'binary' ? 2 : labelKind.count;
}

function picturesOf({ features, featureShape, examples }: Dataset): PictureStack | null {
  const size = pictureSize(featureShape);
  if (!size) return null;
  const chosen = spread(examples, previewLimits.pictures);
  const values = features.some(chosen).matrix();
  return stackPictures({ values, chosen: chosen.map((_, place) => place), pictureStride: 1, pixelStride: chosen.length }, size);
}
