import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../../../shared/spec/limits.ts';
import type { FeatureShape } from '../../../../shared/spec/shape.ts';
import type { ExamplesAxis } from '../../examples-axis.ts';
import type { Features } from '../../features/features.ts';
import { GrowingFeatures } from '../../features/growing-features.ts';
import { PlacedFeatures } from '../../features/placed-features.ts';
import type { Scale } from '../../features/scale.ts';
import { elementCount, inRowOrder } from '../../numeric-array.ts';
import { Breaths, cancelled, type ImportWork } from '../import-work.ts';
import { tooLarge } from '../too-large.ts';
import { type ReadNumbers, type StoredArray, slowestPlaces } from './stored-array.ts';

/** X (n_x, m). */
export interface ReadFeatures {
  readonly features: Features;
  readonly featureShape: FeatureShape;
  readonly examples: number;
}

/** Numbers that are read at once. */
const blockNumbers = 64 * 1024;
/** Most dimensions of an example. */
const mostDimensions = 4;
/** Types whose numbers are bytes. */
const byteTypes: readonly string[] = ['uint8', 'bool'];

/**
 * Reads X block by block in the order of the file, example after example flattened row by row as NumPy's reshape does. The numbers are kept as they are stored,
 * scaled when they are read. `onRead` is told of numbers. Fails with GD404 (NaN or infinity), GD505 (memory), GD507 (no examples, unreadable), GD530 (cancelled).
 */
export async function readFeatures(
  array: StoredArray,
  axis: ExamplesAxis,
  scale: Scale,
  work: ImportWork,
  onRead: (numbers: number) => void,
): Promise<Result<ReadFeatures>> {
  const { shape, name, isFortran } = array;
  if (shape.length === 0) return failure(diagnose('GD507', { file: name, problem: 'scalar', value: '' }));
  const count = elementCount(shape);
  if (count === 0) return failure(diagnose('GD507', { file: name, problem: 'empty', value: '' }));
  const bytes = count * (byteTypes.includes(array.type) ? 1 : Float64Array.BYTES_PER_ELEMENT);
  if (bytes > limits.arenaBytes) return tooLarge(name, bytes);
  const examples = (axis === 'first' ? shape[0] : shape.at(-1)) ?? 0;
  const perExample = axis === 'first' ? shape.slice(1) : shape.slice(0, -1);
  const isExampleSlowest = shape.length === 1 || (axis === 'first') !== isFortran;
  const target = { perExample, examples, scale, order: isFortran ? cOrder(perExample) : null };
  const placing =
    array.inMemory && axis === 'first'
      ? alreadyThere(array.inMemory, scale)
      : isExampleSlowest
        ? examplesInOrder(target)
        : numbersInPlace(target, byteTypes.includes(array.type));
  const read = await readBlocks(array, placing.together, work, (block, first) => {
    const broken = firstBroken(block, scale);
    if (broken) {
      const { feature, example } = placeOf(first + broken.index, isExampleSlowest, target);
      return failure(diagnose('GD404', { file: name, value: `${broken.value}`, example, feature }));
    }
    placing.take(block, first);
    onRead(block.length);
    return null;
  });
  if (!read.ok) return read;
  const featureShape = perExample.length === 0 ? [1] : perExample.length > mostDimensions ? [count / examples] : perExample;
  return success({ features: placing.finish(), featureShape, examples });
}

/**
 * Reads an array from its first number to its last, in blocks of whole groups of `together` numbers; `onBlock` is told of the place of a block's first number in the
 * file.
 */
