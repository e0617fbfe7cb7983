import type { OptimizerKind } from '../../../shared/spec/optimizers.ts';
import type { OptimizerConstants } from '../../plan/optimizer-plans.ts';
import { update } from './linear.ts';
import { element, fill, type Matrix } from './matrix.ts';

/** What the updates of one iteration are computed with. */
export interface UpdateRates extends OptimizerConstants {
  /** α after its decay. */
  readonly learningRate: number;
  /** t: which update it is, counted from 1. */
  readonly count: number;
}

type UpdateRule = (parameter: Matrix, gradient: Matrix, state: readonly Matrix[], rates: UpdateRates) => void;

/** Every optimizer by its definition; `optimizerSchema` has the formulas. P, dP, v and s of one shape. */
const updateRules: Readonly<Record<OptimizerKind, UpdateRule>> = {
  gradient_descent: (parameter, gradient, _state, { learningRate }) => update(parameter, gradient, learningRate),
  momentum: (parameter, gradient, [v], { learningRate, beta1 }) => {
    average(kept(v), gradient, beta1);
    update(parameter, kept(v), learningRate);
  },
  rmsprop: (parameter, gradient, [s], { learningRate, beta2, epsilon }) => {
    averageOfSquares(kept(s), gradient, beta2);
    change(parameter, (row, column) => {
      return (learningRate * element(gradient, row, column)) / (Math.sqrt(element(kept(s), row, column)) + epsilon);
    });
  },
  adam: (parameter, gradient, [v, s], { learningRate, count, beta1, beta2, epsilon }) => {
    average(kept(v), gradient, beta1);
    averageOfSquares(kept(s), gradient, beta2);
    change(parameter, (row, column) => {
      const mean = element(kept(v), row, column) / (1 - beta1 ** count);
      // √ŝ as a quotient of roots: that of s / (1 − β₂ᵗ) overflows where s is as large as it can be.
      const root = Math.sqrt(element(kept(s), row, column)) / Math.sqrt(1 - beta2 ** count);
      return (learningRate * mean) / (root + epsilon);
    });
  },
};

/** One update of P by an optimizer, with the matrices that it keeps. */
export function runUpdate(kind: OptimizerKind, parameter: Matrix, gradient: Matrix, state: readonly Matrix[], rates: UpdateRates): void {
  updateRules[kind](parameter, gradient, state, rates);
}

/** v ← β·v + (1 − β)·dP. */
function average(v: Matrix, gradient: Matrix, beta: number): void {
  fill(v, (row, column) => beta * element(v, row, column) + (1 - beta) * element(gradient, row, column));
}

/** s ← β·s + (1 − β)·dP², at most the largest number there is: a square that overflows must not stay infinite for ever. */
function averageOfSquares(s: Matrix, gradient: Matrix, beta: number): void {
  const largest = s.values instanceof Float32Array ? largestFloat32 : Number.MAX_VALUE;
  fill(s, (row, column) => Math.min(beta * element(s, row, column) + (1 - beta) * element(gradient, row, column) ** 2, largest));
}

const largestFloat32 = (2 - 2 ** -23) * 2 ** 127;

/** P ← P − step. */
function change(parameter: Matrix, step: (row: number, column: number) => number): void {
  fill(parameter, (row, column) => element(parameter, row, column) - step(row, column));
}

function kept(matrix: Matrix | undefined): Matrix {
  if (!matrix) throw new Error('the optimizer keeps a matrix that the step does not name');
  return matrix;
}
