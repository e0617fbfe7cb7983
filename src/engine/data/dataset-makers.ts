import { failure, type Result, success } from '../../shared/result.ts';
import type { DatasetKind, DatasetSourceOf } from '../../shared/spec/datasets/dataset-catalog.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { formatFeatures } from '../../shared/spec/shape.ts';
import { readBundled } from './bundled.ts';
import type { Dataset } from './dataset.ts';
import { datasetOfDrawn } from './drawn.ts';
import { makeFlower } from './flower.ts';
import { makeBlobs } from './generators/blobs.ts';
import { makeCircles } from './generators/circles.ts';
import { makeMoons } from './generators/moons.ts';
import { makeQuantiles } from './generators/quantiles.ts';
import { makePlane, makeSine } from './generators/regression.ts';
import { makeSpiral } from './generators/spiral.ts';
import { makeXor } from './generators/xor.ts';

/** Grey value of full ink in the bundled digits. */
const ink = 16;

/** Makes or reads a dataset of one kind. `assetsFolder` is the program's own `assets`. */
export type DatasetMaker<K extends DatasetKind> = (
  source: DatasetSourceOf<K>,
  assetsFolder: string,
) => Result<Dataset> | Promise<Result<Dataset>>;

/** How each kind of dataset is made or read, under its name in the catalog. */
export const datasetMakers: { readonly [K in DatasetKind]: DatasetMaker<K> } = {
  flower: ({ examples, seed }) => success(makeFlower(examples, seed)),
  circles: ({ examples, noise, seed }) => success(makeCircles(examples, noise, seed)),
  moons: ({ examples, noise, seed }) => success(makeMoons(examples, noise, seed)),
  spiral: ({ examples, noise, seed, classes }) => success(makeSpiral(examples, noise, seed, classes)),
  xor: ({ examples, noise, seed }) => success(makeXor(examples, noise, seed)),
  blobs: ({ examples, noise, seed, classes }) => success(makeBlobs(examples, noise, seed, classes)),
  quantiles: ({ examples, noise, seed, classes }) => success(makeQuantiles(examples, noise, seed, classes)),
  plane: ({ examples, noise, seed }) => success(makePlane(examples, noise, seed)),
  sine: ({ examples, noise, seed }) => success(makeSine(examples, noise, seed)),
  digits: (_, assetsFolder) => readBundled(assetsFolder, { name: 'digits', labelKind: { kind: 'classes', count: 10 }, divisor: ink }),
  iris: (_, assetsFolder) => readBundled(assetsFolder, { name: 'iris', labelKind: { kind: 'classes', count: 3 } }),
  breast_cancer: (_, assetsFolder) => readBundled(assetsFolder, { name: 'breast-cancer', labelKind: { kind: 'binary' } }),
  drawn: ({ points }) => (points.length === 0 ? failure(diagnose('GD421', {})) : success(datasetOfDrawn(points))),
  given: ({ features }) => failure(diagnose('GD406', { features: formatFeatures(features) })),
};
