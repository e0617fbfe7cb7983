import type { Language } from '../../language.ts';

type ProblemTexts = Readonly<Record<Language, { readonly detail: (place: string, value: string) => string; readonly remedy: string }>>;

/** Why a table cannot be read as a whole; `place` says where (`row 3`), `value` what was found. */
export const tableProblems = {
  binary: {
    en: { detail: () => 'It is no text: it holds bytes that no text has.', remedy: 'Save the table as CSV in UTF-8.' },
    ja: {
      detail: () => 'テキストではありません。文字にならないバイトが入っています。',
      remedy: '表を UTF-8 の CSV として保存し直してください。',
    },
  },
  encoding: {
    en: {
      detail: (row) => `Row ${row} holds characters that are neither UTF-8 nor UTF-16.`,
      remedy: 'Save the table as CSV in UTF-8; Excel calls that "CSV UTF-8".',
    },
    ja: {
      detail: (row) => `${row}行目に、UTF-8 でも UTF-16 でもない文字があります。`,
      remedy: '表を UTF-8 の CSV として保存し直してください(Excel では「CSV UTF-8」)。',
    },
  },
  'open-quote': {
    en: {
      detail: (row) => `A quotation mark in or after row ${row} is never closed.`,
      remedy: 'Close it, or double each quotation mark within a quoted cell.',
    },
    ja: {
      detail: (row) => `${row}行目以降の引用符が閉じられていません。`,
      remedy: '引用符を閉じてください。セルの中の引用符は2つ重ねて書きます。',
    },
  },
  'long-row': {
    en: { detail: (row, bytes) => `Row ${row} goes on for more than ${bytes} MB.`, remedy: 'Put every example into a line of its own.' },
    ja: { detail: (row, bytes) => `${row}行目が ${bytes} MB を超えて続いています。`, remedy: '例を1行に1つずつ書いてください。' },
  },
  'no-rows': {
    en: { detail: () => 'It holds no row of data.', remedy: 'Put an example into each row, below at most one row of names.' },
    ja: { detail: () => 'データの行がありません。', remedy: '見出しは1行までとし、その下に例を1行ずつ書いてください。' },
  },
  'too-many-columns': {
    en: {
      detail: (row, most) => `Row ${row} has more than ${most} cells.`,
      remedy: 'Put every example into a line of its own, or save the numbers as .npy.',
    },
    ja: {
      detail: (row, most) => `${row}行目に ${most} 個を超えるセルがあります。`,
      remedy: '例を1行に1つずつ書くか、数値を .npy として保存してください。',
    },
  },
} as const satisfies Record<string, ProblemTexts>;

export type TableProblem = keyof typeof tableProblems;
