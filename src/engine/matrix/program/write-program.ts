import type { Precision } from '../../../shared/spec/training-spec.ts';
import type { Plan, PlanStep } from '../../plan/plan.ts';
import { type Arena, bytesPerNumber } from '../arena.ts';
import { encodeStep, type PlacedMatrix } from './encode-step.ts';
import { headerWords, stepBytes, stepWords } from './layout.ts';

/** Steps of which a column of the result needs only the same column of the matrices read: they run block by block, in any order of blocks. */
function goesByColumn(step: PlanStep): boolean {
  return isInIteration(step) && step.phase !== 'update' && step.op !== 'weight-gradient' && step.op !== 'bias-gradient';
}

function isInIteration({ phase }: PlanStep): boolean {
  return phase !== 'prepare' && phase !== 'materialize';
}

/**
 * Writes header and steps of a plan into memory. The steps by column come first, then those that sum over all columns, then the updates, then
 * those outside of iterations: what is prepared, by column, and what is materialised; each kind in the plan's order. No step by column reads what one of the others has written in the same iteration.
 */
export function writeProgram(memory: ArrayBufferLike, arena: Arena, plan: Plan, precision: Precision): void {
  const byColumn = plan.steps.filter(goesByColumn);
  const reductions = plan.steps.filter((step) => isInIteration(step) && step.phase !== 'update' && !goesByColumn(step));
  const updates = plan.steps.filter(({ phase }) => phase === 'update');
  const prepared = plan.steps.filter(({ phase }) => phase === 'prepare');
  const materialized = plan.steps.filter(({ phase }) => phase === 'materialize');
  const header = new Uint32Array(memory, arena.header, headerWords.workspace + 1);
  header[headerWords.numberBytes] = bytesPerNumber(precision);
  header[headerWords.columns] = plan.examples;
  header[headerWords.blockColumns] = arena.blockColumns;
  header[headerWords.blocks] = arena.blocks;
  header[headerWords.steps] = arena.steps;
  header[headerWords.forwardSteps] = byColumn.filter(({ phase }) => phase !== 'backward').length;
  header[headerWords.columnSteps] = byColumn.length;
  header[headerWords.reductionSteps] = reductions.length;
  header[headerWords.updateSteps] = updates.length;
  header[headerWords.prepareSteps] = prepared.length;
  header[headerWords.materializeSteps] = materialized.length;
  header[headerWords.workspace] = arena.workspace;
  header[headerWords.partialCosts] = arena.partialCosts;
  header[headerWords.costs] = arena.costs;
  const matrix = matrixLookup(plan, arena, bytesPerNumber(precision));
  for (const [index, step] of [...byColumn, ...reductions, ...updates, ...prepared, ...materialized].entries()) {
    const words = new Uint32Array(memory, arena.steps + index * stepBytes, stepBytes / Uint32Array.BYTES_PER_ELEMENT);
    const encoded = encodeStep(step, matrix);
    words[stepWords.operation] = encoded.operation;
    words[stepWords.function] = encoded.function;
    words.set(encoded.pointers, stepWords.pointers);
    words[stepWords.rows] = encoded.rows;
    words[stepWords.inner] = encoded.inner;
  }
}

function matrixLookup(plan: Plan, arena: Arena, numberBytes: number): (name: string) => PlacedMatrix {
  const placed = new Map(
    plan.buffers.map(({ name, rows, columns }) => {
      return [name, { offset: arena.buffers.get(name) ?? 0, rows, columns, rowBytes: columns * numberBytes }];
    }),
  );
  return (name) => {
    const matrix = placed.get(name);
    if (!matrix) throw new Error(`the plan has no buffer ${name}`);
    return matrix;
  };
}
