import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, success } from '../../shared/result.ts';
import type { LabelKind } from '../../shared/spec/labels.ts';
import type { Dataset } from './dataset.ts';
import { examplesLast } from './examples-axis.ts';
import { Features } from './features/features.ts';
import { readNpy } from './npy/read-npy.ts';
import { oneHot } from './one-hot.ts';
import { attemptRead } from './reachable.ts';

/** A set in the program's own `assets/datasets`. */
export interface BundledSet {
  /** Its folder, and how its two files begin: `iris-x.npy` (m, …) and `iris-y.npy` (m,) with a class from 0 on for each example. */
  readonly name: string;
  readonly labelKind: LabelKind;
  /** What every feature is divided by; 1 where nothing is said. */
  readonly divisor?: number;
}

/** Reads a bundled set: X (n_x, m), Y (1, m) of two classes, else (classes, m) one-hot. Fails with GD509 where a file is missing. */
export async function readBundled(assetsFolder: string, { name, labelKind, divisor = 1 }: BundledSet): Promise<Result<Dataset>> {
  const stem = join(assetsFolder, 'datasets', name, name);
  const x = await readArrayFile(`${stem}-x.npy`);
  if (!x.ok) return x;
  const y = await readArrayFile(`${stem}-y.npy`);
  if (!y.ok) return y;
  const [examples = 0, ...featureShape] = x.value.shape;
  const features = examplesLast(x.value.values, x.value.values.length / examples, examples, 'first').map((value) => value / divisor);
  const labels = labelKind.kind === 'classes' ? oneHot(y.value.values, labelKind.count) : y.value.values;
  return success({ features: Features.ofMatrix(features, examples), featureShape, examples, labels, labelKind });
}

async function readArrayFile(path: string) {
  const bytes = await attemptRead(path, () => readFile(path));
  return bytes.ok ? readNpy(bytes.value, path) : bytes;
}
