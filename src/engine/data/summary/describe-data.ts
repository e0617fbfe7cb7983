import { type DataDescription, type DataPage, descriptionLimits } from '../../../shared/ipc/data-description.ts';
import type { Diagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { labelRows } from '../../../shared/spec/labels.ts';
import { featureCount } from '../../../shared/spec/shape.ts';
import type { Dataset } from '../dataset.ts';
import { labelOf } from '../label-of.ts';
import type { PartedData } from '../split/split-dataset.ts';
import { classCounts } from './class-counts.ts';
import { columnSummary } from './column-summary.ts';
import { contactSheet } from './contact-sheet.ts';

/** A page of a part of a dataset in figures; what is wrong with all of it comes along. A page beyond the end is moved back to the last one, a part that is not there to train. */
export function describeData(parts: PartedData, wanted: DataPage, findings: readonly Diagnostic[]): DataDescription {
  const dataset = parts[wanted.part] ?? parts.train;
  const page: DataPage = {
    part: parts[wanted.part] ? wanted.part : 'train',
    firstExample: withinPages(wanted.firstExample, dataset.examples, rowsOfPage(dataset)),
    firstFeature: withinPages(wanted.firstFeature, featureCount(dataset.featureShape), descriptionLimits.columns),
  };
  const examples = numbersFrom(page.firstExample, dataset.examples, rowsOfPage(dataset));
  const features = numbersFrom(page.firstFeature, featureCount(dataset.featureShape), descriptionLimits.columns);
  return {
    page,
    features: dataset.featureShape,
    labels: dataset.labelKind,
    examples: { train: parts.train.examples, dev: parts.dev?.examples ?? null, test: parts.test?.examples ?? null },
    classes: classCounts(dataset)?.slice(0, descriptionLimits.classes) ?? null,
    columns: features.map((feature) => {
      const values = dataset.features.feature(feature);
      return { ...columnSummary(values, 0, dataset.examples, dataset.featureNames?.[feature] ?? null), index: feature };
    }),
    targets: targetsOf(dataset).map((row) => columnSummary(dataset.labels, row, dataset.examples, null)),
    rows: examples.map((example) => ({
      features: features.map((feature) => dataset.features.at(feature, example)),
      labels: labelsOf(dataset, example),
    })),
    pictures: contactSheet(dataset, examples),
    findings: [...findings],
  };
}

/** Pictures are small, so that more of them are on a page. */
function rowsOfPage({ featureShape }: Dataset): number {
  return featureShape.length > 1 ? descriptionLimits.pictures : descriptionLimits.rows;
}

function withinPages(first: number, total: number, size: number): number {
  return Math.max(0, Math.min(first, Math.floor((total - 1) / size) * size));
}

function numbersFrom(first: number, total: number, size: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(size, total - first)) }, (_, index) => first + index);
}

/** Rows of Y that are numbers to predict, as many as are told. */
function targetsOf({ labelKind }: Dataset): readonly number[] {
  return labelKind.kind === 'values' ? numbersFrom(0, labelRows(labelKind), descriptionLimits.targets) : [];
}

function labelsOf(dataset: Dataset, example: number): number[] {
  if (dataset.labelKind.kind !== 'values') return [labelOf(dataset.labels, labelRows(dataset.labelKind), dataset.examples, example)];
  return targetsOf(dataset).map((row) => dataset.labels[row * dataset.examples + example] ?? 0);
}
