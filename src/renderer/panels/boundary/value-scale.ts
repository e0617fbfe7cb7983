import type { BoundaryPlane } from '../../../shared/ipc/boundary.ts';
import type { Plane } from '../../../shared/ipc/data-preview.ts';

/** How values become colours: least and greatest are the two ends, what lies in the middle is grey. */
export interface ValueScale {
  readonly least: number;
  readonly greatest: number;
  /** The value from −1 to 1; beyond the ends it is no larger. */
  readonly signed: (value: number) => number;
}

/** Of two classes from 0 to 1. Of numbers to predict the range of the labels of the training examples, made the same on both sides of 0 where they lie on both: so colours stay the same while training. */
export function valueScale({ layers, classes }: Pick<BoundaryPlane, 'layers' | 'classes'>): ValueScale {
  if (classes !== null) return scaleOf(0, 1);
  const labels = layers[0]?.labels ?? new Float32Array();
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const label of labels) {
    least = Math.min(least, label);
    greatest = Math.max(greatest, label);
  }
  if (!(greatest > least)) return scaleOf((labels[0] ?? 0) - 1, (labels[0] ?? 0) + 1);
  const largest = Math.max(-least, greatest);
  return least < 0 && greatest > 0 ? scaleOf(-largest, largest) : scaleOf(least, greatest);
}

function scaleOf(least: number, greatest: number): ValueScale {
  return { least, greatest, signed: (value) => Math.max(-1, Math.min(1, (2 * (value - least)) / (greatest - least) - 1)) };
}

/** Round numbers inside an area: about one for each so many pixels. */
export function ticksOf(area: Plane, width: number, height: number): { readonly x: readonly number[]; readonly y: readonly number[] } {
  return { x: roundNumbers(area.left, area.right, width / 90), y: roundNumbers(area.bottom, area.top, height / 28) };
}

/** At most about so many multiples of 1, 2 or 5 times a power of ten between two numbers. */
function roundNumbers(low: number, high: number, count: number): readonly number[] {
  const least = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10);
  const first = Math.ceil(low / step);
  const numbers = Math.max(0, Math.floor(high / step + 1e-9) - first + 1);
  // Multiples by whole numbers: no digits of rounding, and no −0.
  return Array.from({ length: numbers }, (_, index) => Number(((first + index) * step).toPrecision(12)) || 0);
}
