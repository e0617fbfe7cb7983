import type { Localized } from '../../language.ts';
import { defaultOptimizers, type Optimizer, type OptimizerKind } from '../optimizers.ts';
import type { NumberSetting, SettingHelp } from './setting.ts';

/** How people know an optimizer. */
export interface OptimizerSetting extends SettingHelp {
  readonly name: Localized;
  /** α to start from where a step is about α long whatever the gradient; null where a step grows with the gradient. */
  readonly normalizedLearningRate: number | null;
}

/** What each optimizer is called and does. Formulas show a weight matrix W; biases are updated alike. */
export const optimizerSettings: { readonly [Kind in OptimizerKind]: OptimizerSetting } = {
  gradient_descent: {
    name: { en: 'Gradient descent', ja: '勾配降下法' },
    normalizedLearningRate: null,
    what: { en: 'Steps straight down the gradient.', ja: '勾配を下る向きにそのまま進む。' },
    formula: ['W ← W − α·dW'],
    usual: { en: 'α from 0.01 to 1', ja: 'α は 0.01〜1' },
  },
  momentum: {
    name: { en: 'Momentum', ja: 'モーメンタム' },
    normalizedLearningRate: null,
    what: {
      en: 'Steps along a moving average of the gradients, which damps swings to and fro.',
      ja: '勾配の移動平均に沿って進み、行ったり来たりの振動を抑える。',
    },
    formula: ['v ← β·v + (1 − β)·dW', 'W ← W − α·v'],
    usual: { en: 'β 0.9, α as for gradient descent', ja: 'β は 0.9、α は勾配降下法と同じ' },
  },
  rmsprop: {
    name: { en: 'RMSProp', ja: 'RMSProp' },
    normalizedLearningRate: 0.001,
    what: {
      en: 'Divides the step of each entry by the root mean square of its recent gradients.',
      ja: '要素ごとの歩幅を、最近の勾配の二乗平均平方根で割る。',
    },
    formula: ['s ← β₂·s + (1 − β₂)·dW²', 'W ← W − α·dW / (√s + ε)'],
    usual: { en: 'α about 0.001, β₂ 0.9, ε 1e-8', ja: 'α は 0.001 前後、β₂ は 0.9、ε は 1e-8' },
  },
  adam: {
    name: { en: 'Adam', ja: 'Adam' },
    normalizedLearningRate: 0.001,
    what: {
      en: 'Momentum and RMSProp in one, with the bias of their first averages corrected.',
      ja: 'モーメンタムと RMSProp を合わせ、平均の初期の偏りを補正する。',
    },
    formula: ['v ← β₁·v + (1 − β₁)·dW', 's ← β₂·s + (1 − β₂)·dW²', 'v̂ = v / (1 − β₁ᵗ)', 'ŝ = s / (1 − β₂ᵗ)', 'W ← W − α·v̂ / (√ŝ + ε)'],
    usual: { en: 'α about 0.001, β₁ 0.9, β₂ 0.999, ε 1e-8', ja: 'α は 0.001 前後、β₁ は 0.9、β₂ は 0.999、ε は 1e-8' },
  },
};

/** Every optimizer, in the order in which they are offered. */
export const optimizerKinds = Object.keys(defaultOptimizers) as [OptimizerKind, ...OptimizerKind[]];

type KeyOf<T> = T extends unknown ? keyof T : never;

/** The constants that some optimizer has. */
export type OptimizerConstant = Exclude<KeyOf<Optimizer>, 'kind'>;

const share = { minimum: 0, maximum: 1, isMaximumExcluded: true } as const;

/** What each constant of an optimizer is called and does. */
export const optimizerConstants: { readonly [Name in OptimizerConstant]: NumberSetting } = {
  beta: {
    label: { en: 'Momentum β', ja: 'モーメンタム β' },
    symbol: 'β',
    range: share,
    help: {
      what: {
        en: 'Share of the old average that is kept: 0.9 averages the gradients of about 10 iterations.',
        ja: '古い平均を残す割合。0.9 なら約 10 反復分の勾配を平均する。',
      },
      formula: ['v ← β·v + (1 − β)·dW'],
      usual: { en: '0.8 to 0.999, mostly 0.9', ja: '0.8〜0.999、たいてい 0.9' },
    },
  },
  beta1: {
    label: { en: 'Momentum β₁', ja: 'モーメンタム β₁' },
    symbol: 'β₁',
    range: share,
    help: {
      what: {
        en: 'Share of the old average that is kept: 0.9 averages the gradients of about 10 iterations.',
        ja: '古い平均を残す割合。0.9 なら約 10 反復分の勾配を平均する。',
      },
      formula: ['v ← β₁·v + (1 − β₁)·dW', 's ← β₂·s + (1 − β₂)·dW²', 'v̂ = v / (1 − β₁ᵗ)', 'ŝ = s / (1 − β₂ᵗ)', 'W ← W − α·v̂ / (√ŝ + ε)'],
      usual: { en: '0.9', ja: '0.9' },
    },
  },
  beta2: {
    label: { en: 'Mean square β₂', ja: '二乗平均 β₂' },
    symbol: 'β₂',
    range: share,
    help: {
      what: {
        en: 'Share of the old mean square that is kept: 0.999 averages over about 1,000 iterations.',
        ja: '古い二乗平均を残す割合。0.999 なら約 1,000 反復分を平均する。',
      },
      formula: ['s ← β₂·s + (1 − β₂)·dW²'],
      usual: { en: '0.9 for RMSProp, 0.999 for Adam', ja: 'RMSProp では 0.9、Adam では 0.999' },
    },
  },
  epsilon: {
    label: { en: 'Guard ε', ja: '安定化 ε' },
    symbol: 'ε',
    range: { minimum: 0, maximum: 1, isMinimumExcluded: true },
    help: {
      what: {
        en: 'Keeps the division away from zero where gradients vanish.',
        ja: '勾配がほとんどないときに、ゼロで割らないようにする。',
      },
      formula: ['… / (√s + ε)'],
      usual: { en: '1e-8; hardly ever changed', ja: '1e-8。変えることはまれ' },
    },
  },
};

/** Names of the constants that an optimizer has, in the order in which they are shown. */
export function constantsOf(kind: OptimizerKind): readonly OptimizerConstant[] {
  return Object.keys(defaultOptimizers[kind]).filter((key): key is OptimizerConstant => key !== 'kind');
}

/** The value of a constant; undefined where the optimizer has none of that name. */
export function constantOf(optimizer: Optimizer, name: OptimizerConstant): number | undefined {
  return (optimizer as Readonly<Partial<Record<OptimizerConstant, number>>>)[name];
}
