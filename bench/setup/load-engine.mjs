import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/setup/folders.mjs';

/** The engine's modules that the benchmark calls: name of the built file -> source. */
export const engineModules = {
  trainer: 'src/engine/train/trainer.ts',
  'training-spec': 'src/shared/spec/training-spec.ts',
  'core-module': 'src/engine/matrix/core-module.ts',
  'core-from-folder': 'src/engine/train/core-from-folder.ts',
  'time-slices': 'src/engine/train/time-slices.ts',
  npz: 'src/engine/data/npz.ts',
  flower: 'src/engine/data/flower.ts',
  random: 'src/engine/matrix/random.ts',
  'evaluate-points': 'src/engine/train/evaluate-points.ts',
  'slice-plane': 'src/engine/train/boundary/slice-plane.ts',
  boundary: 'src/engine/train/boundary/boundary.ts',
  plane: 'src/engine/data/plane.ts',
  features: 'src/engine/data/features/features.ts',
  'epoch-order': 'src/engine/matrix/epoch-order.ts',
};

/** Everything that the built modules in the folder export, in one object, and the version of the app. */
export async function loadEngine(folder) {
  const modules = await Promise.all(Object.keys(engineModules).map((name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href)));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.assign({ version }, ...modules);
}
