import type { PlanStep } from '../../plan/plan.ts';
import { activate, activationGradient } from './activation.ts';
import { cost, difference } from './cost.ts';
import { gather } from './gather.ts';
import { copyRows, sumMatrices } from './join.ts';
import { biasGradient, gram, gramLinear, inputGradient, linear, materialize, update, weightGradient } from './linear.ts';
import type { Matrix } from './matrix.ts';

/** Which example of the data set is in a column of X, and the learning rate α. */
export interface StepSettings {
  readonly exampleAt: (column: number) => number;
  readonly learningRate: number;
}

/** Runs one step of a plan on the matrices by name. Returns J where it is the cost step, otherwise null. */
export function runStep(step: PlanStep, matrix: (name: string) => Matrix, { exampleAt, learningRate }: StepSettings): number | null {
  switch (step.op) {
    case 'gather':
      gather(matrix(step.out), matrix(step.input), exampleAt);
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
      update(matrix(step.parameter), matrix(step.gradient), learningRate);
      return null;
    case 'gram':
      gram(matrix(step.out), matrix(step.input));
      return null;
    case 'gram-linear': {
      const bias = step.bias === null ? null : matrix(step.bias);
      gramLinear(matrix(step.out), matrix(step.base), matrix(step.coefficients), matrix(step.gram), bias);
      return null;
    }
    case 'update-coefficients': {
      const coefficients = matrix(step.coefficients);
      update(coefficients, matrix(step.gradient), learningRate / coefficients.columns);
      return null;
    }
    case 'materialize':
      materialize(matrix(step.out), matrix(step.base), matrix(step.coefficients), matrix(step.input));
      return null;
    case 'sum':
      sumMatrices(matrix(step.out), matrix(step.left), matrix(step.right));
      return null;
    case 'copy-rows':
      copyRows(matrix(step.out), step.to, matrix(step.input), step.from, step.rows);
      return null;
  }
}
