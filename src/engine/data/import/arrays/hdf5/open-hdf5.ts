import { type FileHandle, open } from 'node:fs/promises';
import { failure, type Result, success } from '../../../../../shared/result.ts';
import { diagnose } from '../../../../../shared/spec/diagnostics/diagnostic.ts';
import type { Hdf5Problem } from '../../../../../shared/spec/diagnostics/hdf5-problems.ts';
import { elementCount } from '../../../numeric-array.ts';
import { attemptRead } from '../../../reachable.ts';
import { mostClasses } from '../../class-codes.ts';
import { type ImportFile, nameOf } from '../../import-file.ts';
import type { ArrayFile, ReadNumbers, StoredArray } from '../stored-array.ts';
import { type FoundDataset, findDatasets } from './find-datasets.ts';
import { type Hdf5Library, loadHdf5, openMounted } from './library.ts';
import { isText, numberTypeOf, typeName } from './type-names.ts';

const signature = Buffer.from([0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Where the signature may stand: at the beginning, or behind a block of the user's own of 512, 1024, 2048 … bytes. Source: HDF5 File Format Specification, II.A. */
const farthestSignature = 1024 ** 2;

/** Bytes of unpacked chunks that the library keeps. Source: HDF5, H5Pset_chunk_cache. */
const keptBytes = 1024 ** 2;

/** Filters that are part of the library: Deflate, shuffle, Fletcher32, n-bit, scale-offset. Source: HDF5 File Format Specification, IV.A.2.l. */
const knownFilters: ReadonlySet<number> = new Set([1, 2, 3, 5, 6]);

/**
 * Opens an HDF5 file, of which only what is asked for is read, and never anything of another file. Fails with GD509 (cannot be opened) and GD535 (no HDF5,
 * damaged).
 */
export async function openHdf5File(file: ImportFile): Promise<Result<ArrayFile>> {
  const name = nameOf(file);
  const opened = await attemptRead(name, () => open(file.path, 'r'));
  if (!opened.ok) return opened;
  const handle = opened.value;
  const size = await attemptRead(name, async () => ((await hasSignature(handle)) ? (await handle.stat()).size : 0));
  const result = size.ok ? describe(handle, size.value, name, await loadHdf5()) : size;
  if (!result.ok) await handle.close();
  return result;
}

function describe(handle: FileHandle, size: number, name: string, library: Hdf5Library): Result<ArrayFile> {
  if (size === 0) return unreadable(name, '', 'not-hdf5', '');
  try {
    const { file, close } = openMounted(library, handle.fd, size);
    const datasets = findDatasets(file, library);
    return success({
      arrays: datasets.map((found) => storedArray(found, name)),
      classNames: classNamesOf(datasets),
      close: async () => {
        close();
        await handle.close();
      },
    });
  } catch {
    // The library throws whatever it has against the file.
    return unreadable(name, '', 'damaged', '');
  }
}

async function hasSignature(handle: FileHandle): Promise<boolean> {
  const bytes = Buffer.alloc(signature.length);
  for (let at = 0; at <= farthestSignature; at = at === 0 ? 512 : 2 * at) {
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, at);
    if (bytesRead < bytes.length) return false;
    if (bytes.equals(signature)) return true;
  }
  return false;
}

function storedArray({ path, dataset }: FoundDataset, file: string): StoredArray {
  const { metadata } = dataset;
  const shape = metadata.shape ?? [0];
  const array = { name: `${file}#${path}`, key: path, shape, type: typeName(metadata), isFortran: false };
  const foreign = metadata.virtual_sources?.find((source) => source.file_name !== '.');
  if (foreign) return { ...array, isNumeric: false, read: async () => unreadable(file, path, 'other-file', foreign.file_name) };
  const packing = dataset.filters.find(({ id }) => !knownFilters.has(id));
  if (packing) return { ...array, isNumeric: false, read: async () => unreadable(file, path, 'packed', packing.name || `${packing.id}`) };
  if (numberTypeOf(metadata) === null)
    return { ...array, isNumeric: false, read: async () => unreadable(file, path, 'number-type', array.type) };
  const placesAtOnce = dataset.filters.length > 0 ? packedTogether(metadata.chunks ?? [], shape, metadata.size) : undefined;
  return { ...array, isNumeric: true, placesAtOnce, read: async (from, to) => readPlaces({ path, dataset }, file, from, to) };
}

/**
 * Places of the first axis that are unpacked again and again if they are not read at once: those of a row of chunks, unless the library keeps these
 * unpacked. Chunks that are not packed can be read in parts.
 */
function packedTogether([places, ...others]: readonly number[], [, ...axes]: readonly number[], numberBytes: number): number | undefined {
  if (places === undefined) return undefined;
  const chunksAcross = axes.reduce((product, axis, index) => product * Math.ceil(axis / (others[index] ?? axis)), 1);
  const bytes = chunksAcross * elementCount([places, ...others]) * numberBytes;
  return bytes <= keptBytes ? undefined : places;
}

/** Typed arrays of numbers, which need no converting. */
function isPlain(values: unknown): values is ReadNumbers {
  return (
    ArrayBuffer.isView(values) && !(values instanceof BigInt64Array) && !(values instanceof BigUint64Array) && !(values instanceof DataView)
  );
}

function readPlaces({ path, dataset }: FoundDataset, file: string, from: number, to: number): Result<ReadNumbers> {
  const { shape } = dataset.metadata;
  try {
    const ranges = (shape ?? []).map((places, axis): [number, number] => (axis === 0 ? [from, to] : [0, places]));
    const values = ranges.length === 0 ? dataset.value : dataset.slice(ranges);
    if (isPlain(values)) return success(values);
    const numbers = typeof values === 'object' && values !== null ? (values as ArrayLike<number | bigint | boolean>) : [values];
    return success(Float64Array.from(numbers as ArrayLike<number | bigint | boolean>, Number));
  } catch {
    // The library throws whatever it has against the array: it is damaged, or lies in another file.
    return unreadable(file, path, 'damaged', '');
  }
}

/** The names of the classes by their numbers, which the course's files keep as `list_classes`. */
function classNamesOf(datasets: readonly FoundDataset[]): readonly string[] | null {
  const list = datasets.find(({ path }) => /(^|\/)(list_classes|class_names|classes)$/.test(path));
  if (!list || !isText(list.dataset.metadata) || elementCount(list.dataset.metadata.shape ?? [0]) > mostClasses) return null;
  try {
    const names = list.dataset.value;
    return Array.isArray(names) ? names.map(String) : null;
  } catch {
    // Without their names classes have their numbers.
    return null;
  }
}

function unreadable(file: string, place: string, problem: Hdf5Problem, value: string) {
  return failure(diagnose('GD535', { file, place, problem, value }));
}
