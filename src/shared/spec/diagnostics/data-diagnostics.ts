import type { Language } from '../../language.ts';
import { type ActivationName, activations } from '../activations.ts';
import { type CostName, costs } from '../costs.ts';
import { define } from './define-diagnostics.ts';

function cost(name: CostName, language: Language): string {
  return costs[name].label[language];
}

function activation(name: ActivationName, language: Language): string {
  return activations[name].label[language];
}

/** GD4xx: cost, labels and data do not go together, or the data cannot be used. */
export const dataDiagnostics = {
  GD401: define<{ cost: CostName; activation: ActivationName; fitting: ActivationName; last: string }>(
    'cost-activation-mismatch',
    'error',
    {
      en: (d) => ({
        title: `${cost(d.cost, 'en')} cannot follow ${activation(d.activation, 'en')}`,
        detail: `${d.last} ends in ${activation(d.activation, 'en')}. The logarithm in the cost needs probabilities, which ${activation(d.fitting, 'en')} gives.`,
        remedy: `Give ${d.last} the activation ${activation(d.fitting, 'en')}, or choose another cost.`,
      }),
      ja: (d) => ({
        title: `${cost(d.cost, 'ja')}は ${activation(d.activation, 'ja')} の後に置けません`,
        detail: `「${d.last}」の活性化は ${activation(d.activation, 'ja')} です。コストの対数には ${activation(d.fitting, 'ja')} が出す確率が必要です。`,
        remedy: `「${d.last}」の活性化を ${activation(d.fitting, 'ja')} にするか、別のコストを選んでください。`,
      }),
    },
  ),
  GD402: define<{ cost: CostName; labels: string; fitting: CostName }>('cost-labels-mismatch', 'error', {
    en: (d) => ({
      title: `${cost(d.cost, 'en')} does not fit these labels`,
      detail: `The labels are ${d.labels}.`,
      remedy: `Choose ${cost(d.fitting, 'en')}.`,
    }),
    ja: (d) => ({
      title: `${cost(d.cost, 'ja')}はこのラベルに合いません`,
      detail: `ラベルは ${d.labels} です。`,
      remedy: `${cost(d.fitting, 'ja')}を選んでください。`,
    }),
  }),
  GD403: define<{ x: string; y: string; xExamples: number; yExamples: number }>('examples-mismatch', 'error', {
    en: (d) => ({
      title: `X has ${d.xExamples} examples, Y has ${d.yExamples}`,
      detail: `${d.x} and ${d.y} must hold the same examples in the same order.`,
      remedy: 'Check that both belong together, and whether examples lie along the first or the last axis (--examples-axis).',
    }),
    ja: (d) => ({
      title: `X は${d.xExamples}例、Y は${d.yExamples}例です`,
      detail: `${d.x} と ${d.y} は同じ例を同じ順に持つ必要があります。`,
      remedy: '両者が対応しているか、例が最初の軸か最後の軸か(--examples-axis)を確かめてください。',
    }),
  }),
  GD404: define<{ file: string; value: string; example: number; feature: number }>('data-not-finite', 'error', {
    en: (d) => ({
      title: `${d.file} holds ${d.value}`,
      detail: `Example ${d.example}, value ${d.feature} (both counted from 0) is ${d.value}. One such number makes every cost ${d.value === 'NaN' ? 'NaN' : 'infinite or NaN'}.`,
      remedy: 'Fill in or leave out that example.',
    }),
    ja: (d) => ({
      title: `${d.file} に ${d.value} があります`,
      detail: `例 ${d.example} の値 ${d.feature}(どちらも 0 から数えます)が ${d.value} です。こうした値が1つでもあると、コストを計算できません。`,
      remedy: 'その値を補うか、その例を取り除いてください。',
    }),
  }),
  GD405: define<{ file: string; value: string; example: number; expected: string }>('label-unknown', 'error', {
    en: (d) => ({
      title: `${d.file} holds the label ${d.value}`,
      detail: `Example ${d.example} (counted from 0) is ${d.value}; the network expects ${d.expected}.`,
      remedy: 'Correct the label, or give the last layer a unit for each class.',
    }),
    ja: (d) => ({
      title: `${d.file} にラベル ${d.value} があります`,
      detail: `例 ${d.example}(0 から数えます)が ${d.value} です。ネットワークが想定しているのは ${d.expected} です。`,
      remedy: 'ラベルを直すか、最後の層にクラスごとのユニットを用意してください。',
    }),
  }),
  GD406: define<{ features: string }>('data-not-given', 'error', {
    en: (d) => ({
      title: 'This network has no data yet',
      detail: `The file says that X is (${d.features}, m), but holds no examples.`,
      remedy: 'Open data of this shape (File → Open Data…), or choose a dataset at the Input. The command line takes it by --x and --y.',
    }),
    ja: (d) => ({
      title: 'このネットワークにはまだデータがありません',
      detail: `ファイルにあるのは X の形 (${d.features}, m) だけで、例は入っていません。`,
      remedy:
        'この形のデータを開く(ファイル→データを開く…)か、「入力」でデータセットを選んでください。コマンドラインでは --x と --y で渡せます。',
    }),
  }),
  GD407: define<{ file: string; shape: string; expected: string }>('labels-shape', 'error', {
    en: (d) => ({
      title: `${d.file} has the shape ${d.shape}`,
      detail: `Labels are ${d.expected}.`,
      remedy: 'Give one label an example, or one row (or column) a class.',
    }),
    ja: (d) => ({
      title: `${d.file} の形は ${d.shape} です`,
      detail: `ラベルは ${d.expected} です。`,
      remedy: '例ごとに1つのラベル、またはクラスごとに1行(1列)にしてください。',
    }),
  }),
  GD408: define<{ cost: CostName; fitting: ActivationName; last: string }>('cost-needs-probabilities', 'error', {
    en: (d) => ({
      title: `${cost(d.cost, 'en')} cannot follow ${d.last}`,
      detail: `${d.last} gives any numbers. The logarithm in the cost needs probabilities, which ${activation(d.fitting, 'en')} gives.`,
      remedy: `Put an Activation ${activation(d.fitting, 'en')} between ${d.last} and the cost, or choose another cost.`,
    }),
    ja: (d) => ({
      title: `${cost(d.cost, 'ja')}は「${d.last}」の後に置けません`,
      detail: `「${d.last}」の出力はどんな数にもなります。コストの対数には ${activation(d.fitting, 'ja')} が出す確率が必要です。`,
      remedy: `「${d.last}」とコストの間に「活性化」の ${activation(d.fitting, 'ja')} を入れるか、別のコストを選んでください。`,
    }),
  }),
  GD409: define<{ cost: CostName; layer: string }>('dropped-probabilities', 'error', {
    en: (d) => ({
      title: `${cost(d.cost, 'en')} cannot follow ${d.layer}`,
      detail: `${d.layer} sets some probabilities to 0 and lets others grow beyond 1. The logarithm in the cost is infinite for the former and NaN for the latter.`,
      remedy: `Put ${d.layer} behind a hidden layer, or delete it.`,
    }),
    ja: (d) => ({
      title: `${cost(d.cost, 'ja')}は「${d.layer}」の後に置けません`,
      detail: `「${d.layer}」は確率の一部を 0 にし、残りを 1 より大きくすることがあります。コストの対数は、前者では無限大、後者では NaN になります。`,
      remedy: `「${d.layer}」を隠れ層の後ろに移すか、削除してください。`,
    }),
  }),
  /** `name` is X or Y, `column` the shape of predictions kept one example a row, and `broadcast` what NumPy makes of both. */
  GD410: define<{ name: string; file: string; shape: string; readAs: string; column: string; broadcast: string }>(
    'rank-one-array',
    'warning',
    {
      en: (d) => ({
        title: `${d.name} is a rank-1 array ${d.shape}: read as ${d.readAs}`,
        detail: `${d.file} has one axis, so it is neither a row nor a column. In NumPy, A - Y of ${d.column} and ${d.shape} would silently be ${d.broadcast}, and ${d.name}.T changes nothing.`,
        remedy: `Give it two axes before saving: ${d.name} = ${d.name}.reshape(1, -1), which is ${d.readAs}.`,
      }),
      ja: (d) => ({
        title: `${d.name} は1次元配列 ${d.shape} です。${d.readAs} として読みました`,
        detail: `${d.file} は軸が1つしかないので、行でも列でもありません。NumPy では ${d.column} と ${d.shape} の A - Y が黙って ${d.broadcast} になり、${d.name}.T でも形は変わりません。`,
        remedy: `保存する前に軸を2つにしてください: ${d.name} = ${d.name}.reshape(1, -1) で ${d.readAs} になります。`,
      }),
    },
  ),
  /** Labels (m, 1) where examples are said to lie along the last axis. */
  GD411: define<{ file: string; shape: string; readAs: string; broadcast: string }>('labels-turned', 'warning', {
    en: (d) => ({
      title: `Y is a column ${d.shape}: read as ${d.readAs}`,
      detail: `Examples lie along the last axis, so Y should be a row. In NumPy, A - Y of ${d.readAs} and ${d.shape} would silently be ${d.broadcast}.`,
      remedy: `Save Y.T, which is ${d.readAs}.`,
    }),
    ja: (d) => ({
      title: `Y は列 ${d.shape} です。${d.readAs} として読みました`,
      detail: `例は最後の軸に沿って並ぶので、Y は行のはずです。NumPy では ${d.readAs} と ${d.shape} の A - Y が黙って ${d.broadcast} になります。`,
      remedy: `Y.T を保存してください。${d.readAs} になります。`,
    }),
  }),
  GD421: define<Record<never, never>>('no-points-drawn', 'error', {
    en: () => ({
      title: 'No points are drawn yet',
      detail: 'The data is to be drawn, and nothing is: there is no example to train on.',
      remedy: 'Select the Input and draw points in the inspector, or choose another dataset there.',
    }),
    ja: () => ({
      title: '点がまだ描かれていません',
      detail: 'データは自分で描くことになっていますが、学習に使う例が1つもありません。',
      remedy: '「入力」を選んでインスペクターで点を描くか、別のデータセットを選んでください。',
    }),
  }),
  GD420: define<{ examples: number | 'm'; dev: number; test: number }>('nothing-to-train-on', 'error', {
    en: (d) => ({
      title: 'No example is left to train on',
      detail: `${d.dev} % for dev and ${d.test} % for test take all of ${d.examples} examples.`,
      remedy: 'Lower the shares of dev and test at the Input (--split on the command line), or take more examples.',
    }),
    ja: (d) => ({
      title: '学習に使う例が残っていません',
      detail: `開発用 ${d.dev} % とテスト ${d.test} % で全${d.examples}例を使い切っています。`,
      remedy: '「入力」(コマンドラインでは --split)で開発用とテストの割合を下げるか、例を増やしてください。',
    }),
  }),
  GD482: define<{ part: 'dev' | 'test' }>('part-missing', 'warning', {
    en: (d) => ({
      title: `There is no ${d.part} set`,
      detail: `All examples of this data are trained on, so there are none that tell how the network does on data it has not seen.`,
      remedy: 'Split the data, or give the network data that comes in parts.',
    }),
    ja: (d) => ({
      title: d.part === 'dev' ? '開発用データがありません' : 'テストデータがありません',
      detail: 'このデータの例はすべて学習に使われるため、見たことのないデータでの成績を示す例がありません。',
      remedy: 'データを分割するか、分割済みのデータを使ってください。',
    }),
  }),
  GD483: define<Record<never, never>>('plane-needs-two-features', 'warning', {
    en: () => ({
      title: 'A plane needs two features',
      detail: 'The examples of this data have a single feature, so there is no plane over which a boundary could run.',
      remedy: 'Look at the predictions instead, or choose data with two features or more.',
    }),
    ja: () => ({
      title: '平面には2つの特徴量が必要です',
      detail: 'このデータの例は特徴量が1つしかないため、境界を描く平面がありません。',
      remedy: '「予測」を見るか、特徴量が2つ以上あるデータを選んでください。',
    }),
  }),
  GD484: define<{ features: number; expected: number }>('example-of-other-size', 'error', {
    en: (d) => ({
      title: `The example has ${d.features} features, not ${d.expected}`,
      detail: `The network was prepared for examples of ${d.expected} features.`,
      remedy: `Give it an example of ${d.expected} features.`,
    }),
    ja: (d) => ({
      title: `例の特徴量が ${d.expected} ではなく ${d.features} です`,
      detail: `ネットワークは特徴量 ${d.expected} の例に合わせて準備されています。`,
      remedy: `特徴量 ${d.expected} の例を与えてください。`,
    }),
  }),
  GD485: define<{ file: string }>('picture-not-decoded', 'error', {
    en: (d) => ({
      title: `${d.file} cannot be shown as a picture`,
      detail: 'It is damaged, or of a format that is not known here.',
      remedy: 'Save it as PNG or JPEG in another program, and drop that.',
    }),
    ja: (d) => ({
      title: `${d.file} を画像として表示できません`,
      detail: 'ファイルが壊れているか、対応していない形式です。',
      remedy: '他のプログラムで PNG か JPEG として保存し、それをドロップしてください。',
    }),
  }),
} as const;
