import type { PlanOperation } from '../../plan/plan.ts';
import type { EncodedStep, PlacedMatrix } from './encoded-step.ts';
import { type GramScratch, panelColumns } from './gram-scratch.ts';
import { gramOperationCodes, operationCodes } from './layout.ts';

type ProjectionGradient = Extract<PlanOperation, { op: 'projection-gradient' }>;

/** dP = dZ·G / m out of G's panels and the lists of dZ, or of half of G and dZ itself; dZ·G[batch] / m out of panels and dZ, of which it makes the lists. */
export function encodeProjectionGradient(step: ProjectionGradient, matrix: (name: string) => PlacedMatrix): EncodedStep {
  const { offset, rows, columns } = matrix(step.out);
  const scratch = scratchOf(step, matrix);
  if (scratch.form === 'listed' && step.isOfBatch) {
    const { panels, entries, ends } = scratch;
    const pointers = [panels, entries, ends, offset, matrix(step.gradient).offset];
    return { operation: gramOperationCodes.batch, function: 0, pointers, rows, inner: columns };
  }
  const shape = { function: 0, rows, inner: columns, grain: matrix(step.projection).grain };
  if (scratch.form === 'listed') {
    const { panels, entries, ends } = scratch;
    return { operation: operationCodes[step.op], pointers: [panels, entries, ends, offset], ...shape };
  }
  const { panels, entries, sums } = scratch;
  return { operation: gramOperationCodes.symmetric, pointers: [matrix(step.gradient).offset, panels, entries, sums, offset], ...shape };
}

/** Lists what of dZ is not zero: the last thing that an iteration does with a block of columns. None where that is of a batch, or dP is made of dZ itself. */
export function encodeList(step: ProjectionGradient, matrix: (name: string) => PlacedMatrix): readonly EncodedStep[] {
  const scratch = scratchOf(step, matrix);
  if (scratch.form === 'symmetric' || step.isOfBatch) return [];
  const { entries, ends } = scratch;
  const { offset, rows } = matrix(step.gradient);
  return [{ operation: gramOperationCodes.list, function: 0, pointers: [offset, entries, ends], rows, inner: 0 }];
}

/** Packs G into panels: once, after it was prepared. */
export function encodePack(step: ProjectionGradient, matrix: (name: string) => PlacedMatrix): EncodedStep {
  const { offset, rows, columns, rowBytes } = matrix(step.gram);
  const { form, panels } = scratchOf(step, matrix);
  const operation = form === 'listed' ? gramOperationCodes.pack : gramOperationCodes.packSymmetric;
  return { operation, function: 0, pointers: [offset, panels], rows, inner: columns, grain: panelColumns(rowBytes / columns) };
}

function scratchOf(step: ProjectionGradient, matrix: (name: string) => PlacedMatrix): GramScratch {
  const { scratch } = matrix(step.out);
  if (!scratch) throw new Error(`the arena has no panels for ${step.out}`);
  return scratch;
}
