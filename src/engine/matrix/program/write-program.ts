import type { Precision } from '../../../shared/spec/training-spec.ts';
import { hasMiniBatches, type Plan, type PlanStep } from '../../plan/plan.ts';
import { type Arena, bytesPerNumber } from '../arena.ts';
import { encodeMoves } from './block-storage.ts';
import { isByColumn, isInIteration } from './by-column.ts';
import { encodeList, encodePack } from './encode-gram.ts';
import { encodeStep } from './encode-step.ts';
import type { EncodedStep, PlacedMatrix } from './encoded-step.ts';
import { isProjectionGradient } from './encoded-steps.ts';
import { panelColumns } from './gram-scratch.ts';
import { headerWordCount, headerWords, stepBytes, stepWords } from './layout.ts';
import { encodePartial, encodeSumOfPartials, isPartial } from './partial-gradients.ts';
import { updatesPutOff, withUpdate } from './updates-put-off.ts';
import { writeOptimization } from './write-optimization.ts';

/**
 * Writes header and steps of a plan into memory. The steps by column come first, then those that sum over all columns, then the updates, then
 * those outside of iterations: what is prepared, by column, and what is materialised; each kind in the plan's order. With the gradient of a
 * projection go two more: lists at the end of the steps by column, packing behind all those; then updates that are put off, what gathers a mini-batch, sums squares for the
 * penalty and copies into and out of block storage. No step by column reads what one of the others has written in the same iteration.
 */
export function writeProgram(memory: ArrayBufferLike, arena: Arena, plan: Plan, precision: Precision): void {
  const partial = arena.partialGradients;
  const byColumn = plan.steps.filter((step) => isByColumn(step, partial));
  const reductions = plan.steps.filter(
    (step) =>
      isInIteration(step) && step.phase !== 'update' && step.op !== 'penalty' && (!isByColumn(step, partial) || isPartial(step, partial)),
  );
  const putOff = updatesPutOff(plan);
  const updates = plan.steps.filter((step) => step.phase === 'update' && !putOff.some((other) => other === step));
  const preparing = plan.steps.filter(({ phase }) => phase === 'prepare');
  const prepared = preparing.filter(({ op }) => op === 'gram' || op === 'linear');
  const products = preparing.filter(({ op }) => op === 'product-by-transpose');
  const norms = plan.steps.filter(({ op }) => op === 'squared-norm');
  const materialized = plan.steps.filter(({ phase }) => phase === 'materialize');
  const penalties = plan.steps.filter(({ op }) => op === 'penalty');
  const projections = plan.steps.filter(isProjectionGradient);
  const gathering = plan.steps.filter(({ phase }) => phase === 'gather');
  const header = new Uint32Array(memory, arena.header, headerWordCount);
  header[headerWords.numberBytes] = bytesPerNumber(precision);
  header[headerWords.columns] = plan.examples;
  header[headerWords.stride] = plan.examples;
  header[headerWords.datasetExamples] = plan.dataset.examples;
  header[headerWords.blockColumns] = arena.blockColumns;
  header[headerWords.blocks] = arena.blocks;
  header[headerWords.blocksTogether] = arena.blocksTogether;
  header[headerWords.steps] = arena.steps;
  header[headerWords.forwardSteps] = byColumn.filter(({ phase }) => phase !== 'backward').length;
  header[headerWords.packSteps] = products.length + norms.length + projections.length;
  header[headerWords.reductionSteps] = reductions.length;
  header[headerWords.updateSteps] = updates.length;
  header[headerWords.prepareSteps] = prepared.length;
  header[headerWords.materializeSteps] = materialized.length;
  header[headerWords.gatherSteps] = gathering.length;
  header[headerWords.gramExamples] = plan.firstLayer === 'gram' && hasMiniBatches(plan) ? plan.dataset.examples : 0;
  header[headerWords.workspace] = arena.workspace;
  header[headerWords.packedInput] = arena.keptInput.packed;
  header[headerWords.transposedInput] = arena.keptInput.transposed;
  header[headerWords.finiteInput] = arena.keptInput.finite;
  header[headerWords.partialCosts] = arena.partialCosts;
  header[headerWords.costs] = arena.costs;
  header[headerWords.penaltySteps] = penalties.length;
  writeOptimization(memory, arena.header, plan.optimization);
  const { whole, stored } = matrixLookups(plan, arena, bytesPerNumber(precision));
  const inBlocks = (steps: readonly PlanStep[]) => steps.map((step) => encodeStep(step, stored));
  const inRows = (steps: readonly PlanStep[]) => steps.map((step) => encodeStep(step, whole));
  const moves = encodeMoves(plan, arena.blockStorage, whole);
  const lists = projections.flatMap((step) => encodeList(step, stored));
  const columnSteps = byColumn.length + lists.length;
  header[headerWords.columnSteps] = columnSteps;
  const outsideOfIterations = [
    ...inRows([...prepared, ...materialized, ...products, ...norms]),
    ...projections.map((step) => encodePack(step, whole)),
  ];
  const firstPutOff = columnSteps + reductions.length + updates.length + outsideOfIterations.length;
  const encoded: EncodedStep[] = [
    ...byColumn.map((step) => (isPartial(step, partial) ? encodePartial(step, partial, stored) : encodeStep(step, stored))),
    ...lists,
    ...reductions.map((step) => {
      const one = isPartial(step, partial) ? encodeSumOfPartials(step, partial, stored) : encodeStep(step, stored);
      return withUpdate(one, step, putOff, firstPutOff);
    }),
    ...inBlocks(updates),
    ...outsideOfIterations,
    ...inRows(putOff),
  ];
  const append = (steps: readonly EncodedStep[]): number => encoded.push(...steps) - steps.length;
  header[headerWords.firstGatherStep] = append(inRows(gathering));
  header[headerWords.firstPenaltyStep] = append(inRows(penalties));
  header[headerWords.firstMoveStep] = append([...moves.into, ...moves.outOf]);
  header[headerWords.movesInto] = moves.into.length;
  header[headerWords.movesOutOf] = moves.outOf.length;
  header[headerWords.regionBytes] = arena.blockStorage.regionBytes;
  header[headerWords.regionRowBytes] = arena.blockStorage.rowBytes;
  for (const [index, step] of encoded.entries()) writeStep(memory, arena.steps + index * stepBytes, step);
}

