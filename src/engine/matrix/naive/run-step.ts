import type { PlanStep } from '../../plan/plan.ts';
import { activate, activationGradient } from './activation.ts';
import { cost, difference } from './cost.ts';
import { drop, fillMask } from './dropout.ts';
import { copyRows, sumMatrices } from './join.ts';
import { biasGradient, gram, gramLinear, inputGradient, linear, materialize, update, weightGradient } from './linear.ts';
import type { Matrix } from './matrix.ts';

/** What a step depends on besides its matrices. */
export interface StepSettings {
  readonly learningRate: number;
  readonly seed: number;
  /** Updates that were made before. */
  readonly iteration: number;
  /** Whether dropout drops. */
  readonly dropout: boolean;
}

/** Runs one step of a plan on the matrices by name. Returns J where it is the cost step, otherwise null. */
export function runStep(step: PlanStep, matrix: (name: string) => Matrix, settings: StepSettings): number | null {
  switch (step.op) {
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
      update(matrix(step.parameter), matrix(step.gradient), settings.learningRate);
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
      update(coefficients, matrix(step.gradient), settings.learningRate / coefficients.columns);
      return null;
    }
    case 'materialize':
      materialize(matrix(step.out), matrix(step.base), matrix(step.coefficients), matrix(step.input));
      return null;
    case 'sum':
      sumMatrices(matrix(step.out), matrix(step.left), matrix(step.right));
      return null;
    case 'mask':
      if (settings.dropout) fillMask(matrix(step.out), step.keepProbability, { ...settings, number: step.number });
      return null;
    case 'dropout': {
      const input = matrix(step.input);
      if (settings.dropout) drop(matrix(step.out), input, matrix(step.mask), step.keepProbability);
      else copyRows(matrix(step.out), 0, input, 0, input.rows);
      return null;
    }
    case 'copy-rows':
      copyRows(matrix(step.out), step.to, matrix(step.input), step.from, step.rows);
      return null;
  }
}
