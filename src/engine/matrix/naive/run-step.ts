import type { PlanStep } from '../../plan/plan.ts';
import { activate, activationGradient } from './activation.ts';
import { cost, difference } from './cost.ts';
import { drop, fillMask } from './dropout.ts';
import { gather, gatherColumns, scatterColumns } from './gather.ts';
import { copyRows, sumMatrices } from './join.ts';
import {
  addBias,
  biasGradient,
  gram,
  inputGradient,
  linear,
  materialize,
  productByTranspose,
  projectionGradient,
  weightGradient,
} from './linear.ts';
import type { Matrix } from './matrix.ts';
import { runUpdate, type UpdateRates } from './optimizers.ts';
import { penalty, penaltyGradient, projectionPenalty, squaredNorm } from './penalty.ts';

/** What the steps of one iteration are computed with besides matrices. */
export interface IterationNumbers extends UpdateRates {
  /** Which row of the matrix that a mini-batch is gathered from becomes a column of X. */
  readonly placeAt: (column: number) => number;
  readonly seed: number;
  /** Updates that were made before. */
  readonly iteration: number;
  /** Whether dropout drops. */
  readonly dropout: boolean;
  /** m. */
  readonly examples: number;
  /** λ. */
  readonly l2: number;
}

/** Runs one step of a plan on the matrices by name. Returns what it adds to J, null where it adds nothing. */
export function runStep(step: PlanStep, matrix: (name: string) => Matrix, numbers: IterationNumbers): number | null {
  switch (step.op) {
    case 'gather':
      gather(matrix(step.out), matrix(step.input), numbers.placeAt);
      return null;
    case 'gather-columns':
      gatherColumns(matrix(step.out), matrix(step.input), numbers.placeAt);
      return null;
    case 'scatter-columns':
      scatterColumns(matrix(step.out), matrix(step.input), numbers.placeAt);
      return null;
    case 'product-by-transpose':
      productByTranspose(matrix(step.out), matrix(step.left), matrix(step.right));
      return null;
    case 'linear':
      linear(matrix(step.out), matrix(step.weights), matrix(step.input), step.bias === null ? null : matrix(step.bias));
      return null;
    case 'activation':
      activate(step.activation, matrix(step.input), matrix(step.out));
      return null;
    case 'cost':
      return cost(step.cost, matrix(step.predictions), matrix(step.labels));
    case 'difference':
      difference(matrix(step.predictions), matrix(step.labels), matrix(step.out));
      return null;
    case 'activation-gradient':
      activationGradient(step.activation, matrix(step.upstream), matrix(step.input), matrix(step.output), matrix(step.out));
      return null;
    case 'weight-gradient':
      weightGradient(matrix(step.out), matrix(step.gradient), matrix(step.input));
      return null;
    case 'bias-gradient':
      biasGradient(matrix(step.out), matrix(step.gradient));
      return null;
    case 'input-gradient':
      inputGradient(matrix(step.out), matrix(step.weights), matrix(step.gradient));
      return null;
    case 'update':
      runUpdate(step.optimizer, matrix(step.parameter), matrix(step.gradient), step.state.map(matrix), numbers);
      return null;
    case 'penalty':
      return penalty(matrix(step.weights), numbers.l2, numbers.examples);
    case 'penalty-gradient':
      penaltyGradient(
        matrix(step.out),
        step.gradient === null ? null : matrix(step.gradient),
        matrix(step.weights),
        numbers.l2,
        numbers.examples,
      );
      return null;
    case 'squared-norm':
      squaredNorm(matrix(step.out), matrix(step.input));
      return null;
    case 'projection-penalty': {
      const { coefficients, base, projection, factor, norm } = step;
      const matrices = {
        coefficients: matrix(coefficients),
        base: matrix(base),
        projection: matrix(projection),
        factor: matrix(factor),
        norm: matrix(norm),
      };
      return projectionPenalty(matrices, numbers.l2, numbers.examples);
    }
    case 'gram':
      gram(matrix(step.out), matrix(step.input));
      return null;
    case 'add-bias':
      addBias(matrix(step.out), matrix(step.input), step.bias === null ? null : matrix(step.bias));
      return null;
    case 'projection-gradient':
      projectionGradient(matrix(step.out), matrix(step.gradient), matrix(step.gram), numbers.placeAt);
      return null;
    case 'materialize':
      materialize(
        matrix(step.out),
        matrix(step.base),
        step.factor === null ? null : matrix(step.factor),
        matrix(step.coefficients),
        matrix(step.input),
        step.isByExample,
      );
      return null;
    case 'sum':
      sumMatrices(matrix(step.out), matrix(step.left), matrix(step.right));
      return null;
    case 'mask':
      if (numbers.dropout) fillMask(matrix(step.out), step.keepProbability, { ...numbers, number: step.number });
      return null;
    case 'dropout': {
      const input = matrix(step.input);
      if (numbers.dropout) drop(matrix(step.out), input, matrix(step.mask), step.keepProbability);
      else copyRows(matrix(step.out), 0, input, 0, input.rows);
      return null;
    }
    case 'copy-rows':
      copyRows(matrix(step.out), step.to, matrix(step.input), step.from, step.rows);
      return null;
  }
}
