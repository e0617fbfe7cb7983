import { plainTraining } from '../../spec/training-spec.ts';
import { chainProject } from './chain.ts';
import { binaryCost, dense, flatten, input, type Template } from './template.ts';

/** Networks whose data is given when they are trained: they show shapes. */
export const deepTemplates = {
  cats: {
    name: { en: 'Deep network 12288-20-7-5-1', ja: '深いネットワーク 12288-20-7-5-1' },
    summary: { en: 'the course’s cat pictures, shapes only', ja: '講座のネコ画像、形だけ' },
    lesson: {
      en: 'The course’s cat classifier: 64×64×3 pixels make W¹ (20, 12288). It shows shapes; to train it, give it pictures on the command line.',
      ja: '講座のネコ分類器。64×64×3 の画素で W¹ は (20, 12288) です。見えるのは形で、学習するにはコマンドラインで画像を渡します。',
    },
    document: chainProject(
      'Deep network 12288-20-7-5-1',
      { kind: 'given', features: [64, 64, 3], labels: { kind: 'binary' } },
      [
        input,
        flatten,
        dense(20, 'relu', 'inverse_sqrt'),
        dense(7, 'relu', 'inverse_sqrt'),
        dense(5, 'relu', 'inverse_sqrt'),
        dense(1, 'sigmoid', 'inverse_sqrt'),
        binaryCost,
      ],
      { learningRate: 0.0075, iterations: 2500, seed: 1, precision: 'float64', ...plainTraining },
    ),
  },
} as const satisfies Record<string, Template>;
