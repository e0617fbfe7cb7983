import { define } from './define-diagnostics.ts';

/** GD2xx: the drawing is not (yet) a network, or a wire cannot go where it was drawn. GD208 is retired: a layer may feed several. */
export const graphDiagnostics = {
  GD201: define<Record<never, never>>('input-missing', 'error', {
    en: () => ({
      title: 'There is no Input',
      detail: 'Every network starts at an Input, which brings X (n_x, m).',
      remedy: 'Drag an Input from the palette.',
    }),
    ja: () => ({
      title: '入力がありません',
      detail: 'ネットワークは X (n_x, m) を渡す「入力」から始まります。',
      remedy: 'パレットから「入力」を置いてください。',
    }),
  }),
  GD202: define<Record<never, never>>('output-missing', 'error', {
    en: () => ({
      title: 'There is no Cost',
      detail: 'Training lowers the cost J, so the network must end in a Cost.',
      remedy: 'Drag a Cost from the palette and wire the last layer to it.',
    }),
    ja: () => ({
      title: 'コストがありません',
      detail: '学習とはコスト J を小さくすることなので、ネットワークは「コスト」で終わる必要があります。',
      remedy: 'パレットから「コスト」を置き、最後の層とつないでください。',
    }),
  }),
  GD203: define<{ count: number }>('several-inputs', 'error', {
    en: (d) => ({
      title: `There are ${d.count} Inputs`,
      detail: 'A network reads one dataset.',
      remedy: 'Keep one Input and delete the others.',
    }),
    ja: (d) => ({
      title: `入力が${d.count}個あります`,
      detail: '1つのネットワークが読むデータセットは1つだけです。',
      remedy: '「入力」を1つだけ残し、ほかは削除してください。',
    }),
  }),
  GD204: define<{ count: number }>('several-outputs', 'error', {
    en: (d) => ({
      title: `There are ${d.count} Costs`,
      detail: 'Training lowers one number.',
      remedy: 'Keep one Cost and delete the others.',
    }),
    ja: (d) => ({
      title: `コストが${d.count}個あります`,
      detail: '学習で小さくする数は1つだけです。',
      remedy: '「コスト」を1つだけ残し、ほかは削除してください。',
    }),
  }),
  GD205: define<{ layer: string }>('not-connected', 'error', {
    en: (d) => ({
      title: `${d.layer} gets no data`,
      detail: `Nothing is wired into ${d.layer}, so its shape is unknown.`,
      remedy: `Wire the layer before it to ${d.layer}, or delete it.`,
    }),
    ja: (d) => ({
      title: `「${d.layer}」にデータが届いていません`,
      detail: `「${d.layer}」には何もつながっていないので、形が決まりません。`,
      remedy: `前の層を「${d.layer}」につなぐか、削除してください。`,
    }),
  }),
  GD206: define<{ layer: string }>('cycle', 'error', {
    en: (d) => ({
      title: `This wire would lead back to ${d.layer}`,
      detail: 'Values flow forward from X to the cost; a layer cannot wait for its own output.',
      remedy: 'Wire to a layer further on.',
    }),
    ja: (d) => ({
      title: `この配線は「${d.layer}」に戻ってしまいます`,
      detail: '値は X からコストへ一方向に流れます。層が自分の出力を待つことはできません。',
      remedy: 'もっと後ろの層へつないでください。',
    }),
  }),
  GD207: define<{ layer: string }>('input-taken', 'error', {
    en: (d) => ({
      title: `${d.layer} already has an input`,
      detail: `${d.layer} reads one matrix A and has no use for a second one.`,
      remedy: 'Delete the first wire, then draw this one; or join both values with Add or Concat.',
    }),
    ja: (d) => ({
      title: `「${d.layer}」にはすでに入力があります`,
      detail: `「${d.layer}」が受け取る行列 A は1つだけで、2つ目の行き場がありません。`,
      remedy: '今ある配線を削除してからつなぐか、「加算」か「連結」で2つの値をまとめてください。',
    }),
  }),
  GD209: define<{ layer: string }>('nothing-goes-in', 'error', {
    en: (d) => ({
      title: `Nothing can be wired into ${d.layer}`,
      detail: `${d.layer} is where X comes from.`,
      remedy: 'Draw the wire from it, not to it.',
    }),
    ja: (d) => ({
      title: `「${d.layer}」に入る配線は引けません`,
      detail: `「${d.layer}」は X の出どころです。`,
      remedy: 'ここから先の層へ向けて配線してください。',
    }),
  }),
  GD210: define<{ layer: string }>('nothing-comes-out', 'error', {
    en: (d) => ({
      title: `Nothing comes out of ${d.layer}`,
      detail: `${d.layer} ends the network in a single number J.`,
      remedy: 'Draw the wire to it, not from it.',
    }),
    ja: (d) => ({
      title: `「${d.layer}」から出る配線は引けません`,
      detail: `「${d.layer}」はネットワークの終点で、結果は1つの数 J です。`,
      remedy: 'ここへ向けて配線してください。',
    }),
  }),
  GD211: define<{ nodes: number; edges: number; maximum: number }>('graph-too-large', 'error', {
    en: (d) => ({
      title: 'The drawing is too large',
      detail: `It has ${d.nodes} nodes and ${d.edges} wires.`,
      remedy: `Keep it under ${d.maximum} nodes.`,
    }),
    ja: (d) => ({
      title: '図が大きすぎます',
      detail: `ノードが${d.nodes}個、配線が${d.edges}本あります。`,
      remedy: `ノードを${d.maximum}個以下にしてください。`,
    }),
  }),
  GD212: define<Record<never, never>>('no-weights', 'error', {
    en: () => ({
      title: 'There is nothing to learn',
      detail: 'No layer between Input and Cost has weights W, and training changes nothing but weights.',
      remedy: 'Put a Dense layer in between.',
    }),
    ja: () => ({
      title: '学習するものがありません',
      detail: '「入力」から「コスト」までの間に、重み W を持つ層がありません。学習で変わるのは重みだけです。',
      remedy: '間に「全結合」層を入れてください。',
    }),
  }),
  GD213: define<{ layer: string }>('too-few-inputs', 'error', {
    en: (d) => ({
      title: `${d.layer} joins nothing yet`,
      detail: `Only one wire leads to ${d.layer}, which joins two or more values.`,
      remedy: `Wire a second layer to ${d.layer}, or delete it.`,
    }),
    ja: (d) => ({
      title: `「${d.layer}」にまとめる値がまだありません`,
      detail: `「${d.layer}」は2つ以上の値をまとめる層ですが、配線は1本だけです。`,
      remedy: `もう1つの層を「${d.layer}」につなぐか、削除してください。`,
    }),
  }),
  GD214: define<{ layer: string; maximum: number }>('too-many-inputs', 'error', {
    en: (d) => ({
      title: `${d.layer} takes at most ${d.maximum} wires`,
      detail: `${d.maximum} values are joined in one layer at most.`,
      remedy: 'Join some of them in a layer before it.',
    }),
    ja: (d) => ({
      title: `「${d.layer}」につなげる配線は${d.maximum}本までです`,
      detail: `1つの層でまとめられる値は${d.maximum}個までです。`,
      remedy: '一部の値を、手前の別の層でまとめてください。',
    }),
  }),
  GD215: define<{ layer: string; from: string }>('wired-twice', 'error', {
    en: (d) => ({
      title: `${d.from} is already wired to ${d.layer}`,
      detail: 'A second wire between the same two layers would lie exactly on the first, and nobody could see it.',
      remedy: `To give ${d.layer} the same value twice, put a linear Activation into one of the wires.`,
    }),
    ja: (d) => ({
      title: `「${d.from}」はすでに「${d.layer}」につながっています`,
      detail: '同じ2つの層の間に2本目を引くと1本目とぴったり重なり、見えなくなってしまいます。',
      remedy: `同じ値を「${d.layer}」に2回渡すには、片方の配線に線形の「活性化」を入れてください。`,
    }),
  }),
  GD216: define<{ layer: string }>('leads-nowhere', 'error', {
    en: (d) => ({
      title: `${d.layer} leads nowhere`,
      detail: `What ${d.layer} gives never reaches the cost J, so there is no gradient and nothing to learn from.`,
      remedy: `Wire ${d.layer} to a layer that leads to the Cost, or delete it.`,
    }),
    ja: (d) => ({
      title: `「${d.layer}」の行き先がありません`,
      detail: `「${d.layer}」の出力はコスト J に届かないので、勾配がなく、学習できません。`,
      remedy: `「${d.layer}」をコストにつながる層へ配線するか、削除してください。`,
    }),
  }),
} as const;
