import { RandomState } from '../matrix/random.ts';
import type { Dataset } from './dataset.ts';
import { Features } from './features/features.ts';
import { linspace } from './generators/linspace.ts';

const petals = 4;
const noise = 0.2;
/** Angle that the petals of one class cover, in radians; a little under π, so that the classes do not overlap. */
const arc = 3.12;

/**
 * The flower of the course's planar data: two classes in the plane, in petals that no line can part. X (2, m), Y (1, m), m the even number
 * at or below `examples`. The numbers are those of the NumPy original: for class k, θ = linspace(3.12·k, 3.12·(k + 1), m/2) + 0.2·randn,
 * r = 4·sin(4θ) + 0.2·randn, X = (r·sin θ, r·cos θ), all from one RandomState(seed).
 */
export function makeFlower(examples: number, seed: number): Dataset {
  const half = Math.floor(examples / 2);
  const m = 2 * half;
  const random = new RandomState(seed);
  const features = new Float64Array(2 * m);
  const labels = new Float64Array(m);
  for (const label of [0, 1]) {
    const angles = linspace(label * arc, (label + 1) * arc, half);
    const angleNoise = random.randn(half);
    const radiusNoise = random.randn(half);
    for (const [index, angle] of angles.entries()) {
      const theta = angle + (angleNoise[index] ?? 0) * noise;
      const radius = petals * Math.sin(4 * theta) + (radiusNoise[index] ?? 0) * noise;
      const example = half * label + index;
      features[example] = radius * Math.sin(theta);
      features[m + example] = radius * Math.cos(theta);
      labels[example] = label;
    }
  }
  return { features: Features.ofMatrix(features, m), featureShape: [2], examples: m, labels, labelKind: { kind: 'binary' } };
}
