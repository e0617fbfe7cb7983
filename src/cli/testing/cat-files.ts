import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadHdf5 } from '../../engine/data/import/arrays/hdf5/library.ts';

/** Pixels a side, with three colours, as in the files of cats that the course uses. */
const side = 64;

/** Pictures of bytes (m, 64, 64, 3), row by row, and the class of each. */
export interface Pictures {
  readonly bytes: Uint8Array;
  readonly labels: readonly number[];
}

/**
 * Made-up pictures with numbers from `first` on, of which about a third are of class 1: the same bytes as tests/fixtures/cats/make_cats.py makes, by whole numbers
 * alone. What is in the middle of most of them is a little warmer in class 1.
 */
export function makePictures(first: number, examples: number): Pictures {
  const numbers = Array.from({ length: examples }, (_, index) => first + index);
  const bytes = new Uint8Array(examples * side * side * 3);
  for (const [index, number] of numbers.entries()) paint(number, bytes.subarray(index * side * side * 3, (index + 1) * side * side * 3));
  return { bytes, labels: numbers.map(labelOf) };
}

function labelOf(number: number): number {
  return mixed(number) % 100 < 34 ? 1 : 0;
}

function paint(number: number, out: Uint8Array): void {
  const drawn = (what: number, below: number) => mixed(number * 16 + what + 1_000_003) % below;
  const brightness = 30 + drawn(0, 50);
  const [down, across] = [drawn(1, 81) - 40, drawn(2, 81) - 40];
  const [top, left, radius] = [20 + drawn(3, 25), 20 + drawn(4, 25), 10 + drawn(5, 6)];
  const warmth = labelOf(number) === 1 ? drawn(6, 60) - 8 : 8 - drawn(6, 60);
  for (let at = 0; at < out.length; at += 1) {
    const [colour, pixel] = [at % 3, Math.floor(at / 3)];
    const [row, column] = [Math.floor(pixel / side), pixel % side];
    const isInside = (row - top) ** 2 + (column - left) ** 2 < radius ** 2;
    const place = ((number * 16 + Math.floor(row / 4)) * 16 + Math.floor(column / 4)) * 3 + colour;
    const noise = (mixed(place + 7_000_003) % 61) - 30;
    const slope = Math.floor((down * (row - 32) + across * (column - 32)) / 64);
    out[at] = Math.min(255, Math.max(0, brightness + slope + (isInside ? warmth * (1 - colour) : 0) + noise));
  }
}

/** A whole number below 2³² for each: "lowbias32" of C. Wellons' hash-prospector. */
function mixed(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** The parts of the course's files: examples, and the number of the first picture. */
export const catParts = { train: { first: 0, examples: 209 }, test: { first: 209, examples: 50 } } as const;

/** Writes HDF5 files of the form of the course's: `train_catvnoncat.h5` with 209 pictures, `test_catvnoncat.h5` with 50. */
export async function writeCatFiles(folder: string) {
  const { library } = await loadHdf5();
  const { FS } = await library.ready;
  const write = async (part: keyof typeof catParts) => {
    const { first, examples } = catParts[part];
    const { bytes, labels } = makePictures(first, examples);
    const file = new library.File(`/${part}.h5`, 'w');
    file.create_dataset({ name: `${part}_set_x`, data: bytes, shape: [examples, side, side, 3] });
    file.create_dataset({ name: `${part}_set_y`, data: BigInt64Array.from(labels, BigInt), shape: [examples] });
    file.create_dataset({ name: 'list_classes', data: ['non-cat', 'cat'], shape: [2], dtype: 'S7' });
    file.close();
    const path = join(folder, `${part}_catvnoncat.h5`);
    await writeFile(path, (FS as unknown as { readFile: (name: string) => Uint8Array }).readFile(`/${part}.h5`));
    return path;
  };
  return { train: await write('train'), test: await write('test') };
}

/** The options that take data out of such files, by the names of their arrays. */
export function catArrays({ train, test }: { readonly train: string; readonly test: string }): readonly string[] {
  const parts = { x: `${train}#train_set_x`, y: `${train}#train_set_y`, 'test-x': `${test}#test_set_x`, 'test-y': `${test}#test_set_y` };
  return Object.entries(parts).flatMap(([option, array]) => [`--${option}`, array]);
}
