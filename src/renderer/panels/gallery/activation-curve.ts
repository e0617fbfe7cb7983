import type { ActivationName } from '../../../shared/spec/activations.ts';

/** g(z) of the functions that work element by element; softmax looks at all rows of a column and has no curve. */
const functions: Readonly<Record<Exclude<ActivationName, 'softmax'>, (z: number) => number>> = {
  sigmoid: (z) => 2 / (1 + Math.exp(-2 * z)) - 1,
  tanh: Math.tanh,
  relu: (z) => Math.max(0, z) - 1,
  leaky_relu: (z) => (z > 0 ? z : 0.1 * z) - 1,
  linear: (z) => z / 2,
};

const steps = 12;

/** The shape of an activation function as an SVG path about a point, `width` wide and as high; null where it has no curve. Only its shape is right, not its scale. */
export function activationCurve(activation: ActivationName, x: number, y: number, width: number): string | null {
  if (activation === 'softmax') return null;
  const g = functions[activation];
  const points = Array.from({ length: steps + 1 }, (_, index) => {
    const z = (4 * index) / steps - 2;
    return `${round(x + (width * z) / 4)} ${round(y - (width * g(z)) / 2)}`;
  });
  return `M${points.join('L')}`;
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
