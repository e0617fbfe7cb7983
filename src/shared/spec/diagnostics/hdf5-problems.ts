import type { Language } from '../../language.ts';

type ProblemTexts = Readonly<Record<Language, { readonly detail: (place: string, value: string) => string; readonly remedy: string }>>;

/** Why an HDF5 file or an array in it cannot be read; `place` is the array's path in the file, `value` what was found. */
export const hdf5Problems = {
  'not-hdf5': {
    en: { detail: () => 'It does not begin as an HDF5 file does.', remedy: 'Choose a file that h5py or another HDF5 library has written.' },
    ja: {
      detail: () => 'HDF5 ファイルの形式で始まっていません。',
      remedy: 'h5py などの HDF5 ライブラリで書いたファイルを選んでください。',
    },
  },
  damaged: {
    en: {
      detail: (place) => (place === '' ? 'It is damaged or cut off.' : `${place} is damaged, cut off, or lies in another file.`),
      remedy: 'Copy or download it again. Arrays must lie in the file itself.',
    },
    ja: {
      detail: (place) =>
        place === '' ? '壊れているか、途中で切れています。' : `${place} が壊れているか、途中で切れているか、別のファイルにあります。`,
      remedy: 'コピーまたはダウンロードをやり直してください。配列はファイル自身に入っている必要があります。',
    },
  },
  'other-file': {
    en: {
      detail: (place, value) => `${place} takes its numbers from another file, ${value}. No file that was not chosen is ever opened.`,
      remedy: 'Save the array itself into the file.',
    },
    ja: {
      detail: (place, value) => `${place} の数値は別のファイル ${value} にあります。選んでいないファイルを開くことはありません。`,
      remedy: '配列そのものをファイルに保存してください。',
    },
  },
  packed: {
    en: {
      detail: (place, value) => `${place} is compressed with ${value}, which is not read.`,
      remedy: 'Save it without compression, or with gzip.',
    },
    ja: {
      detail: (place, value) => `${place} の圧縮方式 ${value} には対応していません。`,
      remedy: '圧縮せずに、または gzip で保存してください。',
    },
  },
  'number-type': {
    en: {
      detail: (place, value) => `${place} is of the type ${value}, not of numbers.`,
      remedy: 'Choose an array of whole numbers, booleans, float32 or float64.',
    },
    ja: {
      detail: (place, value) => `${place} の型は ${value} で、数値ではありません。`,
      remedy: '整数、真偽値、float32、float64 の配列を選んでください。',
    },
  },
} as const satisfies Record<string, ProblemTexts>;

export type Hdf5Problem = keyof typeof hdf5Problems;
