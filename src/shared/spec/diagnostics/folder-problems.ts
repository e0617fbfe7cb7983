import type { Language } from '../../language.ts';

type ProblemTexts = Readonly<Record<Language, { readonly detail: (value: string) => string; readonly remedy: string }>>;

const layout = {
  en: 'Put the pictures of each class into a sub-folder of its own, or all into one folder with a CSV of two columns: file name and label.',
  ja: 'クラスごとのサブフォルダーに画像を分けるか、1つのフォルダーに入れて、ファイル名とラベルの2列の CSV を添えてください。',
} as const;

/** Why a folder of pictures cannot be used; `value` is what was found. */
export const folderProblems = {
  'no-pictures': {
    en: { detail: () => 'It holds no PNG, JPEG, BMP, GIF or WebP.', remedy: layout.en },
    ja: { detail: () => 'PNG、JPEG、BMP、GIF、WebP の画像がありません。', remedy: layout.ja },
  },
  'no-labels': {
    en: { detail: () => 'Nothing says which class its pictures are of.', remedy: layout.en },
    ja: { detail: () => '画像がどのクラスかを示すものがありません。', remedy: layout.ja },
  },
  'one-class': {
    en: { detail: (value) => `All its pictures are of one class, ${value}: there is nothing to tell apart.`, remedy: layout.en },
    ja: { detail: (value) => `すべての画像が1つのクラス ${value} で、区別するものがありません。`, remedy: layout.ja },
  },
  'too-many-classes': {
    en: { detail: (value) => `It has more than ${value} classes.`, remedy: 'Choose a folder with fewer classes.' },
    ja: { detail: (value) => `クラスが ${value} を超えています。`, remedy: 'クラスの少ないフォルダーを選んでください。' },
  },
  'several-lists': {
    en: {
      detail: (value) => `It holds several tables: ${value}. Which says the labels?`,
      remedy: 'Leave the one of file names and labels in the folder.',
    },
    ja: {
      detail: (value) => `表が複数あります: ${value}。どれがラベルかわかりません。`,
      remedy: 'ファイル名とラベルの表だけを残してください。',
    },
  },
  list: {
    en: {
      detail: (value) => `${value}: no column of its table holds names of files in the folder.`,
      remedy: 'Give the table two columns, file name and label. Names lead to files in the folder only.',
    },
    ja: {
      detail: (value) => `${value}: フォルダー内のファイル名を持つ列が表にありません。`,
      remedy: 'ファイル名とラベルの2列にしてください。名前はフォルダー内のファイルに限ります。',
    },
  },
  'list-name': {
    en: {
      detail: (value) => `${value} is in the table, but no picture in the folder is called so.`,
      remedy: 'Correct the name, or take its row out. Names lead to files in the folder only.',
    },
    ja: {
      detail: (value) => `表に ${value} がありますが、その名前の画像はフォルダーにありません。`,
      remedy: '名前を直すか、その行を取り除いてください。名前はフォルダー内のファイルに限ります。',
    },
  },
} as const satisfies Record<string, ProblemTexts>;

export type FolderProblem = keyof typeof folderProblems;
