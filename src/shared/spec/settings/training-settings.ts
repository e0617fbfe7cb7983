import { limits } from '../limits.ts';
import type { NumberSetting } from './setting.ts';

/** What the settings are called and do that every training has, whatever its optimizer. */
export const trainingSettings = {
  learningRate: {
    label: { en: 'Learning rate α', ja: '学習率 α' },
    symbol: 'α',
    range: { minimum: 0, maximum: 1e300, isMinimumExcluded: true },
    help: {
      what: { en: 'How far one update steps.', ja: '1回の更新で進む歩幅。' },
      formula: ['W ← W − α·dW'],
      usual: {
        en: '0.01 to 1 for gradient descent and momentum, about 0.001 for RMSProp and Adam',
        ja: '勾配降下法とモーメンタムでは 0.01〜1、RMSProp と Adam では 0.001 前後',
      },
    },
  },
  batchSize: {
    label: { en: 'Batch size', ja: 'バッチサイズ' },
    symbol: 'batch',
    range: { minimum: 1, maximum: limits.batchSize, isInteger: true },
    help: {
      what: {
        en: 'How many examples an iteration sees. An epoch goes once through all of them, shuffled anew each time.',
        ja: '1反復で使う例の数。1エポックで全例を一巡し、順番は毎回シャッフルする。',
      },
      formula: ['epoch = ⌈m / batch⌉ iterations'],
      usual: {
        en: '32 to 512, as a power of two; all where there are fewer than about 2,000 examples',
        ja: '32〜512 の2のべき乗。例が 2,000 個ほどまでなら「すべて」',
      },
    },
  },
  l2: {
    label: { en: 'L2 penalty λ', ja: 'L2 正則化 λ' },
    symbol: 'λ',
    range: { minimum: 0, maximum: 1e6 },
    help: {
      what: {
        en: 'Makes large weights costly, so that the network overfits less. Biases are left alone.',
        ja: '大きな重みにペナルティを課し、過学習を抑える。バイアスには課さない。',
      },
      formula: ['J = … + λ/(2m)·Σ‖W‖²', 'dW = … + λ/m·W'],
      usual: { en: '0 for none, else 0.01 to 10', ja: 'なしは 0、使うなら 0.01〜10' },
    },
  },
} as const satisfies Readonly<Record<string, NumberSetting>>;
