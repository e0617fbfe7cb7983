import { define } from './define-diagnostics.ts';
import { type UnscaledProblem, unscaledProblems } from './unscaled-problems.ts';

/** GD31x: what is done to X before training, or is not. */
export const preprocessingDiagnostics = {
  /** `largest`: the largest |x|; `ratio`: of the largest standard deviation of a feature to the least. */
  GD310: define<{ problem: UnscaledProblem; largest: number; ratio: number }>('inputs-unscaled', 'warning', {
    en: (d) => unscaledProblems[d.problem].en(d),
    ja: (d) => unscaledProblems[d.problem].ja(d),
  }),
  GD311: define<{ layer: string; behind: string }>('preprocessing-misplaced', 'error', {
    en: (d) => ({
      title: `${d.layer} cannot stand behind ${d.behind}`,
      detail: `${d.layer} is applied to X once, before training. What ${d.behind} gives changes in every iteration.`,
      remedy: `Put ${d.layer} between Input and the first other layer.`,
    }),
    ja: (d) => ({
      title: `「${d.layer}」は「${d.behind}」の後ろに置けません`,
      detail: `「${d.layer}」は学習の前に一度だけ X に適用されます。「${d.behind}」の出力は反復のたびに変わります。`,
      remedy: `「${d.layer}」を「入力」と最初の層の間に置いてください。`,
    }),
  }),
  GD312: define<{ layer: string; source: string; other: string }>('preprocessing-beside-raw', 'error', {
    en: (d) => ({
      title: `${d.other} reads X without ${d.layer}`,
      detail: `A network has one X. ${d.source} feeds both ${d.layer} and ${d.other}, which would need X before and after it.`,
      remedy: `Put ${d.layer} before the branches, so that all of them read what it gives.`,
    }),
    ja: (d) => ({
      title: `「${d.other}」は「${d.layer}」を通らない X を読みます`,
      detail: `ネットワークの X は1つだけです。「${d.source}」が「${d.layer}」と「${d.other}」の両方につながっているため、適用前と適用後の X が必要になります。`,
      remedy: `「${d.layer}」を枝分かれの前に置き、どの枝もその出力を読むようにしてください。`,
    }),
  }),
  GD313: define<{ step: string; feature: number; example: number; value: string }>('preprocessing-not-finite', 'error', {
    en: (d) => ({
      title: `Preprocessing makes a feature ${d.value}`,
      detail: `In ${d.step}, feature ${d.feature} of example ${d.example} (both counted from 0) becomes ${d.value}: its numbers are too large.`,
      remedy: 'Divide that feature by its unit before it is given, or leave it out.',
    }),
    ja: (d) => ({
      title: `前処理で特徴が ${d.value} になります`,
      detail: `${d.step} で、例 ${d.example} の特徴 ${d.feature}(どちらも 0 から数えます)が ${d.value} になります。数値が大きすぎます。`,
      remedy: 'その特徴をあらかじめ適当な単位で割るか、取り除いてください。',
    }),
  }),
} as const;
