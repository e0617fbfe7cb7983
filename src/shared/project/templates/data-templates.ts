import { defaultOptimizers } from '../../spec/optimizers.ts';
import { plainTraining, type TrainingSpec } from '../../spec/training-spec.ts';
import { type ChainLayer, chainProject } from './chain.ts';
import { binaryCost, classesCost, dense, input, type Template } from './template.ts';

const squares: ChainLayer = { kind: 'polynomial', parameters: { degree: 2, productsOnly: false } };

const standardize: ChainLayer = { kind: 'standardize', parameters: {} };

const valuesCost: ChainLayer = { kind: 'output', parameters: { cost: 'mean_squared_error' } };

const training: TrainingSpec = { learningRate: 0.5, iterations: 2000, seed: 1, precision: 'float64', ...plainTraining };

/** Networks that suit further datasets. */
export const dataTemplates = {
  circles: {
    name: { en: 'Circles by their squares', ja: '2乗で分ける同心円' },
    summary: { en: '2-1 behind polynomial features of degree 2', ja: '2次の多項式特徴の後ろに 2-1' },
    lesson: {
      en: 'No line parts two circles. With x₁² and x₂² among its features, the same single unit draws an ellipse: delete Polynomial and see it fail.',
      ja: '2つの円は直線では分けられません。x₁² と x₂² を特徴に加えると、同じ1ユニットが楕円を描きます。「多項式特徴」を削除すると失敗します。',
    },
    document: chainProject(
      'Circles by their squares',
      { kind: 'circles', examples: 400, noise: 0.1, seed: 1 },
      [input, squares, dense(1, 'sigmoid', 'zeros'), binaryCost],
      { ...training, iterations: 1000 },
    ),
  },
  moons: {
    name: { en: 'Moons', ja: '月' },
    summary: { en: '2-8-1: two noisy half circles', ja: '2-8-1: ノイズのある2つの半円' },
    lesson: {
      en: 'Two half circles reach into each other: eight tanh units bend one boundary between them, and noise keeps some points on the wrong side.',
      ja: '互いに入り込む2つの半円。tanh 8ユニットが境界をその間に曲げ、ノイズのせいで反対側に残る点もあります。',
    },
    document: chainProject(
      'Moons',
      { kind: 'moons', examples: 400, noise: 0.2, seed: 1 },
      [input, dense(8, 'tanh', 'inverse_sqrt'), dense(1, 'sigmoid', 'inverse_sqrt'), binaryCost],
      training,
    ),
  },
  spiral: {
    name: { en: 'Spiral, three classes', ja: '渦巻き、3クラス' },
    summary: { en: '2-32-32-3: arms that wind around each other', ja: '2-32-32-3: 互いに巻きつく腕' },
    lesson: {
      en: 'Three arms wind around each other: two hidden layers follow them, and softmax gives each place of the plane to one of three classes.',
      ja: '3本の腕が互いに巻きつきます。隠れ層2つがそれをたどり、ソフトマックスが平面の各点を3クラスのどれかに割り当てます。',
    },
    document: chainProject(
      'Spiral',
      { kind: 'spiral', examples: 300, classes: 3, noise: 0.2, seed: 1 },
      [input, dense(32, 'relu', 'he'), dense(32, 'relu', 'he'), dense(3, 'softmax', 'inverse_sqrt'), classesCost],
      { ...training, learningRate: 0.01, iterations: 1000, optimizer: defaultOptimizers.adam },
    ),
  },
  iris: {
    name: { en: 'Iris', ja: 'アヤメ' },
    summary: { en: '4-8-3 on 150 real flowers', ja: '4-8-3、本物の花150輪' },
    lesson: {
      en: 'Four lengths of a flower say which iris it is: setosa is told at once, versicolor and virginica overlap a little.',
      ja: '花の4つの長さからアヤメの種類が分かります。setosa はすぐに、versicolor と virginica は少し重なります。',
    },
    document: chainProject(
      'Iris',
      { kind: 'iris' },
      [input, standardize, dense(8, 'tanh', 'inverse_sqrt'), dense(3, 'softmax', 'inverse_sqrt'), classesCost],
      { ...training, learningRate: 0.3 },
    ),
  },
  breast_cancer: {
    name: { en: 'Breast cancer', ja: '乳がん' },
    summary: { en: '30-1: logistic regression on 569 tumours', ja: '30-1: 腫瘍569件のロジスティック回帰' },
    lesson: {
      en: 'Thirty measurements between 0.001 and 4,254: standardized, a single sigmoid unit tells malignant from benign in 98 of 100 cases.',
      ja: '0.001 から 4,254 まで大きさの違う30の計測値。標準化すれば、シグモイド1ユニットで100件中98件ほど悪性と良性を見分けます。',
    },
    document: chainProject('Breast cancer', { kind: 'breast_cancer' }, [input, standardize, dense(1, 'sigmoid', 'zeros'), binaryCost], {
      ...training,
      iterations: 1000,
    }),
  },
  sine: {
    name: { en: 'Sine regression', ja: '正弦波の回帰' },
    summary: { en: '1-16-1: a curve through noisy values', ja: '1-16-1: ノイズのある値を通る曲線' },
    lesson: {
      en: 'One number in, one number out: sixteen tanh units and a linear one become a wave, and the cost comes down to the noise.',
      ja: '数を1つ入れ、数を1つ出します。tanh 16ユニットと線形の1ユニットが波になり、コストはノイズの大きさまで下がります。',
    },
    document: chainProject(
      'Sine regression',
      { kind: 'sine', examples: 400, noise: 0.1, seed: 1 },
      [input, dense(16, 'tanh', 'inverse_sqrt'), dense(1, 'linear', 'inverse_sqrt'), valuesCost],
      { ...training, learningRate: 0.01, iterations: 2000, optimizer: defaultOptimizers.adam },
    ),
  },
} as const satisfies Record<string, Template>;
