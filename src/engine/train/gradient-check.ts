import type { Core } from '../matrix/core.ts';
import { parameterBuffers } from './initialize.ts';

/** How far the gradients of one parameter matrix are from those found by trying. */
export interface GradientCheck {
  readonly parameter: string;
  /** ‖dP − d̃P‖ / (‖dP‖ + ‖d̃P‖), 0 where both are 0. */
  readonly relativeDifference: number;
}

/**
 * Compares the gradients of a core's plan with central differences, (J(p + ε) − J(p − ε)) / 2ε for each single parameter p, as the course
 * does (Improving Deep Neural Networks, week 1). Takes two forward passes a parameter. The parameters are as before afterwards.
 */
export function checkGradients(core: Core, epsilon = 1e-5): readonly GradientCheck[] {
  core.differentiate();
  const gradients = parameterBuffers(core.plan).map(({ name }) => core.values(`d${name}`).slice());
  return parameterBuffers(core.plan).map(({ name }, index) => ({
    parameter: name,
    relativeDifference: relativeDifference(gradients[index] ?? [], centralDifferences(core, name, epsilon)),
  }));
}

function centralDifferences(core: Core, name: string, epsilon: number): Float64Array {
  const values = core.values(name);
  return Float64Array.from(values, (value, index) => {
    values[index] = value + epsilon;
    const above = core.evaluate();
    values[index] = value - epsilon;
    const below = core.evaluate();
    values[index] = value;
    return (above - below) / (2 * epsilon);
  });
}

function relativeDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const difference = norm(Array.from(a, (value, index) => value - (b[index] ?? 0)));
  return difference === 0 ? 0 : difference / (norm(a) + norm(b));
}

function norm(values: ArrayLike<number>): number {
  return Math.sqrt(Array.from(values).reduce((sum, value) => sum + value * value, 0));
}
