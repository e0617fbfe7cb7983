import type { LayerView } from '../../shared/ipc/layer-views.ts';
import type { ActivationName } from '../../shared/spec/activations.ts';
import type { PointOutput } from './evaluate-points.ts';

type Saturation = LayerView['saturation'];

/** A function counts as saturated where its slope is below this share of its steepest: nine tenths of what comes back through it are lost there. */
const leastSlope = 0.1;

/**
 * How many of the first `examples` columns of A = g(Z) (units, m) let next to no gradient pass. tanh has the slope 1 − a², at most 1; sigmoid a·(1 − a), at
 * most 1/4: the share of saturated activations. ReLU has none where it gives 0: the share of units that do so for every example. Null for
 * functions that do neither.
 */
export function saturationOf(activation: ActivationName, output: PointOutput, examples: number): Saturation {
  switch (activation) {
    case 'tanh':
      return { kind: 'saturated', share: shareOf(output, examples, (a) => 1 - a * a < leastSlope) };
    case 'sigmoid':
      return { kind: 'saturated', share: shareOf(output, examples, (a) => 4 * a * (1 - a) < leastSlope) };
    case 'relu':
      return { kind: 'dead', share: deadShare(output, examples) };
    default:
      return null;
  }
}

function shareOf({ values, units, points }: PointOutput, examples: number, isSaturated: (a: number) => boolean): number {
  let saturated = 0;
  for (let unit = 0; unit < units; unit += 1) {
    for (let example = 0; example < examples; example += 1) if (isSaturated(values[unit * points + example] ?? 0)) saturated += 1;
  }
  return saturated / (units * examples);
}

function deadShare({ values, units, points }: PointOutput, examples: number): number {
  let dead = 0;
  for (let unit = 0; unit < units; unit += 1) {
    if (values.subarray(unit * points, unit * points + examples).every((a) => a === 0)) dead += 1;
  }
  return dead / units;
}
