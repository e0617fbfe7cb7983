import { blobs } from './blobs.ts';
import { breastCancer } from './breast-cancer.ts';
import { circles } from './circles.ts';
import type { DatasetDefinition } from './dataset-definition.ts';
import { digits } from './digits.ts';
import { drawn } from './drawn.ts';
import { flower } from './flower.ts';
import { given } from './given.ts';
import { iris } from './iris.ts';
import { moons } from './moons.ts';
import { plane } from './plane.ts';
import { quantiles } from './quantiles.ts';
import { sine } from './sine.ts';
import { spiral } from './spiral.ts';
import { xor } from './xor.ts';

/** Every kind of dataset, in the order in which they are offered: a closed list, never looked up by a name out of a file without being checked against it. */
export const datasetCatalog = {
  flower,
  circles,
  moons,
  spiral,
  xor,
  blobs,
  quantiles,
  plane,
  sine,
  digits,
  iris,
  breast_cancer: breastCancer,
  drawn,
  given,
} as const;

export type DatasetKind = keyof typeof datasetCatalog;

export const datasetKinds = Object.keys(datasetCatalog) as [DatasetKind, ...DatasetKind[]];

/** What a project file says of a dataset of one kind. */
export type DatasetSourceOf<K extends DatasetKind> = (typeof datasetCatalog)[K] extends DatasetDefinition<infer S> ? S : never;

/** The definition of a kind, where the kind is known only at run time. */
export function datasetDefinition(kind: DatasetKind): DatasetDefinition {
  return datasetCatalog[kind] as unknown as DatasetDefinition;
}
