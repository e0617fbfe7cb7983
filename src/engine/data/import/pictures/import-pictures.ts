import { open } from 'node:fs/promises';
import type { picturesPlanSchema } from '../../../../shared/ipc/data-import.ts';
import { failure, type Result, success } from '../../../../shared/result.ts';
import type { z } from '../../../../shared/schema.ts';
import { type Diagnostic, diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { labelsOfClasses } from '../../../../shared/spec/labels.ts';
import { limits } from '../../../../shared/spec/limits.ts';
import type { Dataset } from '../../dataset.ts';
import { GrowingFeatures } from '../../features/growing-features.ts';
import { oneHot } from '../../one-hot.ts';
import { attemptRead } from '../../reachable.ts';
import { type ImportFile, nameOf } from '../import-file.ts';
import { Breaths, cancelled, type ImportWork } from '../import-work.ts';
import type { ImportedParts } from '../imported-parts.ts';
import { tooLarge } from '../too-large.ts';
import { decodePicture } from './decode-picture.ts';
import { type ListedPicture, listPictures } from './list-pictures.ts';
import { resize } from './resize.ts';

/** How pictures become examples. */
export type PicturesPlan = z.infer<typeof picturesPlanSchema>;

const megabyte = 1024 ** 2;
/** Largest file of one picture. */
const mostBytes = 64 * megabyte;
/** Names that a message lists. */
const mostNames = 10;

/**
 * Reads the pictures of a folder by a plan: features (side, side, 3) or (side, side), in the order row, column, channel, values from 0 to 1. Pictures that
 * cannot be read are left out, with a warning (GD542). Fails with GD505, GD509, GD530, GD536 (no picture can be read), GD537.
 */
export async function importPictures(folder: ImportFile, plan: PicturesPlan, work: ImportWork): Promise<Result<ImportedParts>> {
  const name = nameOf(folder);
  const listed = await listPictures(folder.path, name, work);
  if (!listed.ok) return listed;
  const { classNames, train, test } = listed.value;
  const total = train.length + (test?.length ?? 0);
  const bytes = total * plan.side ** 2 * (plan.colour ? 3 : 1) * Float64Array.BYTES_PER_ELEMENT;
  if (bytes > limits.arenaBytes) return tooLarge(name, bytes);
  let done = 0;
  const reading: Reading = {
    plan,
    classNames,
    work: {
      signal: work.signal,
      onProgress: () => {
        done += 1;
        work.onProgress(done, total);
      },
    },
    broken: [],
  };
  const trainSet = await readAll(train, name, reading);
  if (!trainSet.ok) return trainSet;
  const testSet = test ? await readAll(test, name, reading) : success(null);
  if (!testSet.ok) return testSet;
  const warnings = reading.broken.length > 0 ? [leftOut(name, total, reading.broken)] : [];
  return success({ train: trainSet.value, test: testSet.value, featureNames: null, classNames, warnings });
}

interface Reading {
  readonly plan: PicturesPlan;
  readonly classNames: readonly string[];
  readonly work: { readonly signal: AbortSignal; readonly onProgress: () => void };
  /** Names of pictures that could not be read. */
  readonly broken: string[];
}

async function readAll(pictures: readonly ListedPicture[], folder: string, reading: Reading): Promise<Result<Dataset>> {
  const { plan, classNames, work, broken } = reading;
  const featureShape = plan.colour ? [plan.side, plan.side, 3] : [plan.side, plan.side];
  const pixels = featureShape.reduce((product, dimension) => product * dimension, 1);
  const features = new GrowingFeatures(pixels);
  const labels: number[] = [];
  const breaths = new Breaths();
  let first: readonly Diagnostic[] = [];
  for (const picture of pictures) {
    if (work.signal.aborted) return cancelled(folder);
    const values = await readPicture(picture, plan);
    if (values.ok) {
      features.add(values.value);
      labels.push(picture.label);
    } else {
      if (first.length === 0) first = values.diagnostics;
      broken.push(picture.name);
    }
    work.onProgress();
    await breaths.breathe();
  }
  if (labels.length === 0) return failure(...first);
  const labelKind = labelsOfClasses(classNames.length);
  return success({
    features: features.finish({ numerator: 1, denominator: 255 }),
    featureShape,
    examples: labels.length,
    labels: labelKind.kind === 'classes' ? oneHot(labels, classNames.length) : Float64Array.from(labels),
    labelKind,
    classNames,
  });
}

async function readPicture({ path, name }: ListedPicture, { side, fit, colour }: PicturesPlan): Promise<Result<Float64Array>> {
  const bytes = await attemptRead(name, async () => {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      return size > mostBytes ? size : await handle.readFile();
    } finally {
      await handle.close();
    }
  });
  if (!bytes.ok) return bytes;
  if (typeof bytes.value === 'number') {
    return failure(diagnose('GD536', { file: name, problem: 'bytes', value: `${Math.ceil(bytes.value / megabyte)}` }));
  }
  const pixels = decodePicture(bytes.value, name);
  return pixels.ok ? success(resize(pixels.value, side, fit, colour)) : pixels;
}

function leftOut(folder: string, of: number, broken: readonly string[]): Diagnostic {
  const listed = broken.slice(0, mostNames).join(', ');
  return diagnose('GD542', { folder, pictures: broken.length, of, names: broken.length > mostNames ? `${listed} …` : listed });
}
