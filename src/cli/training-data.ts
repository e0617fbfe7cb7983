import { basename } from 'node:path';
import { checkArrayAxes } from '../engine/data/check-array-axes.ts';
import type { Dataset } from '../engine/data/dataset.ts';
import { datasetFromArrays } from '../engine/data/dataset-from-arrays.ts';
import { makeDataset } from '../engine/data/make-dataset.ts';
import { openArray, readArray } from '../engine/data/read-array.ts';
import { type Result, success } from '../shared/result.ts';
import { type DatasetSource, describeDataset } from '../shared/spec/dataset.ts';
import type { Diagnostic } from '../shared/spec/diagnostics/diagnostic.ts';
import type { Environment } from './environment.ts';
import { importGiven, interruptible } from './import-given.ts';
import type { ArrayReferences, TrainOptions } from './train-options.ts';

/** What a network is trained on, and what it is tested on, if anything. */
export interface TrainingData {
  readonly train: Dataset;
  readonly test: Dataset | null;
  /** What to know about how the arrays were read. */
  readonly warnings: readonly Diagnostic[];
}

/** The data of a training: the arrays or files that were named, else what the project names. Arrays must be of the shape that the project was drawn for. */
export async function readTrainingData(
  source: DatasetSource,
  options: TrainOptions,
  environment: Pick<Environment, 'assetsFolder' | 'onInterrupt'>,
): Promise<Result<TrainingData>> {
  if (options.imported) return importGiven(options.imported, source, environment);
  const train = options.data
    ? await readGiven(options.data, source, options, environment)
    : withoutWarnings(await makeDataset(source, environment.assetsFolder));
  if (!train.ok) return train;
  const { dataset, warnings } = train.value;
  if (!options.testData) return success({ train: dataset, test: null, warnings });
  const test = await readGiven(options.testData, source, options, environment);
  return test.ok ? success({ train: dataset, test: test.value.dataset, warnings: [...warnings, ...test.value.warnings] }) : test;
}

interface ReadDataset {
  readonly dataset: Dataset;
  readonly warnings: readonly Diagnostic[];
}

function withoutWarnings(made: Result<Dataset>): Result<ReadDataset> {
  return made.ok ? success({ dataset: made.value, warnings: [] }) : made;
}

async function readGiven(
  references: ArrayReferences,
  source: DatasetSource,
  options: TrainOptions,
  environment: Pick<Environment, 'onInterrupt'>,
): Promise<Result<ReadDataset>> {
  return interruptible(environment.onInterrupt, async (work) => {
    const x = await openArray(references.x, work);
    if (!x.ok) return x;
    try {
      const y = await readArray(references.y);
      if (!y.ok) return y;
      const { features, labels } = describeDataset(source);
      const given = {
        x: { ...x.value.array, name: basename(references.x) },
        y: { name: basename(references.y), array: y.value },
        examplesAxis: options.examplesAxis,
        scale: options.scale,
      };
      const dataset = await datasetFromArrays(given, { featureShape: features, labelKind: labels }, work);
      return dataset.ok ? success({ dataset: dataset.value, warnings: checkArrayAxes(given) }) : dataset;
    } finally {
      await x.value.close();
    }
  });
}
