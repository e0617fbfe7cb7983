import type { Precision } from '../../../shared/spec/training-spec.ts';
import type { Plan, PlanStep } from '../../plan/plan.ts';
import { type Arena, bytesPerNumber } from '../arena.ts';
import { encodeList, encodePack } from './encode-gram.ts';
import { type EncodedStep, encodeStep, type PlacedMatrix } from './encode-step.ts';
import { encodedSteps, isProjectionGradient } from './encoded-steps.ts';
import { panelColumns } from './gram-scratch.ts';
import { headerWordCount, headerWords, stepBytes, stepWords } from './layout.ts';
import { encodePartial, encodeSumOfPartials, isPartial } from './partial-gradients.ts';
import { writeOptimization } from './write-optimization.ts';

/** Operations of an iteration that sum over columns, or know none. */
const outsideOfColumns: ReadonlySet<PlanStep['op']> = new Set([
  'weight-gradient',
  'bias-gradient',
  'projection-gradient',
  'penalty',
  'penalty-gradient',
]);

/** Steps of which a column of the result needs only the same column of the matrices read: they run block by block, in any order of blocks. */
function goesByColumn(step: PlanStep): boolean {
  return isInIteration(step) && step.phase !== 'update' && !outsideOfColumns.has(step.op);
}

/** Whether it computes something in an iteration; gathering comes before. */
function isInIteration({ phase }: PlanStep): boolean {
  return phase !== 'gather' && phase !== 'prepare' && phase !== 'materialize';
}

/**
 * Writes header and steps of a plan into memory. The steps by column come first, then those that sum over all columns, then the updates, then
 * those outside of iterations: what is prepared, by column, and what is materialised; each kind in the plan's order. With the gradient of a
 * projection go two more: lists at the end of the steps by column, packing behind all those, then what gathers a mini-batch and sums squares for the
 * penalty. No step by column reads what one of the others has written in the same iteration.
 */
export function writeProgram(memory: ArrayBufferLike, arena: Arena, plan: Plan, precision: Precision): void {
  const partial = arena.partialGradients;
  const byColumn = plan.steps.filter((step) => goesByColumn(step) || isPartial(step, partial));
  const reductions = plan.steps.filter(
    (step) => isInIteration(step) && step.phase !== 'update' && step.op !== 'penalty' && !goesByColumn(step),
  );
  const updates = plan.steps.filter(({ phase }) => phase === 'update');
  const prepared = plan.steps.filter(({ phase, op }) => phase === 'prepare' && op !== 'squared-norm');
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
  header[headerWords.steps] = arena.steps;
  header[headerWords.forwardSteps] = byColumn.filter(({ phase }) => phase !== 'backward').length;
  header[headerWords.columnSteps] = byColumn.length + projections.length;
  header[headerWords.packSteps] = norms.length + projections.length;
  header[headerWords.reductionSteps] = reductions.length;
  header[headerWords.updateSteps] = updates.length;
  header[headerWords.prepareSteps] = prepared.length;
  header[headerWords.materializeSteps] = materialized.length;
  header[headerWords.gatherSteps] = gathering.length;
  header[headerWords.workspace] = arena.workspace;
  header[headerWords.partialCosts] = arena.partialCosts;
  header[headerWords.costs] = arena.costs;
  header[headerWords.penaltySteps] = penalties.length;
  header[headerWords.firstPenaltyStep] = encodedSteps(plan) + partial.size - penalties.length;
  header[headerWords.firstGatherStep] = encodedSteps(plan) + partial.size - penalties.length - gathering.length;
  writeOptimization(memory, arena.header, plan.optimization);
  const matrix = matrixLookup(plan, arena, bytesPerNumber(precision));
  const plain = (steps: readonly PlanStep[]) => steps.map((step) => encodeStep(step, matrix));
  const lists = projections.map((step) => encodeList(step, matrix));
  const packs = projections.map((step) => encodePack(step, matrix));
  const encoded = [
    ...byColumn.map((step) => (isPartial(step, partial) ? encodePartial(step, partial, matrix) : encodeStep(step, matrix))),
    ...lists,
    ...reductions.map((step) => (isPartial(step, partial) ? encodeSumOfPartials(step, partial, matrix) : encodeStep(step, matrix))),
    ...plain([...updates, ...prepared, ...materialized]),
    ...plain(norms),
    ...packs,
    ...plain(gathering),
    ...plain(penalties),
  ];
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

function matrixLookup(plan: Plan, arena: Arena, numberBytes: number): (name: string) => PlacedMatrix {
  const placed = new Map(
    plan.buffers.map(({ name, role, rows, columns }) => {
      const grain = role === 'projection' || role === 'coefficients' ? panelColumns(numberBytes) : 0;
      const scratch = arena.gramScratch.get(name) ?? null;
      return [
        name,
        {
          offset: arena.buffers.get(name) ?? 0,
          rows,
          columns,
          rowBytes: columns * numberBytes,
          grain,
          scratch,
          squares: arena.squares.get(name) ?? 0,
        },
      ];
    }),
  );
  return (name) => {
    const matrix = placed.get(name);
    if (!matrix) throw new Error(`the plan has no buffer ${name}`);
    return matrix;
  };
}
