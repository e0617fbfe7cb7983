import type { Language } from '../../language.ts';

/** What the two axes of a matrix count; both are counted from 0. */
const places = {
  'unit-example': { en: (d) => `unit ${d.row}, example ${d.column}`, ja: (d) => `ユニット ${d.row}、例 ${d.column}` },
  'feature-example': { en: (d) => `feature ${d.row}, example ${d.column}`, ja: (d) => `特徴 ${d.row}、例 ${d.column}` },
  'unit-input': { en: (d) => `unit ${d.row}, input ${d.column}`, ja: (d) => `ユニット ${d.row}、入力 ${d.column}` },
  'example-example': { en: (d) => `examples ${d.row} and ${d.column}`, ja: (d) => `例 ${d.row} と例 ${d.column}` },
  unit: { en: (d) => `unit ${d.row}`, ja: (d) => `ユニット ${d.row}` },
} as const satisfies Record<string, Readonly<Record<Language, (data: Pick<NonFiniteFields, 'row' | 'column'>) => string>>>;

export type NonFinitePlace = keyof typeof places;

/** Where the first number was found that is not finite, or that makes the cost so. */
export type NonFiniteFields = {
  readonly cause: NonFiniteCause;
  /** The step of the plan in the course's notation; of data and parameters that were so from the start, the name of the matrix. */
  readonly step: string;
  /** Iteration in which that step ran: that of the cost, or the one before where its update made the number. */
  readonly stepIteration: number;
  readonly matrix: string;
  readonly place: NonFinitePlace;
  readonly row: number;
  readonly column: number;
  /** `Infinity`, `-Infinity`, `NaN`; of a prediction, `0` or `1`. */
  readonly value: string;
  readonly learningRate: number;
};

interface CauseText {
  readonly detail: (data: NonFiniteFields) => string;
  readonly remedy: (data: NonFiniteFields) => string;
}

const entry = {
  en: (d: NonFiniteFields) => `${d.matrix} at ${places[d.place].en(d)} (counted from 0)`,
  ja: (d: NonFiniteFields) => `${d.matrix} の${places[d.place].ja(d)}(0 から数えます)`,
} as const satisfies Record<Language, (data: NonFiniteFields) => string>;

const first = {
  en: (d: NonFiniteFields) =>
    `The first step whose result is not finite is ${d.step} in iteration ${d.stepIteration}: ${entry.en(d)} is ${d.value}.`,
  ja: (d: NonFiniteFields) =>
    `結果が有限でない最初のステップは反復 ${d.stepIteration} の ${d.step} です。${entry.ja(d)}が ${d.value} になりました。`,
} as const satisfies Record<Language, (data: NonFiniteFields) => string>;

const smaller = {
  en: (d: NonFiniteFields) => `Reset and train with a learning rate below ${d.learningRate}`,
  ja: (d: NonFiniteFields) => `リセットして、学習率を ${d.learningRate} より小さくしてください`,
} as const satisfies Record<Language, (data: NonFiniteFields) => string>;

const kept = {
  en: 'The last finite parameters are kept.',
  ja: 'コストが有限だった最後のパラメータは残っています。',
} as const satisfies Record<Language, string>;

