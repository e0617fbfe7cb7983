import { hasColumnPerExample, hasMiniBatches, type Plan, type PlanBuffer, type PlanStep } from '../../plan/plan.ts';
import { isByColumn } from './by-column.ts';
import type { EncodedStep, PlacedMatrix } from './encoded-step.ts';
import { isParameterGradient, type PartialGradients } from './partial-gradients.ts';

const cacheLine = 64;
/** Between the regions of two blocks, so that what the processor reads ahead stays in its own. */
const gap = 4096;

/**
 * Where threads keep their blocks of columns while they run: every block of every matrix in a region of its block. Side by side in the rows of whole
 * matrices they would be torn to and fro between the caches of the cores, as processors read rows ahead, beyond the end of a block. A run copies into the
 * regions at its start and back at its end, so that nobody else notices.
 */
export interface BlockStorage {
  /** Bytes from a block's region to that of the next; 0 where there are none. */
  readonly regionBytes: number;
  /** Bytes from one row to the next in a region. */
  readonly rowBytes: number;
  /** Where the first block of a matrix lies, by name. */
  readonly places: ReadonlyMap<string, number>;
}

export const noBlockStorage: BlockStorage = { regionBytes: 0, rowBytes: 0, places: new Map() };

interface Blocks {
  readonly blocks: number;
  readonly blockColumns: number;
  readonly numberBytes: number;
  readonly partial: PartialGradients;
}

/**
 * Reserves it where several threads share a plan in which nothing goes along whole rows but the Gram form's own steps, which know of it. The bits of the
 * results are the same with and without.
 */
export function reserveBlockStorage(
  plan: Plan,
  { blocks, blockColumns, numberBytes, partial }: Blocks,
  reserve: (bytes: number) => number,
): BlockStorage {
  if (blocks < 2 || hasMiniBatches(plan) || !plan.steps.every((step) => staysInBlocks(step, partial))) return noBlockStorage;
  const rowBytes = roundUp(blockColumns * numberBytes, cacheLine);
  const stored = storedBuffers(plan, partial);
  const regionBytes =
    roundUp(
      stored.reduce((sum, { rows }) => sum + rows * rowBytes, 0),
      cacheLine,
    ) + gap;
  let place = reserve(blocks * regionBytes);
  const places = new Map<string, number>();
  for (const { name, rows } of stored) {
    places.set(name, place);
    place += rows * rowBytes;
  }
  return { regionBytes, rowBytes, places };
}

/** Steps that copy between whole matrices and regions: before a run what it reads, after it what it has written. */
export function encodeMoves(
  plan: Plan,
  { places }: BlockStorage,
  matrix: (name: string) => PlacedMatrix,
): Readonly<Record<'into' | 'outOf', readonly EncodedStep[]>> {
  const stored = plan.buffers.filter(({ name }) => places.has(name));
  const move = ({ name, rows }: PlanBuffer): EncodedStep => {
    return { operation: 0, function: 0, pointers: [matrix(name).offset, places.get(name) ?? 0], rows, inner: 0 };
  };
  return {
    into: stored
      .filter(({ role }) => ['features', 'labels', 'projection', 'coefficients', 'optimizer-state', 'prepared'].includes(role))
      .map(move),
    outOf: stored.filter(({ role }) => !['features', 'labels', 'prepared'].includes(role)).map(move),
  };
}

function staysInBlocks(step: PlanStep, partial: PartialGradients): boolean {
  return !isParameterGradient(step) || step.phase !== 'backward' || partial.has(step.out);
}

/** Matrices with a column for each example that steps by column or updates name. */
function storedBuffers(plan: Plan, partial: PartialGradients): readonly PlanBuffer[] {
  const named = new Set(
    plan.steps
      .filter((step) => isByColumn(step, partial) || step.op === 'penalty-gradient' || step.op === 'projection-gradient')
      .flatMap(namesIn),
  );
  const roles = new Map(plan.buffers.map(({ name, role }) => [name, role]));
  const ofGramForm = plan.steps.flatMap((step) => {
    if (step.op !== 'update') return [];
    const role = roles.get(step.parameter);
    return role === 'projection' || role === 'coefficients' ? [step.parameter, step.gradient, ...step.state] : [];
  });
  const grams = new Set(plan.steps.flatMap((step) => (step.op === 'gram' ? [step.out] : [])));
  const isStored = ({ name, role, columns }: PlanBuffer) => {
    if (columns !== plan.examples || grams.has(name)) return false;
    return ofGramForm.includes(name) || (hasColumnPerExample[role] && named.has(name));
  };
  return plan.buffers.filter(isStored);
}

function namesIn(step: PlanStep): readonly string[] {
  return Object.values(step).filter((value) => typeof value === 'string');
}

function roundUp(bytes: number, multiple: number): number {
  return Math.ceil(bytes / multiple) * multiple;
}
