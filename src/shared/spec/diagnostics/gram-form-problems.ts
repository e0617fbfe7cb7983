import type { Language } from '../../language.ts';

interface ProblemText {
  readonly detail: string;
  readonly remedy: string;
}

/** Why the first dense layer has no Gram form; `value` is the setting that rules it out. */
export const gramFormProblems = {
  /** The layer does not read X. */
  inputs: {
    en: () => ({
      detail: 'The Gram form replaces W¹·X by products with Xᵀ·X, so the layer must read the features X themselves.',
      remedy: 'Choose auto or direct, or remove the activation or dropout between the input and the first dense layer.',
    }),
    ja: () => ({
      detail: 'グラム行列の形では W¹·X の代わりに Xᵀ·X との積を使うため、この層が特徴量 X を直接受け取る必要があります。',
      remedy: 'auto か direct を選ぶか、入力と最初の全結合層の間にある活性化やドロップアウトを取り除いてください。',
    }),
  },
  optimizer: {
    en: (value) => ({
      detail: `The Gram form keeps sums of gradients in the place of W¹. The updates of the optimizer ${value} also need the squares of the gradients.`,
      remedy: 'Choose auto or direct, or train by gradient descent or momentum.',
    }),
    ja: (value) => ({
      detail: `グラム行列の形では W¹ の代わりに勾配の和を保持しますが、最適化手法 ${value} の更新には勾配の二乗も必要です。`,
      remedy: 'auto か direct を選ぶか、勾配降下法かモーメンタムを使ってください。',
    }),
  },
} as const satisfies Record<string, Readonly<Record<Language, (value: string) => ProblemText>>>;

export type GramFormProblem = keyof typeof gramFormProblems;
