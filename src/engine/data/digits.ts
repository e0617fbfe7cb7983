import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, success } from '../../shared/result.ts';
import type { Dataset } from './dataset.ts';
import { readNpy } from './npy/read-npy.ts';
import { oneHot } from './one-hot.ts';
import { attemptRead } from './reachable.ts';

const classes = 10;
/** Grey value of full ink in the bundled pictures. */
const ink = 16;

/** The bundled handwritten digits: X (64, 1797) of pictures 8×8 with grey values from 0 to 1, Y (10, 1797) one-hot. */
export async function readDigits(assetsFolder: string): Promise<Result<Dataset>> {
  const folder = join(assetsFolder, 'datasets', 'digits');
  const pictures = await readBundled(join(folder, 'digits-x.npy'));
  if (!pictures.ok) return pictures;
  const digits = await readBundled(join(folder, 'digits-y.npy'));
  if (!digits.ok) return digits;
  const examples = digits.value.values.length;
  const featureShape = pictures.value.shape.slice(1);
  const pixels = pictures.value.values;
  const features = new Float64Array(pixels.length);
  const pixelsEach = pixels.length / examples;
  for (const [index, grey] of pixels.entries()) {
    const pixel = index % pixelsEach;
    const example = (index - pixel) / pixelsEach;
    features[pixel * examples + example] = grey / ink;
  }
  const labels = oneHot(digits.value.values, classes);
  return success({ features, featureShape, examples, labels, labelKind: { kind: 'classes', count: classes } });
}

async function readBundled(path: string) {
  const bytes = await attemptRead(path, () => readFile(path));
  return bytes.ok ? readNpy(bytes.value, path) : bytes;
}
