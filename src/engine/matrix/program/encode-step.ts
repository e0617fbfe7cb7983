import type { PlanStep } from '../../plan/plan.ts';
import { largestKept } from '../mask-words.ts';
import { encodeProjectionGradient } from './encode-gram.ts';
import type { EncodedStep, PlacedMatrix } from './encoded-step.ts';
import { activationCodes, costCodes, operationCodes, optimizerCodes } from './layout.ts';

/** Replaces the names of a step by numbers. */
export function encodeStep(step: PlanStep, matrix: (name: string) => PlacedMatrix): EncodedStep {
  const offset = (name: string) => matrix(name).offset;
  const operation = operationCodes[step.op];
  switch (step.op) {
    case 'gather':
      return { operation, function: 0, pointers: [offset(step.input), offset(step.out)], rows: matrix(step.out).rows, inner: 0 };
    case 'gather-columns':
      return {
        operation,
        function: 0,
        pointers: [offset(step.input), offset(step.out)],
        rows: matrix(step.out).rows,
        inner: matrix(step.input).columns,
      };
    case 'scatter-columns': {
      const { rows, columns } = matrix(step.out);
      return { operation, function: 0, pointers: [offset(step.input), offset(step.out)], rows, inner: columns };
    }
    case 'product-by-transpose': {
      const { rows, columns } = matrix(step.out);
      const pointers = [offset(step.left), offset(step.right), offset(step.out)];
      return { operation, function: matrix(step.left).columns, pointers, rows, inner: columns };
    }
    case 'linear': {
      const { rows, columns } = matrix(step.weights);
      const bias = step.bias === null ? 0 : offset(step.bias);
      return { operation, function: 0, pointers: [offset(step.weights), offset(step.input), bias, offset(step.out)], rows, inner: columns };
    }
    case 'activation':
      return {
        operation,
        function: activationCodes[step.activation],
        pointers: [offset(step.input), offset(step.out)],
        rows: matrix(step.out).rows,
        inner: 0,
      };
    case 'cost':
      return {
        operation,
        function: costCodes[step.cost],
        pointers: [offset(step.predictions), offset(step.labels)],
        rows: matrix(step.labels).rows,
        inner: 0,
      };
    case 'difference':
      return {
        operation,
        function: 0,
        pointers: [offset(step.predictions), offset(step.labels), offset(step.out)],
        rows: matrix(step.out).rows,
        inner: 0,
      };
    case 'activation-gradient':
      return {
        operation,
        function: activationCodes[step.activation],
        pointers: [offset(step.upstream), offset(step.input), offset(step.output), offset(step.out)],
        rows: matrix(step.out).rows,
        inner: 0,
      };
    case 'weight-gradient': {
      const { rows, columns } = matrix(step.out);
      return { operation, function: 0, pointers: [offset(step.gradient), offset(step.input), offset(step.out)], rows, inner: columns };
    }
    case 'bias-gradient':
      return { operation, function: 0, pointers: [offset(step.gradient), offset(step.out)], rows: matrix(step.out).rows, inner: 1 };
    case 'input-gradient': {
      const { rows, columns } = matrix(step.weights);
      return { operation, function: 0, pointers: [offset(step.weights), offset(step.gradient), offset(step.out)], rows, inner: columns };
    }
    case 'update': {
      const { rows, columns } = matrix(step.parameter);
      const { grain } = matrix(step.parameter);
      const pointers = [step.gradient, step.parameter, ...step.state].map(offset);
      return { operation, function: optimizerCodes[step.optimizer], pointers, rows, inner: columns, grain };
    }
    case 'penalty': {
      const { rows, columns, squares } = matrix(step.weights);
      return { operation, function: 0, pointers: [offset(step.weights), squares], rows, inner: columns };
    }
    case 'penalty-gradient': {
      const { rows, columns, grain } = matrix(step.weights);
      const gradient = step.gradient === null ? 0 : offset(step.gradient);
      return { operation, function: 0, pointers: [offset(step.weights), gradient, offset(step.out)], rows, inner: columns, grain };
    }
    case 'squared-norm': {
      const { rows, columns } = matrix(step.input);
      return { operation, function: 0, pointers: [offset(step.input), offset(step.out)], rows, inner: columns };
    }
    case 'projection-penalty': {
      const pointers = [step.coefficients, step.base, step.projection, step.factor, step.norm].map(offset);
      const { rows, columns } = matrix(step.coefficients);
      return { operation, function: 0, pointers, rows, inner: columns };
    }
    case 'gram': {
      const { rows, columns } = matrix(step.input);
      return { operation, function: 0, pointers: [offset(step.input), offset(step.input), offset(step.out)], rows, inner: columns };
    }
    case 'add-bias': {
      const bias = step.bias === null ? 0 : offset(step.bias);
      return { operation, function: 0, pointers: [offset(step.input), bias, offset(step.out)], rows: matrix(step.out).rows, inner: 0 };
    }
    case 'projection-gradient':
      return encodeProjectionGradient(step, matrix);
    case 'materialize': {
      const { rows, columns } = matrix(step.out);
      const factor = step.factor === null ? 0 : offset(step.factor);
      const pointers = [offset(step.coefficients), offset(step.input), offset(step.base), offset(step.out), factor];
      // How many examples lie one after the other; 0: X lies feature after feature.
      const examples = step.isByExample ? matrix(step.coefficients).columns : 0;
      return { operation, function: examples, pointers, rows, inner: columns };
    }
    case 'sum': {
      const pointers = [offset(step.left), offset(step.right), offset(step.out)];
      return { operation, function: 0, pointers, rows: matrix(step.out).rows, inner: 0 };
    }
    case 'mask': {
      const { offset: out, rows } = matrix(step.out);
      return { operation, function: step.number, pointers: [out], rows, inner: largestKept(step.keepProbability) };
    }
    case 'dropout': {
      const pointers = [offset(step.input), offset(step.mask), offset(step.out)];
      return { operation, function: 0, pointers, rows: matrix(step.out).rows, inner: 0, factor: step.keepProbability };
    }
    case 'copy-rows': {
      const rowOffset = (name: string, row: number) => offset(name) + row * matrix(name).rowBytes;
      return {
        operation,
        function: 0,
        pointers: [rowOffset(step.input, step.from), rowOffset(step.out, step.to)],
        rows: step.rows,
        inner: 0,
      };
    }
  }
}
