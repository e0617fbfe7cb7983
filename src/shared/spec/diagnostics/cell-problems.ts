import type { Language } from '../../language.ts';

type ProblemTexts = Readonly<
  Record<Language, { readonly title: string; readonly detail: (value: string) => string; readonly remedy: string }>
>;

/** What is wrong with one cell of a table; `value` is what it says. */
export const cellProblems = {
  missing: {
    en: {
      title: 'a value is missing',
      detail: (value) => (value === '' ? 'is empty' : `says "${value}"`),
      remedy: 'Fill it in, or import with such rows left out (--missing leave-out) or filled with the mean (--missing fill).',
    },
    ja: {
      title: '値が欠けています',
      detail: (value) => (value === '' ? '空です' : `「${value}」です`),
      remedy: '値を補うか、その行を除く(--missing leave-out)、または平均で埋める(--missing fill)設定で読み込んでください。',
    },
  },
  infinite: {
    en: {
      title: 'a number is infinite',
      detail: (value) => `is "${value}"`,
      remedy: 'Put a number from −1.8e308 to 1.8e308 there, or leave that row out.',
    },
    ja: {
      title: '無限大の数があります',
      detail: (value) => `「${value}」です`,
      remedy: '−1.8e308〜1.8e308 の数にするか、その行を取り除いてください。',
    },
  },
  'not-a-number': {
    en: {
      title: 'a cell is no number',
      detail: (value) => `says "${value}"`,
      remedy: 'Correct the cell, with a point before the decimals, or read the column as classes.',
    },
    ja: {
      title: '数値でないセルがあります',
      detail: (value) => `「${value}」です`,
      remedy: 'セルを直すか(小数点はピリオド)、その列をクラスとして読み込んでください。',
    },
  },
} as const satisfies Record<string, ProblemTexts>;

export type CellProblem = keyof typeof cellProblems;
