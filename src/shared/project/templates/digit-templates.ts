import { defaultOptimizers } from '../../spec/optimizers.ts';
import { plainTraining, type TrainingSpec } from '../../spec/training-spec.ts';
import { type ChainLayer, chainProject, withWire } from './chain.ts';
import { classesCost, dense, flatten, input, type Template } from './template.ts';

const digits = { kind: 'digits' } as const;

const layers: readonly ChainLayer[] = [
  input,
  flatten,
  dense(32, 'relu', 'he'),
  dense(16, 'relu', 'he'),
  dense(10, 'softmax', 'he'),
  classesCost,
];

const dropout: ChainLayer = { kind: 'dropout', parameters: { keepProbability: 0.8 } };

const training: TrainingSpec = { learningRate: 0.3, iterations: 500, seed: 3, precision: 'float64', ...plainTraining };

/** Handwritten digits of 8×8 pixels in ten classes. */
export const digitTemplates = {
  digits: {
    name: { en: 'Handwritten digits', ja: '手書き数字' },
    summary: { en: '64-32-16-10 on 1,797 real digits', ja: '64-32-16-10、本物の数字1,797枚' },
    lesson: {
      en: 'Real pictures: each is flattened into a column of 64 numbers, and softmax says which of ten digits it is.',
      ja: '本物の画像です。1枚を64個の数の列に平坦化し、ソフトマックスが10の数字のどれかを答えます。',
    },
    document: chainProject('Handwritten digits', digits, layers, training),
  },
  digits_adam: {
    name: { en: 'Digits by mini-batches with Adam', ja: '手書き数字をミニバッチと Adam で' },
    summary: { en: '64 digits at a time, 40 epochs', ja: '一度に64枚、40エポック' },
    lesson: {
      en: 'A step for every 64 digits, scaled by Adam: 40 passes over the data are enough, and the curve shows the noise of the batches.',
      ja: '64枚ごとに1歩、歩幅は Adam が決めます。データ40周で足り、曲線にはバッチの揺れが見えます。',
    },
    document: chainProject('Digits by mini-batches with Adam', digits, layers, {
      ...training,
      learningRate: 0.001,
      iterations: 1160,
      batchSize: 64,
      optimizer: defaultOptimizers.adam,
    }),
  },
  dropout: {
    name: { en: 'Dropout and L2', ja: 'ドロップアウトと L2' },
    summary: { en: 'against overfitting: units missing, weights small', ja: '過学習への備え: ユニットを休ませ、重みを小さく' },
    lesson: {
      en: 'One unit in five is missing at every step and λ keeps weights small, so the network comes to rely on no single one.',
      ja: '毎回5つに1つのユニットを休ませ、λ が重みを小さく保ちます。どれか1つに頼らないネットワークになります。',
    },
    document: chainProject(
      'Dropout and L2',
      digits,
      [input, flatten, dense(64, 'relu', 'he'), dropout, dense(32, 'relu', 'he'), dropout, dense(10, 'softmax', 'he'), classesCost],
      { ...training, l2: 1 },
    ),
  },
  residual: {
    name: { en: 'A residual block', ja: '残差ブロック' },
    summary: { en: 'a shortcut past two layers, joined by Add', ja: '2層を飛び越す近道を加算で合流' },
    lesson: {
      en: 'A shortcut carries A past two layers and Add joins it again: both need the same shape, and the gradient always finds a way back.',
      ja: '近道が A を2層先へ運び、加算が合流させます。形は同じでなければならず、勾配には必ず帰り道があります。',
    },
    document: withWire(
      chainProject(
        'A residual block',
        digits,
        [
          input,
          flatten,
          dense(32, 'relu', 'he'),
          dense(32, 'relu', 'he'),
          dense(32, 'linear', 'he'),
          { kind: 'add', parameters: {} },
          { kind: 'activation', parameters: { activation: 'relu' } },
          dense(10, 'softmax', 'inverse_sqrt'),
          classesCost,
        ],
        training,
      ),
      'n3',
      'n6',
    ),
  },
} as const satisfies Record<string, Template>;
