import { limits } from '../../shared/spec/limits.ts';
import type { Precision } from '../../shared/spec/training-spec.ts';
import { bufferNamed, hasMiniBatches, type Plan, type PlanBuffer } from '../plan/plan.ts';
import { type BlockStorage, noBlockStorage, reserveBlockStorage } from './program/block-storage.ts';
import { blocksTogether, columnsPerBlock } from './program/column-blocks.ts';
import { encodedSteps, isProjectionGradient } from './program/encoded-steps.ts';
import { type GramScratch, reserveGramScratch } from './program/gram-scratch.ts';
import { type KeptInput, keptInputBytes, noKeptInput, reserveKeptInput } from './program/kept-input.ts';
import { headerBytes, penaltyPart, stepBytes } from './program/layout.ts';
import { type PartialGradients, reservePartialGradients } from './program/partial-gradients.ts';
import { needsWorkspace, workspaceBytes } from './program/workspace.ts';

/** Every region starts at a multiple of this many bytes: a cache line, so that two threads never write to the same one. */
const alignment = 64;

/** Below it lies what the WebAssembly module itself keeps in memory; `build-core.mjs` checks that it fits. */
const staticBytes = 20_480;

/** Most costs that one call of the module can leave behind. */
const costCapacity = 4096;

const bytesOfFloat64 = 8;
const pageBytes = 65_536;

/** Where everything lies in the memory of one core, as byte offsets. */
export interface Arena {
  readonly header: number;
  readonly steps: number;
  /** Sums of the cost over each block of columns, float64. */
  readonly partialCosts: number;
  /** The costs of the iterations of a call, float64. */
  readonly costs: number;
  readonly costCapacity: number;
  /** Order of the examples of an epoch, unsigned 32-bit integers, and how many they are: none where an iteration takes all of them. */
  readonly order: number;
  readonly orderLength: number;
  /** Columns that are taken through forward and backward pass at a time, and how many such blocks there are. */
  readonly blockColumns: number;
  readonly blocks: number;
  /** Blocks that a thread takes at once. */
  readonly blocksTogether: number;
  /** The matrices by name, row by row without gaps. */
  readonly buffers: ReadonlyMap<string, number>;
  /** What goes with the gradients of projections, by their names. */
  readonly gramScratch: ReadonlyMap<string, GramScratch>;
  /** Sums of gradients over each block of columns. */
  readonly partialGradients: PartialGradients;
  readonly blockStorage: BlockStorage;
  /** Where the sums of squares of penalized weights lie, by the names of these: float64, one for each part of `penaltyPart` entries. */
  readonly squares: ReadonlyMap<string, number>;
  /** What threads pack matrices in, one behind the other, or 0 where nothing is packed. */
  readonly workspace: number;
  readonly keptInput: KeptInput;
  /** All of it, in whole pages of WebAssembly memory. */
  readonly bytes: number;
}

/** Lays out the memory for a plan and so many threads. Allocates nothing. */
export function layOutArena(plan: Plan, precision: Precision, threads = 1): Arena {
  let end = staticBytes;
  const reserve = (bytes: number): number => {
    const offset = end;
    end += Math.ceil(bytes / alignment) * alignment;
    return offset;
  };
  const size = bytesPerNumber(precision);
  const blockColumns = columnsPerBlock(plan, size);
  const blocks = Math.ceil(plan.examples / blockColumns);
  const header = reserve(headerBytes);
  const partialGradients = reservePartialGradients(plan, blocks, blockColumns, size, reserve);
  const blockStorage =
    threads > 1
      ? reserveBlockStorage(plan, { blocks, blockColumns, numberBytes: size, partial: partialGradients }, reserve)
      : noBlockStorage;
  const steps = reserve((encodedSteps(plan) + partialGradients.size + 2 * blockStorage.places.size) * stepBytes);
  const partialCosts = reserve(blocks * bytesOfFloat64);
  const costs = reserve(costCapacity * bytesOfFloat64);
  const gramScratch = new Map(
    plan.steps.flatMap((step) => {
      if (!isProjectionGradient(step)) return [];
      const divided = { blocks, blockColumns, numberBytes: size, isOfBatch: step.isOfBatch };
      return [[step.out, reserveGramScratch(bufferNamed(plan, step.out), divided, reserve)]];
    }),
  );
  const orderLength = hasMiniBatches(plan) ? plan.dataset.examples : 0;
  const order = reserve(orderLength * Uint32Array.BYTES_PER_ELEMENT);
  const buffers = new Map(plan.buffers.map(({ name, rows, columns }) => [name, reserve(rows * columns * size)]));
  const squares = new Map(
    penalizedBuffers(plan).map(({ name, rows, columns }) => [name, reserve(penaltyParts(rows * columns) * bytesOfFloat64)]),
  );
  const workspace = needsWorkspace(plan) ? reserve(threads * workspaceBytes) : 0;
  const keptBytes = keptInputBytes(plan, size, threads);
  const keptInput = keptBytes > 0 && end + keptBytes <= limits.arenaBytes ? reserveKeptInput(plan, size, threads, reserve) : noKeptInput;
  return {
    header,
    steps,
    partialCosts,
    costs,
    costCapacity,
    order,
    orderLength,
    blockColumns,
    blocks,
    blocksTogether: blocksTogether(plan, size, blockColumns),
    buffers,
    gramScratch,
    partialGradients,
    blockStorage,
    squares,
    workspace,
    keptInput,
    bytes: Math.ceil(end / pageBytes) * pageBytes,
  };
}

function penalizedBuffers({ buffers, steps }: Plan): readonly PlanBuffer[] {
  const penalized = new Set(steps.flatMap((step) => (step.op === 'penalty' ? [step.weights] : [])));
  return buffers.filter(({ name }) => penalized.has(name));
}

function penaltyParts(entries: number): number {
  return Math.ceil(entries / penaltyPart);
}

/** Bytes that a core for the plan needs with one thread, with X up to three times where it is kept packed (each further one takes up to `workspaceBytes`, and several may need all matrices with a column for each example twice), to be compared with `limits.arenaBytes` before one is created. */
export function arenaBytes(plan: Plan, precision: Precision): number {
  return layOutArena(plan, precision).bytes;
}

/** Bytes of one number. */
export function bytesPerNumber(precision: Precision): number {
  return precision === 'float64' ? 8 : 4;
}
