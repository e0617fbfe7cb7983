import type { PlanOperation } from '../../plan/plan.ts';
import type { EncodedStep, PlacedMatrix } from './encoded-step.ts';
import type { GramScratch } from './gram-scratch.ts';
import { gramOperationCodes, operationCodes } from './layout.ts';

type ProjectionGradient = Extract<PlanOperation, { op: 'projection-gradient' }>;

/** dP = dZ·G / m out of G's panels and the lists of dZ. */
export function encodeProjectionGradient(step: ProjectionGradient, matrix: (name: string) => PlacedMatrix): EncodedStep {
  const { offset, rows, columns } = matrix(step.out);
  const { panels, values, places, counts } = scratchOf(step, matrix);
  const pointers = [panels, values, places, counts, offset];
  return { operation: operationCodes[step.op], function: 0, pointers, rows, inner: columns, grain: matrix(step.projection).grain };
}

/** Lists what of dZ is not zero: the last thing that an iteration does with a block of columns. */
export function encodeList(step: ProjectionGradient, matrix: (name: string) => PlacedMatrix): EncodedStep {
  const { values, places, counts } = scratchOf(step, matrix);
  const { offset, rows } = matrix(step.gradient);
  return { operation: gramOperationCodes.list, function: 0, pointers: [offset, values, places, counts], rows, inner: 0 };
}

/** Packs G into panels: once, after it was prepared. */
export function encodePack(step: ProjectionGradient, matrix: (name: string) => PlacedMatrix): EncodedStep {
  const { offset, rows, columns } = matrix(step.gram);
  const pointers = [offset, scratchOf(step, matrix).panels];
  return { operation: gramOperationCodes.pack, function: 0, pointers, rows, inner: columns, grain: matrix(step.projection).grain };
}

function scratchOf(step: ProjectionGradient, matrix: (name: string) => PlacedMatrix): GramScratch {
  const { scratch } = matrix(step.out);
  if (!scratch) throw new Error(`the arena has no panels for ${step.out}`);
  return scratch;
}
