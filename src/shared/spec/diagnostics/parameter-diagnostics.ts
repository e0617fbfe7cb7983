import { formatWhole } from '../../whole-number.ts';
import { define } from './define-diagnostics.ts';
import { type GramFormProblem, gramFormProblems } from './gram-form-problems.ts';

/** GD3xx: a number that a user chose is impossible, or will not learn. */
export const parameterDiagnostics = {
  GD301: define<{ layer: string; units: number; maximum: number }>('units-out-of-range', 'error', {
    en: (d) => ({
      title: `${d.layer} cannot have ${d.units} units`,
      detail: `Units are the rows of W and must be a whole number from 1 to ${d.maximum}.`,
      remedy: 'Choose a number in that range.',
    }),
    ja: (d) => ({
      title: `「${d.layer}」のユニットを${d.units}個にはできません`,
      detail: `ユニット数は W の行数で、1 から ${d.maximum} までの整数です。`,
      remedy: 'この範囲の数を選んでください。',
    }),
  }),
  GD302: define<{ megabytes: number; maximum: number }>('network-too-large', 'error', {
    en: (d) => ({
      title: `The network would need ${d.megabytes} MB`,
      detail: `All matrices of a training run have to fit into ${d.maximum} MB.`,
      remedy: 'Use fewer units, fewer examples, or float32.',
    }),
    ja: (d) => ({
      title: `このネットワークには ${d.megabytes} MB が必要です`,
      detail: `学習に使うすべての行列が ${d.maximum} MB に収まる必要があります。`,
      remedy: 'ユニットか例の数を減らすか、float32 を使ってください。',
    }),
  }),
  GD303: define<{ layer: string }>('zero-initialisation', 'warning', {
    en: (d) => ({
      title: `${d.layer} starts with all weights zero`,
      detail: 'All its units compute the same and get the same gradient, so they stay equal for ever: symmetry is never broken.',
      remedy: 'Use a random initializer.',
    }),
    ja: (d) => ({
      title: `「${d.layer}」の重みがすべてゼロから始まります`,
      detail: 'すべてのユニットが同じ値を計算し、同じ勾配を受け取るので、いつまでも同じままで、対称性が破れません。',
      remedy: '乱数による初期化を選んでください。',
    }),
  }),
  GD304: define<{ layer: string }>('linear-chain', 'warning', {
    en: (d) => ({
      title: `${d.layer} adds nothing: its activation is linear`,
      detail: 'W²·(W¹·X + b¹) + b² is again a matrix times X plus a vector, so the two layers can only do what one can.',
      remedy: 'Give it tanh or ReLU.',
    }),
    ja: (d) => ({
      title: `「${d.layer}」の活性化は線形なので、層を増やした意味がありません`,
      detail: 'W²·(W¹·X + b¹) + b² もまた行列と X の積にベクトルを足したものなので、2つの層でも1つの層と同じことしかできません。',
      remedy: 'tanh か ReLU にしてください。',
    }),
  }),
  GD305: define<{ layer: string; parameter: string; value: string }>('parameter-invalid', 'error', {
    en: (d) => ({
      title: `${d.layer} has an impossible value for ${d.parameter}`,
      detail: `It is ${d.value}.`,
      remedy: 'Choose it anew in the inspector.',
    }),
    ja: (d) => ({
      title: `「${d.layer}」の ${d.parameter} の値が不正です`,
      detail: `値は ${d.value} です。`,
      remedy: 'インスペクターで選び直してください。',
    }),
  }),
  GD306: define<{ parameter: string; value: string; range: string }>('training-setting-invalid', 'error', {
    en: (d) => ({
      title: `${d.parameter} cannot be ${d.value}`,
      detail: `It must be ${d.range}.`,
      remedy: 'Choose a number in that range.',
    }),
    ja: (d) => ({
      title: `${d.parameter} を ${d.value} にはできません`,
      detail: `範囲は ${d.range} です。`,
      remedy: 'この範囲の数を選んでください。',
    }),
  }),
  /** `value` is the optimizer; empty for `inputs`. */
  GD307: define<{ problem: GramFormProblem; value: string }>('no-gram-form', 'error', {
    en: (d) => ({ title: 'The first dense layer has no Gram form', ...gramFormProblems[d.problem].en(d.value) }),
    ja: (d) => ({ title: '最初の全結合層はグラム行列の形にできません', ...gramFormProblems[d.problem].ja(d.value) }),
  }),
  GD309: define<{ layer: string }>('dropout-of-predictions', 'warning', {
    en: (d) => ({
      title: `${d.layer} drops the predictions themselves`,
      detail: `No layer with weights stands between ${d.layer} and the cost. What it drops is no hidden unit but a part of the answer, and nothing behind it can learn to do without.`,
      remedy: `Put ${d.layer} behind a hidden layer, or delete it.`,
    }),
    ja: (d) => ({
      title: `「${d.layer}」は予測そのものを落とします`,
      detail: `「${d.layer}」とコストの間に、重みを持つ層がありません。落ちるのは隠れユニットではなく答えの一部で、後ろの層がそれを補うことを学べません。`,
      remedy: `「${d.layer}」を隠れ層の後ろに移すか、削除してください。`,
    }),
  }),
  GD308: define<{ layer: string }>('softmax-of-one-unit', 'warning', {
    en: (d) => ({
      title: `${d.layer} always gives 1`,
      detail:
        'Softmax divides e^z by the sum over all units. With one unit that is e^z / e^z = 1, whatever comes in, and nothing is learned.',
      remedy: 'Use sigmoid for one unit, or a unit for each class.',
    }),
    ja: (d) => ({
      title: `「${d.layer}」の出力はいつも 1 です`,
      detail:
        'ソフトマックスは e^z を全ユニットの合計で割ります。ユニットが1つなら e^z / e^z = 1 で、入力が何であっても変わらず、何も学習できません。',
      remedy: 'ユニットが1つならシグモイドにするか、クラスごとにユニットを用意してください。',
    }),
  }),
  /** `incoming`: how many values each example brings to the layer; `examples`: m, 0 while unknown. */
  GD314: define<{ layer: string; units: number; incoming: number; examples: number }>('units-absurd', 'warning', {
    en: ({ layer, units, incoming, examples }) => ({
      title: `${layer} has ${formatWhole(units, 'en')} units, far more than it can use`,
      detail: `${formatWhole(incoming, 'en')} ${incoming === 1 ? 'value comes' : 'values come'} in${examples === 0 ? '' : `, for ${formatWhole(examples, 'en')} ${examples === 1 ? 'example' : 'examples'}`}. As many units as examples can already give every example any label; many times that learns no more and takes many times as long.`,
      remedy: 'Check the number of units. Hidden layers mostly have fewer units than values that come in.',
    }),
    ja: ({ layer, units, incoming, examples }) => ({
      title: `「${layer}」のユニットが ${formatWhole(units, 'ja')} 個と、使い切れないほど多くなっています`,
      detail: `入ってくる値は ${formatWhole(incoming, 'ja')} 個${examples === 0 ? '' : `、例は ${formatWhole(examples, 'ja')} 件`}です。例と同じ数のユニットがあれば、すべての例にどんなラベルでも割り当てられます。その何倍にしても学べることは増えず、時間だけが何倍もかかります。`,
      remedy: 'ユニット数を確かめてください。隠れ層のユニットは、入ってくる値より少ないのが普通です。',
    }),
  }),
} as const;
