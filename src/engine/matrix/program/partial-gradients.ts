import { bufferNamed, type Plan, type PlanOperation, type PlanStep } from '../../plan/plan.ts';
import type { EncodedStep, PlacedMatrix } from './encoded-step.ts';
import { partialOperationCodes } from './layout.ts';

type ParameterGradient = Extract<PlanStep, { op: 'weight-gradient' | 'bias-gradient' }>;

/** Which sums over all columns are made block by block, while dZ and A are still in the cache, and where: names of the gradients to byte offsets. */
export type PartialGradients = ReadonlyMap<string, number>;

/**
 * Reserves room for the gradients of which every block of columns has a sum of its own: those whose sum is smaller than the block of A that it is made of.
 * It depends on the plan and its blocks alone, as the blocks' sums are added in their order.
 */
export function reservePartialGradients(
  plan: Plan,
  blocks: number,
  blockColumns: number,
  numberBytes: number,
  reserve: (bytes: number) => number,
): PartialGradients {
  const steps = plan.steps.filter(isParameterGradient).filter(({ phase }) => phase === 'backward');
  return new Map(
    steps.flatMap(({ out }) => {
      const { rows, columns } = bufferNamed(plan, out);
      return columns <= blockColumns ? [[out, reserve(blocks * rows * columns * numberBytes)]] : [];
    }),
  );
}

/** Whether a step is made block by block. */
export function isPartial(step: PlanStep, partial: PartialGradients): step is ParameterGradient {
  return isParameterGradient(step) && partial.has(step.out);
}

/** The sum of one block of columns. */
export function encodePartial(step: ParameterGradient, partial: PartialGradients, matrix: (name: string) => PlacedMatrix): EncodedStep {
  const { rows, columns } = matrix(step.out);
  const input = step.op === 'weight-gradient' ? matrix(step.input).offset : 0;
  const pointers = [matrix(step.gradient).offset, input, partial.get(step.out) ?? 0];
  return { operation: partialOperationCodes[step.op], function: 0, pointers, rows, inner: columns };
}

/** The sum of all blocks by m. */
export function encodeSumOfPartials(
  step: ParameterGradient,
  partial: PartialGradients,
  matrix: (name: string) => PlacedMatrix,
): EncodedStep {
  const { offset, rows, columns } = matrix(step.out);
  return { operation: partialOperationCodes.total, function: 0, pointers: [partial.get(step.out) ?? 0, offset], rows, inner: columns };
}

/** Whether a step makes the gradient of a parameter out of all columns. */
export function isParameterGradient(step: PlanStep): step is ParameterGradient {
  const op: PlanOperation['op'] = step.op;
  return op === 'weight-gradient' || op === 'bias-gradient';
}
