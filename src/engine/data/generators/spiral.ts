import { labelsOfClasses } from '../../../shared/spec/labels.ts';
import { RandomState } from '../../matrix/random.ts';
import type { Dataset } from '../dataset.ts';
import { datasetOfPoints } from './dataset-of-points.ts';
import { linspace } from './linspace.ts';

/** Angle that an arm covers on its way out, in radians. */
const turn = 4;

/**
 * Arms that wind around each other. X (2, m), Y (1, m) for two classes, (classes, m) one-hot for more; m the number at or below `examples` of which each arm has
 * as many. In NumPy, arm k: `r = linspace(0, 1, n)`, `t = linspace(4 * k, 4 * (k + 1), n) + noise * randn(n)`, x = (r·sin t, r·cos t), all from one RandomState(seed).
 */
export function makeSpiral(examples: number, noise: number, seed: number, classes: number): Dataset {
  const random = new RandomState(seed);
  const each = Math.floor(examples / classes);
  const radii = linspace(0, 1, each);
  const points: number[][] = [];
  const labels: number[] = [];
  for (let label = 0; label < classes; label += 1) {
    const angles = linspace(turn * label, turn * (label + 1), each);
    const noises = random.randn(each);
    for (const [index, radius] of radii.entries()) {
      const angle = (angles[index] ?? 0) + noise * (noises[index] ?? 0);
      points.push([radius * Math.sin(angle), radius * Math.cos(angle)]);
      labels.push(label);
    }
  }
  return datasetOfPoints({ points, labels }, labelsOfClasses(classes));
}
