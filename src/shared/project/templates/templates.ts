import type { Localized } from '../../language.ts';
import { defaultOptimizers } from '../../spec/optimizers.ts';
import { plainTraining } from '../../spec/training-spec.ts';
import type { ProjectDocument } from '../document.ts';
import { type ChainLayer, chainProject } from './chain.ts';

/** A project to start from, with what it shows. */
export interface Template {
  readonly name: Localized;
  readonly summary: Localized;
  readonly document: ProjectDocument;
}

const flower = { kind: 'flower', examples: 400, seed: 1 } as const;
const input: ChainLayer = { kind: 'input', parameters: {} };
const binaryCost: ChainLayer = { kind: 'output', parameters: { cost: 'binary_cross_entropy' } };

const digitLayers: readonly ChainLayer[] = [
  input,
  { kind: 'flatten', parameters: {} },
  dense(32, 'relu', 'he'),
  dense(16, 'relu', 'he'),
  dense(10, 'softmax', 'he'),
  { kind: 'output', parameters: { cost: 'categorical_cross_entropy' } },
];

/** Every template; the key is its name on the command line. */
export const templates = {
  logistic: {
    name: { en: 'Logistic regression', ja: 'ロジスティック回帰' },
    summary: { en: 'one layer, one line: why that is not enough', ja: '1層=1本の直線。なぜそれでは足りないか' },
    document: chainProject('Logistic regression', flower, [input, dense(1, 'sigmoid', 'zeros'), binaryCost], {
      learningRate: 0.5,
      iterations: 2000,
      seed: 1,
      precision: 'float64',
      ...plainTraining,
    }),
  },
  planar: {
    name: { en: 'Planar data, one hidden layer', ja: '平面データと隠れ層1つ' },
    summary: { en: '2-4-1: four tanh units part the petals', ja: '2-4-1: tanh 4ユニットが花びらを分ける' },
    document: chainProject('Planar data', flower, [input, dense(4, 'tanh', 'normal'), dense(1, 'sigmoid', 'normal'), binaryCost], {
      learningRate: 1.2,
      iterations: 10_000,
      seed: 2,
      precision: 'float64',
      ...plainTraining,
    }),
  },
  digits: {
    name: { en: 'Handwritten digits', ja: '手書き数字' },
    summary: { en: '64-32-16-10 on 1,797 real digits', ja: '64-32-16-10、本物の数字1,797枚' },
    document: chainProject('Handwritten digits', { kind: 'digits' }, digitLayers, {
      learningRate: 0.3,
      iterations: 500,
      seed: 3,
      precision: 'float64',
      ...plainTraining,
    }),
  },
  digits_adam: {
    name: { en: 'Digits by mini-batches with Adam', ja: '手書き数字をミニバッチと Adam で' },
    summary: { en: '64 digits at a time, 40 epochs', ja: '一度に64枚、40エポック' },
    document: chainProject('Digits by mini-batches with Adam', { kind: 'digits' }, digitLayers, {
      learningRate: 0.001,
      iterations: 1160,
      seed: 3,
      precision: 'float64',
      ...plainTraining,
      batchSize: 64,
      optimizer: defaultOptimizers.adam,
    }),
  },
  zeros: {
    name: { en: 'All weights zero', ja: '重みがすべてゼロ' },
    summary: { en: 'why symmetry is never broken', ja: 'なぜ対称性が破れないか' },
    document: chainProject('All weights zero', flower, [input, dense(4, 'tanh', 'zeros'), dense(1, 'sigmoid', 'zeros'), binaryCost], {
      learningRate: 1.2,
      iterations: 1000,
      seed: 1,
      precision: 'float64',
      ...plainTraining,
    }),
  },
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;

export const templateNames = Object.keys(templates) as [TemplateName, ...TemplateName[]];

function dense(units: number, activation: 'sigmoid' | 'tanh' | 'relu' | 'softmax', initializer: 'zeros' | 'normal' | 'he'): ChainLayer {
  return { kind: 'dense', parameters: { units, activation, initializer, factor: 0.01, bias: true } };
}
