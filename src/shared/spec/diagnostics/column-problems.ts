import type { Language } from '../../language.ts';

type ProblemTexts = Readonly<Record<Language, { readonly detail: (value: string) => string; readonly remedy: string }>>;

/** Why labels or a column of features cannot be used; `value` is what was found. */
export const columnProblems = {
  'one-class': {
    en: {
      detail: (value) => `Every example has the label ${value}: there is nothing to tell apart.`,
      remedy: 'Choose a column with two classes or more.',
    },
    ja: {
      detail: (value) => `どの例のラベルも ${value} で、区別するものがありません。`,
      remedy: '2つ以上のクラスがある列を選んでください。',
    },
  },
  'too-many-classes': {
    en: {
      detail: (value) => `It has more than ${value} different labels.`,
      remedy: 'Predict it as a number instead of as a class, or choose another column.',
    },
    ja: {
      detail: (value) => `${value} 種類を超えるラベルがあります。`,
      remedy: 'クラスではなく数値として予測するか、別の列を選んでください。',
    },
  },
  'too-many-categories': {
    en: {
      detail: (value) =>
        `Not all of its cells are numbers, and it has more than ${value} different values: each would be a feature of its own.`,
      remedy: 'Leave the column out, or correct the cells that are no numbers.',
    },
    ja: {
      detail: (value) => `数値でないセルがあり、値が ${value} 種類を超えています。それぞれが1つの特徴量になってしまいます。`,
      remedy: 'その列を外すか、数値でないセルを直してください。',
    },
  },
  empty: {
    en: { detail: () => 'Every value of it is missing.', remedy: 'Leave the column out.' },
    ja: { detail: () => 'すべての値が欠けています。', remedy: 'その列を外してください。' },
  },
  'too-many-features': {
    en: {
      detail: (value) => `With its categories there are more than ${value} features.`,
      remedy: 'Leave out columns with many categories.',
    },
    ja: { detail: (value) => `カテゴリを展開すると特徴量が ${value} を超えます。`, remedy: 'カテゴリの多い列を外してください。' },
  },
  'no-such-column': {
    en: { detail: (value) => `The table has ${value} columns.`, remedy: 'Name one of its columns, or its number, counted from 1.' },
    ja: { detail: (value) => `表の列は ${value} 列です。`, remedy: '列の名前か番号(1 から数える)を指定してください。' },
  },
  'no-examples-left': {
    en: {
      detail: () => 'No row is left once those with missing values are out.',
      remedy: 'Fill missing values with the mean instead (--missing fill).',
    },
    ja: { detail: () => '値の欠けた行を除くと1行も残りません。', remedy: '代わりに平均で埋めてください(--missing fill)。' },
  },
} as const satisfies Record<string, ProblemTexts>;

export type ColumnProblem = keyof typeof columnProblems;
