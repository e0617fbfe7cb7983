import type { Language } from '../../language.ts';

interface ObstacleText {
  readonly detail: string;
  readonly remedy: string;
}

/** Why the first dense layer of a network cannot have the Gram form, and what to do about it. */
export const gramFormObstacles = {
  /** What it reads is not X. */
  features: {
    en: {
      detail: 'The Gram form replaces W¹·X by products with Xᵀ·X, so the layer must read the features X themselves.',
      remedy: 'Choose auto or direct, or remove the activation between the input and the first dense layer.',
    },
    ja: {
      detail: 'グラム行列の形では W¹·X の代わりに Xᵀ·X との積を使うため、この層が特徴量 X を直接受け取る必要があります。',
      remedy: 'auto か direct を選ぶか、入力と最初の全結合層の間にある活性化を取り除いてください。',
    },
  },
  /** X is another in every iteration. */
  'mini-batches': {
    en: {
      detail: 'The Gram form computes Xᵀ·X once and for all, but with mini-batches every iteration has another X.',
      remedy: 'Choose auto or direct, or train on all examples at once.',
    },
    ja: {
      detail: 'グラム行列の形では Xᵀ·X を最初に一度だけ計算しますが、ミニバッチでは反復ごとに X が変わります。',
      remedy: 'auto か direct を選ぶか、すべての例で一度に学習してください。',
    },
  },
} as const satisfies Record<string, Readonly<Record<Language, ObstacleText>>>;

export type GramFormObstacle = keyof typeof gramFormObstacles;