function writeStep(memory: ArrayBufferLike, offset: number, step: EncodedStep): void {
  const words = new Uint32Array(memory, offset, stepBytes / Uint32Array.BYTES_PER_ELEMENT);
  words[stepWords.operation] = step.operation;
  words[stepWords.function] = step.function;
  words.set(step.pointers, stepWords.pointers);
  words[stepWords.rows] = step.rows;
  words[stepWords.inner] = step.inner;
  words[stepWords.grain] = step.grain ?? 0;
  new Float64Array(memory, words.byteOffset + stepWords.factor * Uint32Array.BYTES_PER_ELEMENT, 1)[0] = step.factor ?? 0;
}

/** Finds matrices by name: whole, row by row, or where threads have their blocks of columns, if they have them elsewhere. */
function matrixLookups(
  plan: Plan,
  arena: Arena,
  numberBytes: number,
): Readonly<Record<'whole' | 'stored', (name: string) => PlacedMatrix>> {
  const { places, rowBytes } = arena.blockStorage;
  const placed = new Map(
    plan.buffers.map(({ name, role, rows, columns }) => {
      const isShared = (role === 'projection' || role === 'coefficients') && columns === plan.examples;
      const matrix: PlacedMatrix = {
        offset: arena.buffers.get(name) ?? 0,
        rows,
        columns,
        rowBytes: columns * numberBytes,
        grain: isShared ? panelColumns(numberBytes) : 0,
        scratch: arena.gramScratch.get(name) ?? null,
        squares: arena.squares.get(name) ?? 0,
      };
      return [name, matrix];
    }),
  );
  const whole = (name: string): PlacedMatrix => {
    const matrix = placed.get(name);
    if (!matrix) throw new Error(`the plan has no buffer ${name}`);
    return matrix;
  };
  const stored = (name: string): PlacedMatrix => {
    const offset = places.get(name);
    return offset === undefined ? whole(name) : { ...whole(name), offset, rowBytes };
  };
  return { whole, stored };
}
