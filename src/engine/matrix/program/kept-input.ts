import { bufferNamed, hasMiniBatches, type Plan, type PlanBuffer } from '../../plan/plan.ts';
import { needsWorkspace } from './workspace.ts';

// Memory in which X of the first layer stays packed from one iteration to the next. `assembly/kept-input.ts` divides it up; the two change together.

/** Rows of X from which on it is multiplied ahead of the blocks where W is packed: as in `assembly/iterate.ts`. */
const leastRows = 256;
/** Units from which on a product packs X, `assembly/packed-product.ts`. */
const leastUnits = 8;
/** Bytes of X up to which it is kept twice more. */
const mostBytes = 128 * 1024 ** 2;

const panelWidth = 32;
const wideWidth = 96;
const sumBlock = 256;

/** Where X is kept packed, as byte offsets; 0: nowhere. */
export interface KeptInput {
  /** X (k, m) in panels of columns: of each thread's columns, whole rows of panels. */
  readonly packed: number;
  /** Xᵀ (m, k) in wide panels of rows of X, as many as are whole. */
  readonly transposed: number;
  /** A byte for each 256 examples of each of these: whether all numbers are finite. */
  readonly finite: number;
}

export const noKeptInput: KeptInput = { packed: 0, transposed: 0, finite: 0 };

interface KeptSizes {
  readonly packed: number;
  readonly transposed: number;
  readonly finite: number;
}

/**
 * Bytes that keeping X packed takes, somewhat more than X twice, with so many threads; 0 where it does not pay: X changes from one iteration to the next, or is not
 * the wide input of the first step.
 */
export function keptInputBytes(plan: Plan, numberBytes: number, threads: number): number {
  const { packed, transposed, finite } = keptSizes(plan, numberBytes, threads);
  return packed + transposed + finite;
}

export function reserveKeptInput(plan: Plan, numberBytes: number, threads: number, reserve: (bytes: number) => number): KeptInput {
  const { packed, transposed, finite } = keptSizes(plan, numberBytes, threads);
  return { packed: reserve(packed), transposed: reserve(transposed), finite: reserve(finite) };
}

function keptSizes(plan: Plan, numberBytes: number, threads: number): KeptSizes {
  const input = keptMatrix(plan, numberBytes);
  if (!input) return noKeptInput;
  const { rows, columns } = input;
  const panels = Math.floor(rows / (wideWidth / numberBytes));
  return {
    packed: rows * panelWidth * (Math.floor((columns * numberBytes) / panelWidth) + threads),
    transposed: panels * columns * wideWidth,
    finite: panels * Math.ceil(columns / sumBlock),
  };
}

function keptMatrix(plan: Plan, numberBytes: number): PlanBuffer | null {
  const [first] = plan.steps;
  if (hasMiniBatches(plan) || !needsWorkspace(plan) || first?.op !== 'linear' || first.input !== plan.dataset.features) return null;
  const units = bufferNamed(plan, first.out).rows;
  const input = bufferNamed(plan, first.input);
  const isSmall = input.rows * input.columns * numberBytes <= mostBytes;
  // The gradient of more units than features is shared out by units, and reads X as it is.
  return units >= leastUnits && input.rows >= Math.max(leastRows, units + 1) && isSmall ? input : null;
}