/** What each cause says to a person: how the cost came to be what it is, and what to do about it. */
export const nonFiniteCauses = {
  /** X or Y itself. */
  data: {
    en: {
      detail: (d) => `The data holds ${d.value}: ${entry.en(d)}. Every cost of it is infinite or NaN.`,
      remedy: () => 'Fill in or leave out that example; a number too large for float32 needs scaled inputs or float64.',
    },
    ja: {
      detail: (d) => `データに ${d.value} があります: ${entry.ja(d)}。このデータではコストを計算できません。`,
      remedy: () => 'その例を補うか取り除いてください。float32 に大きすぎる値なら、入力を縮小するか float64 を使ってください。',
    },
  },
  /** Parameters that were not finite before the first update. */
  start: {
    en: {
      detail: (d) => `The parameters that training started from hold ${d.value}: ${entry.en(d)}.`,
      remedy: () => 'Start from other parameters: reset, or train with --fresh.',
    },
    ja: {
      detail: (d) => `学習を始めたパラメータに ${d.value} があります: ${entry.ja(d)}。`,
      remedy: () => '別のパラメータから始めてください(リセット、または --fresh)。',
    },
  },
  /** A step of the forward pass. */
  forward: {
    en: {
      detail: (d) => `${first.en(d)} The weights or inputs have grown until the product overflows.`,
      remedy: (d) =>
        d.stepIteration === 0
          ? 'No update has been made yet, so α has no part in it: scale the inputs, for example to 0 … 1, or start from smaller weights.'
          : `${smaller.en(d)}, or scale the inputs, for example to 0 … 1. ${kept.en}`,
    },
    ja: {
      detail: (d) => `${first.ja(d)}重みか入力が大きくなり、積がオーバーフローしました。`,
      remedy: (d) =>
        d.stepIteration === 0
          ? 'まだ更新していないので α は関係ありません。入力を 0 … 1 などに縮小するか、小さい重みから始めてください。'
          : `${smaller.ja(d)}。入力を 0 … 1 などに縮小しても防げます。${kept.ja}`,
    },
  },
  /** A prediction that is certain and wrong. */
  certain: {
    en: {
      detail: (d) =>
        `All numbers of the forward pass are finite, but ${entry.en(d)} is exactly ${d.value} where the label says otherwise: ${d.step} takes the logarithm of 0 in iteration ${d.stepIteration}.`,
      remedy: (d) => `${smaller.en(d)}, or scale the inputs: large Z make the network certain before it is right. ${kept.en}`,
    },
    ja: {
      detail: (d) =>
        `順伝播の数値はすべて有限ですが、${entry.ja(d)}の予測がラベルと反対にちょうど ${d.value} です。反復 ${d.stepIteration} の ${d.step} が 0 の対数を取ります。`,
      remedy: (d) => `${smaller.ja(d)}。入力を縮小しても防げます。Z が大きいと、正しくなる前に確信してしまいます。${kept.ja}`,
    },
  },
  /** The sum of the cost, over predictions that are all finite. */
  cost: {
    en: {
      detail: (d) =>
        `All predictions are finite, but their cost is not: ${d.step} overflows in iteration ${d.stepIteration}. The largest error is ${entry.en(d)}, which is ${d.value}.`,
      remedy: (d) => `${smaller.en(d)}, or scale the inputs and the values to predict. ${kept.en}`,
    },
    ja: {
      detail: (d) =>
        `予測はすべて有限ですが、反復 ${d.stepIteration} の ${d.step} がオーバーフローします。誤差が最大なのは${entry.ja(d)}で、値は ${d.value} です。`,
      remedy: (d) => `${smaller.ja(d)}。入力と予測する値を縮小しても防げます。${kept.ja}`,
    },
  },
  /** The sum of the squares of weights, which are all finite. */
  penalty: {
    en: {
      detail: (d) =>
        `All weights and predictions are finite, but the squares of the weights are not: ${d.step} overflows in iteration ${d.stepIteration}. The largest is ${entry.en(d)}, which is ${d.value}.`,
      remedy: (d) => `${smaller.en(d)}, or start from smaller weights. ${kept.en}`,
    },
    ja: {
      detail: (d) =>
        `重みも予測もすべて有限ですが、重みの 2 乗が大きすぎます。反復 ${d.stepIteration} の ${d.step} がオーバーフローします。絶対値が最大なのは${entry.ja(d)}で、値は ${d.value} です。`,
      remedy: (d) => `${smaller.ja(d)}。小さい重みから始めても防げます。${kept.ja}`,
    },
  },
  /** A step of the backward pass of the iteration before. */
  backward: {
    en: {
      detail: (d) => `${first.en(d)} The cost of that iteration was still finite, but its gradient overflows.`,
      remedy: (d) => `${smaller.en(d)}, or scale the inputs. ${kept.en}`,
    },
    ja: {
      detail: (d) => `${first.ja(d)}その反復のコストはまだ有限でしたが、勾配がオーバーフローしました。`,
      remedy: (d) => `${smaller.ja(d)}。入力を縮小しても防げます。${kept.ja}`,
    },
  },
  /** An update of the iteration before, with gradients that are all finite. */
  update: {
    en: {
      detail: (d) =>
        `${first.en(d)} The gradients are finite: it is the step that learning rate ${d.learningRate} makes of them that overflows.`,
      remedy: (d) => `${smaller.en(d)}. ${kept.en}`,
    },
    ja: {
      detail: (d) => `${first.ja(d)}勾配は有限で、学習率 ${d.learningRate} による更新がオーバーフローしました。`,
      remedy: (d) => `${smaller.ja(d)}。${kept.ja}`,
    },
  },
  /** Every matrix is finite when it is looked at again. */
  unknown: {
    en: {
      detail: (d) => `With learning rate ${d.learningRate} the steps overshoot until the numbers overflow.`,
      remedy: (d) => `${smaller.en(d)}. ${kept.en}`,
    },
    ja: {
      detail: (d) => `学習率 ${d.learningRate} では更新のたびに行き過ぎてしまい、やがて数値がオーバーフローします。`,
      remedy: (d) => `${smaller.ja(d)}。${kept.ja}`,
    },
  },
} as const satisfies Record<string, Readonly<Record<Language, CauseText>>>;

export type NonFiniteCause = 'data' | 'start' | 'forward' | 'certain' | 'cost' | 'penalty' | 'backward' | 'update' | 'unknown';
