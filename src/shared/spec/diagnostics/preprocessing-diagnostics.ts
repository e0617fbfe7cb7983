import type { Language } from '../../language.ts';
import { formatWhole } from '../../whole-number.ts';
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
  /** `made`: by which kind of layer. */
  GD315: define<{ layer: string; made: 'polynomial' | 'one-hot'; features: number; count: number; maximum: number }>(
    'too-many-features',
    'error',
    {
      en: ({ layer, made, features, count, maximum }) => ({
        title: `${layer} would make ${manyFeatures(count, 'en')} features of ${formatWhole(features, 'en')}`,
        detail: `Each is a row of X and a column of the first W. More than ${formatWhole(maximum, 'en')} are seldom of use and take much memory.`,
        remedy:
          made === 'polynomial'
            ? 'Choose a lower degree or products only, or give fewer features.'
            : 'Choose fewer categories, or one feature instead of all.',
      }),
      ja: ({ layer, made, features, count, maximum }) => ({
        title: `「${layer}」は ${formatWhole(features, 'ja')} 個の特徴から ${manyFeatures(count, 'ja')} 個の特徴を作ります`,
        detail: `特徴は1つずつ X の行になり、最初の W の列になります。${formatWhole(maximum, 'ja')}個を超えると役に立つことは少なく、メモリも多く使います。`,
        remedy:
          made === 'polynomial'
            ? '次数を下げるか「積のみ」にするか、特徴を減らしてください。'
            : 'カテゴリ数を減らすか、対象を1つの特徴にしてください。',
      }),
    },
  ),
  GD316: define<{ layer: string; feature: number; features: number }>('no-such-feature', 'error', {
    en: (d) => ({
      title: `${d.layer} is to turn feature ${d.feature} into categories, but there ${d.features === 1 ? 'is' : 'are'} ${d.features}`,
      detail: 'Features are counted from 1: x₁ is the first row of X.',
      remedy: `Choose a feature from 1 to ${d.features}.`,
    }),
    ja: (d) => ({
      title: `「${d.layer}」の対象は特徴 ${d.feature} ですが、特徴は${d.features}個です`,
      detail: '特徴は 1 から数えます。x₁ は X の最初の行です。',
      remedy: `1 から ${d.features} までの特徴を選んでください。`,
    }),
  }),
  /** `feature`: counted from 1. */
  GD317: define<{ step: string; feature: number; found: number; categories: number }>('too-many-categories', 'error', {
    en: (d) => ({
      title: `Feature ${d.feature} has ${formatWhole(d.found, 'en')} different values, more than the ${formatWhole(d.categories, 'en')} categories of One-hot`,
      detail: `In ${d.step}, each different value of the training examples takes one row. A feature with very many values measures something and is no category.`,
      remedy: 'Set the number of categories to what was found, or choose a feature that holds categories.',
    }),
    ja: (d) => ({
      title: `特徴 ${d.feature} の値は${formatWhole(d.found, 'ja')}種類あり、One-hot 化のカテゴリ数 ${formatWhole(d.categories, 'ja')} を超えています`,
      detail: `${d.step} では、学習データの値1種類につき1行を使います。値の種類がとても多い特徴は量を測ったもので、カテゴリではありません。`,
      remedy: 'カテゴリ数を見つかった種類の数にするか、カテゴリを表す特徴を選んでください。',
    }),
  }),
  /** `feature`: counted from 1. */
  GD318: define<{ step: string; feature: number; found: number; categories: number }>('unused-categories', 'warning', {
    en: (d) => ({
      title: `Feature ${d.feature} has only ${formatWhole(d.found, 'en')} of ${formatWhole(d.categories, 'en')} categories`,
      detail: `In ${d.step}, the rows of categories that no training example has stay 0, and the weights that read them learn nothing.`,
      remedy: 'Set the number of categories to what was found, or train on examples of all of them.',
    }),
    ja: (d) => ({
      title: `特徴 ${d.feature} のカテゴリは ${formatWhole(d.categories, 'ja')} 個のうち ${formatWhole(d.found, 'ja')} 個しか現れません`,
      detail: `${d.step} で、学習データに現れないカテゴリの行は 0 のままで、それを読む重みは何も学習しません。`,
      remedy: 'カテゴリ数を見つかった数にするか、すべてのカテゴリを含む例で学習してください。',
    }),
  }),
  /** `feature`: counted from 1; `example`, the first: from 0. */
  GD319: define<{ step: string; feature: number; count: number; example: number; value: number }>('unknown-category', 'warning', {
    en: (d) => ({
      title: `${formatWhole(d.count, 'en')} ${d.count === 1 ? 'value' : 'values'} of feature ${d.feature} ${d.count === 1 ? 'is' : 'are'} no category of the training examples`,
      detail: `The first is ${d.value}, of example ${d.example} (counted from 0). ${d.step} turns it into zeros alone, as no training example has it.`,
      remedy: 'Train on examples of every category, or correct the value.',
    }),
    ja: (d) => ({
      title: `特徴 ${d.feature} の値 ${formatWhole(d.count, 'ja')} 個が、学習データにないカテゴリです`,
      detail: `最初は例 ${d.example}(0 から数えます)の ${d.value} です。学習データにない値なので、${d.step} ですべて 0 になります。`,
      remedy: 'すべてのカテゴリを含む例で学習するか、値を直してください。',
    }),
  }),
} as const;

/** A number of features, of which the digits beyond 10¹² say nothing. */
function manyFeatures(count: number, language: Language): string {
  if (count <= 1e12) return formatWhole(count, language);
  return language === 'en' ? 'more than 10¹²' : '10¹² 以上';
}
