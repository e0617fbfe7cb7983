import {
  type ApartEntry,
  type CheckedEntry,
  type GradientVerdict,
  gradientBounds,
  type TensorCheck,
} from '../../shared/ipc/gradient-check.ts';
import type { Core } from '../matrix/core.ts';
import { type PlanBuffer, parameterBuffers } from '../plan/plan.ts';
import { Corners } from './corners.ts';
import { compareEntry, roundingError } from './difference-quotient.ts';
import { sample } from './sample.ts';

/** One parameter tensor while it is being checked. */
interface CheckedTensor {
  readonly buffer: PlanBuffer;
  /** dP of backpropagation, as the parameters were. */
  readonly gradient: ArrayLike<number>;
  readonly indices: readonly number[];
  readonly compared: CheckedEntry[];
  readonly apart: ApartEntry[];
  /** Errors of rounding that the quotients of `compared` may have. */
  readonly roundings: number[];
}

/**
 * Compares the gradients of a core's plan with central differences, entry by entry, as the course does (Improving Deep Neural Networks, week 1). The core
 * computes in float64 and in the direct form of the first layer; its parameters are as before after each entry. An entry takes two forward
 * passes, or four where they disagree.
 */
export class GradientCheck {
  readonly total: number;
  readonly #core: Core;
  readonly #corners: Corners;
  readonly #cost: number;
  readonly #tensors: readonly CheckedTensor[];
  #done = 0;

  /** At most `entries` entries of each tensor, drawn with the seed. */
  constructor(core: Core, { entries, seed }: { readonly entries: number; readonly seed: number }) {
    this.#core = core;
    this.#cost = core.differentiate();
    this.#corners = new Corners(core);
    this.#tensors = parameterBuffers(core.plan).map((buffer, index) => ({
      buffer,
      gradient: core.values(`d${buffer.name}`).slice(),
      indices: sample(buffer.rows * buffer.columns, entries, (seed + index) % 2 ** 32),
      compared: [],
      apart: [],
      roundings: [],
    }));
    this.total = this.#tensors.reduce((sum, { indices }) => sum + indices.length, 0);
  }

  /** Examples that the cost is taken over. */
  get examples(): number {
    return this.#core.plan.examples;
  }

  /** Entries checked so far, of `total`. */
  get done(): number {
    return this.#done;
  }

  get isDone(): boolean {
    return this.#done === this.total;
  }

  /** Checks one more entry; does nothing once all are. */
  next(): void {
    const tensor = this.#tensors.find(({ indices, compared, apart }) => compared.length + apart.length < indices.length);
    if (!tensor) return;
    const { buffer, gradient: gradients, indices, compared, apart, roundings } = tensor;
    const index = indices[compared.length + apart.length] ?? 0;
    const gradient = gradients[index] ?? Number.NaN;
    const place = { row: Math.floor(index / buffer.columns), column: index % buffer.columns };
    const comparison = compareEntry(this.#core, this.#corners, buffer.name, index, gradient);
    if (comparison === 'overflow') apart.push({ ...place, reason: 'overflow' });
    else if ('crossing' in comparison) {
      const { matrix, row, column } = comparison.crossing;
      apart.push({ ...place, reason: 'corner', matrix, at: { row, column } });
    } else {
      const { quotient, step } = comparison;
      roundings.push(roundingError(this.#cost, step));
      compared.push({ ...place, gradient, quotient, relativeDifference: relative(gradient - quotient, gradient, quotient) });
    }
    this.#done += 1;
  }

  /** What was found so far, tensor by tensor: W1, b1, W2 … */
  tensors(): readonly TensorCheck[] {
    return this.#tensors.map(({ buffer: { name, rows, columns }, compared, apart, roundings }): TensorCheck => {
      const difference = norm(compared.map(({ gradient, quotient }) => gradient - quotient));
      const size = norm(compared.map(({ gradient }) => gradient)) + norm(compared.map(({ quotient }) => quotient));
      const relativeDifference = compared.length === 0 ? null : difference === 0 ? 0 : difference / size;
      const isWithinRounding = difference <= norm(roundings);
      return {
        parameter: name,
        rows,
        columns,
        checked: compared.length + apart.length,
        relativeDifference,
        worst: worstOf(compared),
        apart,
        verdict: verdictOf(relativeDifference, isWithinRounding),
      };
    });
  }

  /** Releases the core. */
  dispose(): void {
    this.#core.dispose();
  }
}

/** Rounding may explain a difference: of gradients well above it, then all is right; of gradients that are no larger, nothing can be told. */
function verdictOf(relativeDifference: number | null, isWithinRounding: boolean): GradientVerdict {
  if (relativeDifference === null) return 'unclear';
  if (relativeDifference < gradientBounds.right) return 'right';
  if (relativeDifference > gradientBounds.wrong) return isWithinRounding ? 'unclear' : 'wrong';
  return isWithinRounding ? 'right' : 'look';
}

function worstOf(compared: readonly CheckedEntry[]): CheckedEntry | null {
  const size = ({ gradient, quotient }: CheckedEntry) => Math.abs(gradient - quotient);
  return compared.reduce<CheckedEntry | null>((worst, entry) => (worst === null || size(entry) > size(worst) ? entry : worst), null);
}

function relative(difference: number, gradient: number, quotient: number): number {
  return difference === 0 ? 0 : Math.abs(difference) / (Math.abs(gradient) + Math.abs(quotient));
}

/** √Σv², scaled by the largest number so that no square overflows. */
function norm(values: readonly number[]): number {
  const largest = values.reduce((maximum, value) => Math.max(maximum, Math.abs(value)), 0);
  if (largest === 0) return 0;
  return largest * Math.sqrt(values.reduce((sum, value) => sum + (value / largest) ** 2, 0));
}