async function readBlocks(
  array: StoredArray,
  together: number,
  work: ImportWork,
  onBlock: (block: ReadNumbers, first: number) => ReturnType<typeof failure> | null,
): Promise<Result<null>> {
  const { shape, placesAtOnce = 1 } = array;
  const places = slowestPlaces(array);
  const perPlace = elementCount(shape) / places;
  const step = placesAtOnce * Math.max(1, Math.floor(blockNumbers / perPlace / placesAtOnce));
  const breaths = new Breaths();
  for (let from = 0; from < places; from += step) {
    if (work.signal.aborted) return cancelled(array.name);
    const read = await array.read(from, Math.min(places, from + step));
    if (!read.ok) return read;
    // What had to be read at once is still taken in piece by piece.
    const pieceNumbers = Math.max(1, Math.floor(pieceOf(together) / together)) * together;
    for (let first = 0; first < read.value.length; first += pieceNumbers) {
      const failed = onBlock(read.value.subarray(first, first + pieceNumbers), from * perPlace + first);
      if (failed) return failed;
      await breaths.breathe();
    }
  }
  return success(null);
}

/** Numbers that are taken in between two turns of everything else. Each that goes to a place of its own may be the first on its page of memory, which takes much longer. */
function pieceOf(together: number): number {
  return together === 1 ? blockNumbers / 16 : blockNumbers;
}

/** Where the numbers of a file go. */
interface Target {
  readonly perExample: readonly number[];
  readonly examples: number;
  readonly scale: Scale;
  /** For each number of an example that lies in Fortran's order its feature; null where they lie in C order. */
  readonly order: Uint32Array | null;
}

/** What takes the numbers of a file block by block; `first` is the place of the first one. */
interface Placing {
  /** Numbers that have to come in one block. */
  readonly together: number;
  readonly take: (block: ReadNumbers, first: number) => void;
  readonly finish: () => Features;
}

/** Example after example: blocks hold whole ones. */
function examplesInOrder({ perExample, scale, order }: Target): Placing {
  const count = elementCount(perExample);
  const growing = new GrowingFeatures(count);
  const example = new Float64Array(count);
  return {
    together: count,
    take: (block) => {
      for (let start = 0; start < block.length; start += count) {
        const stored = block.subarray(start, start + count);
        if (order) for (let place = 0; place < count; place += 1) example[order[place] ?? 0] = stored[place] ?? 0;
        growing.add(order ? example : stored);
      }
    },
    finish: () => growing.finish(scale),
  };
}

/** Numbers that need not be taken over, but looked at. */
function alreadyThere(features: Features, scale: Scale): Placing {
  return { together: features.count, take: () => undefined, finish: () => features.scaled(scale) };
}

/** Feature after feature, each of all examples. */
function numbersInPlace({ perExample, examples, scale, order }: Target, areBytes: boolean): Placing {
  const placed = new PlacedFeatures(elementCount(perExample), examples, areBytes);
  return {
    together: 1,
    take: (block, first) => {
      let row = Math.floor(first / examples);
      let example = first % examples;
      for (const value of block) {
        placed.set(order ? (order[row] ?? 0) : row, example, value);
        example += 1;
        if (example < examples) continue;
        example = 0;
        row += 1;
      }
    },
    finish: () => placed.finish(scale),
  };
}

function placeOf(at: number, isExampleSlowest: boolean, { perExample, examples, order }: Target) {
  const count = elementCount(perExample);
  const [row, example] = isExampleSlowest ? [at % count, Math.floor(at / count)] : [Math.floor(at / examples), at % examples];
  return { feature: order ? (order[row] ?? 0) : row, example };
}

/** The first number that is not finite, or that its scale pushes beyond all bounds. */
function firstBroken(block: ReadNumbers, { numerator, denominator }: Scale): { readonly index: number; readonly value: number } | null {
  for (let index = 0; index < block.length; index += 1) {
    const number = block[index] ?? 0;
    const value = (number * numerator) / denominator;
    if (!Number.isFinite(value)) return { index, value: Number.isFinite(number) ? value : number };
  }
  return null;
}

/** For each place in Fortran's order the place in C order. */
function cOrder(shape: readonly number[]): Uint32Array {
  const places = Float64Array.from({ length: elementCount(shape) }, (_, place) => place);
  const order = new Uint32Array(places.length);
  for (const [place, stored] of inRowOrder(places, shape).entries()) order[stored] = place;
  return order;
}
