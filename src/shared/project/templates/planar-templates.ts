import { plainTraining } from '../../spec/training-spec.ts';
import { chainProject } from './chain.ts';
import { binaryCost, dense, input, type Template } from './template.ts';

const flower = { kind: 'flower', examples: 400, seed: 1 } as const;

/** Two classes in the plane, in petals that no line can part. */
export const planarTemplates = {
  logistic: {
    name: { en: 'Logistic regression', ja: 'ロジスティック回帰' },
    summary: { en: 'one layer, one line: why that is not enough', ja: '1層=1本の直線。なぜそれでは足りないか' },
    lesson: {
      en: 'One layer draws one straight line, and no line parts these petals: see the accuracy stay near one half.',
      ja: '1層で引けるのは1本の直線だけ。花びらは分けられず、正解率は半分ほどに留まります。',
    },
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
    lesson: {
      en: 'Four hidden tanh units bend the boundary around the petals: what a hidden layer is for.',
      ja: '隠れ層の tanh 4ユニットが境界を花びらに沿って曲げます。隠れ層が何のためにあるかが分かります。',
    },
    document: chainProject('Planar data', flower, [input, dense(4, 'tanh', 'normal'), dense(1, 'sigmoid', 'normal'), binaryCost], {
      learningRate: 1.2,
      iterations: 10_000,
      seed: 2,
      precision: 'float64',
      ...plainTraining,
    }),
  },
  relu: {
    name: { en: 'ReLU instead of tanh', ja: 'tanh の代わりに ReLU' },
    summary: { en: '2-20-5-1: the petals parted by straight pieces', ja: '2-20-5-1: 折れ線で花びらを分ける' },
    lesson: {
      en: 'The same petals with rectifiers: the boundary is made of straight pieces, more of them with more units, started as He proposes.',
      ja: '同じ花びらを ReLU で。境界は折れ線になり、ユニットが多いほど細かく曲がります。重みは He の方法で始めます。',
    },
    document: chainProject(
      'ReLU instead of tanh',
      flower,
      [input, dense(20, 'relu', 'he'), dense(5, 'relu', 'he'), dense(1, 'sigmoid', 'inverse_sqrt'), binaryCost],
      { learningRate: 0.5, iterations: 3000, seed: 1, precision: 'float64', ...plainTraining },
    ),
  },
  zeros: {
    name: { en: 'All weights zero', ja: '重みがすべてゼロ' },
    summary: { en: 'why symmetry is never broken', ja: 'なぜ対称性が破れないか' },
    lesson: {
      en: 'Units that start alike stay alike, and the cost does not fall: why weights start at random.',
      ja: '同じ重みで始まるユニットはずっと同じで、コストは下がりません。重みを乱数で始める理由です。',
    },
    document: chainProject('All weights zero', flower, [input, dense(4, 'tanh', 'zeros'), dense(1, 'sigmoid', 'zeros'), binaryCost], {
      learningRate: 1.2,
      iterations: 1000,
      seed: 1,
      precision: 'float64',
      ...plainTraining,
    }),
  },
} as const satisfies Record<string, Template>;
