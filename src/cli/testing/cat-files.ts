import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadHdf5 } from '../../engine/data/import/arrays/hdf5/library.ts';

/** Pixels a side, with three colours, as in the files of cats that the course uses. */
const side = 64;

/** Bytes of made-up pictures: those of class 1 are brighter in the middle. */
function pictures(labels: readonly number[]): Uint8Array {
  const perPicture = side * side * 3;
  let state = 1;
  return Uint8Array.from({ length: labels.length * perPicture }, (_, index) => {
    state = (state * 48_271) % 2_147_483_647;
    const pixel = Math.floor((index % perPicture) / 3);
    const [row, column] = [Math.floor(pixel / side), pixel % side];
    const isMiddle = Math.abs(row - side / 2) < 12 && Math.abs(column - side / 2) < 12;
    const brightness = isMiddle ? 60 + 80 * (labels[Math.floor(index / perPicture)] ?? 0) : 90;
    return brightness + (state % 100);
  });
}

/** Writes HDF5 files of the form of the course's: `train_catvnoncat.h5` with 209 pictures, `test_catvnoncat.h5` with 50. */
export async function writeCatFiles(folder: string) {
  const { library } = await loadHdf5();
  const { FS } = await library.ready;
  const paths: string[] = [];
  for (const [part, examples] of [
    ['train', 209],
    ['test', 50],
  ] as const) {
    const labels = Array.from({ length: examples }, (_, index) => (index % 3 === 0 ? 1 : 0));
    const file = new library.File(`/${part}.h5`, 'w');
    file.create_dataset({ name: `${part}_set_x`, data: pictures(labels), shape: [examples, side, side, 3] });
    file.create_dataset({ name: `${part}_set_y`, data: BigInt64Array.from(labels, BigInt), shape: [examples] });
    file.create_dataset({ name: 'list_classes', data: ['non-cat', 'cat'], shape: [2], dtype: 'S7' });
    file.close();
    const path = join(folder, `${part}_catvnoncat.h5`);
    await writeFile(path, (FS as unknown as { readFile: (name: string) => Uint8Array }).readFile(`/${part}.h5`));
    paths.push(path);
  }
  const [train = '', test = ''] = paths;
  return { train, test };
}
