import { type CellProblem, cellProblems } from './cell-problems.ts';
import { type ColumnProblem, columnProblems } from './column-problems.ts';
import { define } from './define-diagnostics.ts';
import { type FolderProblem, folderProblems } from './folder-problems.ts';
import { type Hdf5Problem, hdf5Problems } from './hdf5-problems.ts';
import { type PictureProblem, pictureProblems } from './picture-problems.ts';
import { type TableProblem, tableProblems } from './table-problems.ts';

/** GD53x and GD54x: files of data cannot be imported, or were in a way that a person should know. `file` is the file's name. */
export const importDiagnostics = {
  GD530: define<{ file: string }>('import-cancelled', 'warning', {
    en: (d) => ({
      title: `Reading ${d.file} was stopped`,
      detail: 'Nothing was taken over; the file is unchanged.',
      remedy: 'Import it again when you like.',
    }),
    ja: (d) => ({
      title: `${d.file} の読み込みを中止しました`,
      detail: '何も取り込んでいません。ファイルはそのままです。',
      remedy: '必要になったら、もう一度読み込んでください。',
    }),
  }),
  GD531: define<{ file: string; row: number; column: number; name: string; value: string; problem: CellProblem }>('table-cell', 'error', {
    en: (d) => ({
      title: `${d.file}: ${cellProblems[d.problem].en.title}`,
      detail: `Row ${d.row}, column ${d.column}${d.name === '' ? '' : ` (${d.name})`}, both counted from 1, ${cellProblems[d.problem].en.detail(d.value)}.`,
      remedy: cellProblems[d.problem].en.remedy,
    }),
    ja: (d) => ({
      title: `${d.file}: ${cellProblems[d.problem].ja.title}`,
      detail: `${d.row}行${d.column}列${d.name === '' ? '' : `(${d.name})`}が${cellProblems[d.problem].ja.detail(d.value)}。行と列は1から数えます。`,
      remedy: cellProblems[d.problem].ja.remedy,
    }),
  }),
  GD532: define<{ file: string; name: string; problem: ColumnProblem; value: string }>('column-unusable', 'error', {
    en: (d) => ({
      title: `${d.file}: ${d.name} cannot be used`,
      detail: columnProblems[d.problem].en.detail(d.value),
      remedy: columnProblems[d.problem].en.remedy,
    }),
    ja: (d) => ({
      title: `${d.file}: ${d.name} は使えません`,
      detail: columnProblems[d.problem].ja.detail(d.value),
      remedy: columnProblems[d.problem].ja.remedy,
    }),
  }),
  GD533: define<{ files: string }>('files-of-several-kinds', 'error', {
    en: (d) => ({
      title: 'These files do not go together',
      detail: `${d.files}: one table, files of arrays (.npy, .npz, .h5), or one folder of pictures can be imported at a time.`,
      remedy: 'Choose files of one kind.',
    }),
    ja: (d) => ({
      title: 'これらのファイルは一緒に読み込めません',
      detail: `${d.files}: 一度に読み込めるのは、表1つ、配列のファイル(.npy、.npz、.h5)、または画像のフォルダー1つです。`,
      remedy: '同じ種類のファイルを選んでください。',
    }),
  }),
  GD534: define<{ file: string; problem: TableProblem; row: number; value: string }>('table-unreadable', 'error', {
    en: (d) => ({
      title: `${d.file} cannot be read as a table`,
      detail: tableProblems[d.problem].en.detail(`${d.row}`, d.value),
      remedy: tableProblems[d.problem].en.remedy,
    }),
    ja: (d) => ({
      title: `${d.file} を表として読めません`,
      detail: tableProblems[d.problem].ja.detail(`${d.row}`, d.value),
      remedy: tableProblems[d.problem].ja.remedy,
    }),
  }),
  GD535: define<{ file: string; place: string; problem: Hdf5Problem; value: string }>('array-file-unreadable', 'error', {
    en: (d) => ({
      title: `${d.file} cannot be read`,
      detail: hdf5Problems[d.problem].en.detail(d.place, d.value),
      remedy: hdf5Problems[d.problem].en.remedy,
    }),
    ja: (d) => ({
      title: `${d.file} を読めません`,
      detail: hdf5Problems[d.problem].ja.detail(d.place, d.value),
      remedy: hdf5Problems[d.problem].ja.remedy,
    }),
  }),
  GD536: define<{ file: string; problem: PictureProblem; value: string }>('picture-unreadable', 'error', {
    en: (d) => ({
      title: `${d.file} cannot be read as a picture`,
      detail: pictureProblems[d.problem].en.detail(d.value),
      remedy: pictureProblems[d.problem].en.remedy,
    }),
    ja: (d) => ({
      title: `${d.file} を画像として読めません`,
      detail: pictureProblems[d.problem].ja.detail(d.value),
      remedy: pictureProblems[d.problem].ja.remedy,
    }),
  }),
  GD537: define<{ folder: string; problem: FolderProblem; value: string }>('folder-unusable', 'error', {
    en: (d) => ({
      title: `The folder ${d.folder} is no set of pictures`,
      detail: folderProblems[d.problem].en.detail(d.value),
      remedy: folderProblems[d.problem].en.remedy,
    }),
    ja: (d) => ({
      title: `フォルダー ${d.folder} は画像のデータセットになっていません`,
      detail: folderProblems[d.problem].ja.detail(d.value),
      remedy: folderProblems[d.problem].ja.remedy,
    }),
  }),
  GD540: define<{ file: string; rows: number; of: number }>('rows-left-out', 'warning', {
    en: (d) => ({
      title: `${d.rows} of ${d.of} rows were left out`,
      detail: `A value is missing in each of these rows of ${d.file}.`,
      remedy: 'Fill missing values with the mean instead if that takes too much.',
    }),
    ja: (d) => ({
      title: `${d.of}行のうち${d.rows}行を除きました`,
      detail: `${d.file} のこれらの行には欠けた値があります。`,
      remedy: '除きすぎる場合は、代わりに平均で埋めてください。',
    }),
  }),
  GD541: define<{ file: string; values: number; columns: string }>('values-filled', 'warning', {
    en: (d) => ({
      title: d.values === 1 ? 'A missing value was filled in' : `${d.values} missing values were filled in`,
      detail: `In ${d.file} the mean of the column stands in for missing numbers, "(missing)" for missing categories: ${d.columns}.`,
      remedy: 'Leave such rows out instead if made-up values would mislead.',
    }),
    ja: (d) => ({
      title: `欠けた値を${d.values}個補いました`,
      detail: `${d.file} の欠けた数値は列の平均で、欠けたカテゴリは「(missing)」で補いました: ${d.columns}。`,
      remedy: '補った値が紛らわしい場合は、代わりにその行を除いてください。',
    }),
  }),
  GD542: define<{ folder: string; pictures: number; of: number; names: string }>('pictures-left-out', 'warning', {
    en: (d) => ({
      title: `${d.pictures} of ${d.of} pictures were left out`,
      detail: `These files of ${d.folder} cannot be read as pictures: ${d.names}.`,
      remedy: 'Save them anew with a picture editor, or take them out of the folder.',
    }),
    ja: (d) => ({
      title: `${d.of}枚のうち${d.pictures}枚の画像を除きました`,
      detail: `${d.folder} のこれらのファイルは画像として読めません: ${d.names}。`,
      remedy: '画像編集ソフトで保存し直すか、フォルダーから取り除いてください。',
    }),
  }),
} as const;
