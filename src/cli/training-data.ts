import { basename } from 'node:path';
import type { Dataset } from '../engine/data/dataset.ts';
import { datasetFromArrays } from '../engine/data/dataset-from-arrays.ts';
import { makeDataset } from '../engine/data/make-dataset.ts';
import { readArray } from '../engine/data/read-array.ts';
import { type Result, success } from '../shared/result.ts';
import { type DatasetSource, describeDataset } from '../shared/spec/dataset.ts';
import type { ArrayReferences, TrainOptions } from './train-options.ts';

/** What a network is trained on, and what it is tested on, if anything. */
export interface TrainingData {
  readonly train: Dataset;
  readonly test: Dataset | null;
}

/** The data of a training: the arrays that were named, else what the project names. Arrays must be of the shape that the project was drawn for. */
export async function readTrainingData(source: DatasetSource, options: TrainOptions, assetsFolder: string): Promise<Result<TrainingData>> {
  const train = options.data ? await readGiven(options.data, source, options) : await makeDataset(source, assetsFolder);
  if (!train.ok || !options.testData) return train.ok ? success({ train: train.value, test: null }) : train;
  const test = await readGiven(options.testData, source, options);
  return test.ok ? success({ train: train.value, test: test.value }) : test;
}

async function readGiven(references: ArrayReferences, source: DatasetSource, options: TrainOptions): Promise<Result<Dataset>> {
  const x = await readArray(references.x);
  if (!x.ok) return x;
  const y = await readArray(references.y);
  if (!y.ok) return y;
  const { features, labels } = describeDataset(source);
  const given = {
    x: { name: basename(references.x), array: x.value },
    y: { name: basename(references.y), array: y.value },
    examplesAxis: options.examplesAxis,
    scale: options.scale,
  };
  return datasetFromArrays(given, { featureShape: features, labelKind: labels });
}
