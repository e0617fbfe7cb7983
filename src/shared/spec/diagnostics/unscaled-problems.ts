import type { Language } from '../../language.ts';
import type { DiagnosticText } from './define-diagnostics.ts';

/** Figures of features that are far from 1. */
interface Spread {
  readonly largest: number;
  readonly ratio: number;
}

/** In what way features are not scaled, and what that does to training. Source: "Improving Deep Neural Networks", week 1, normalizing inputs. */
export const unscaledProblems = {
  large: {
    en: ({ largest }) => ({
      title: `X reaches ${largest}: its features are not scaled`,
      detail:
        'Weights start small for features of size 1. Features far beyond saturate tanh and sigmoid, and the cost surface becomes a narrow valley, in which no α fits all weights.',
      remedy: 'Put Standardize before the first layer that trains, or Scale 1/255 where these are pictures with 8 bits a pixel.',
    }),
    ja: ({ largest }) => ({
      title: `X の値が ${largest} に達します。特徴が正規化されていません`,
      detail:
        '重みの初期値は、大きさ 1 程度の特徴に合わせてあります。それよりはるかに大きい特徴では tanh やシグモイドが飽和し、コストの曲面が細い谷になって、すべての重みに合う α がなくなります。',
      remedy: '最初に学習する層の前に「標準化」を入れてください。1画素8ビットの画像なら「定数倍」の 1/255 でもかまいません。',
    }),
  },
  small: {
    en: ({ largest }) => ({
      title: `X reaches only ${largest}: its features are too small`,
      detail:
        'The gradient of a weight is in proportion to the feature that it multiplies. Features far below 1 hardly move their weights, so that learning takes very long.',
      remedy: 'Put Standardize before the first layer that trains, or take out what makes X small.',
    }),
    ja: ({ largest }) => ({
      title: `X の値が最大でも ${largest} です。特徴が小さすぎます`,
      detail:
        '重みの勾配は、その重みが掛かる特徴に比例します。1 よりはるかに小さい特徴では重みがほとんど動かず、学習に長い時間がかかります。',
      remedy: '最初に学習する層の前に「標準化」を入れるか、X を小さくしている層を取り除いてください。',
    }),
  },
  uneven: {
    en: ({ ratio }) => ({
      title: `Some features of X spread ${ratio} times as much as others`,
      detail:
        'The gradient of a weight is in proportion to the feature that it multiplies. An α that suits the widest features hardly moves the weights of the others: the cost surface is a narrow valley.',
      remedy: 'Put Standardize before the first layer that trains: each feature then has mean 0 and variance 1.',
    }),
    ja: ({ ratio }) => ({
      title: `X の特徴のばらつきに ${ratio} 倍の差があります`,
      detail:
        '重みの勾配は、その重みが掛かる特徴に比例します。ばらつきの大きい特徴に合う α では、ほかの特徴の重みがほとんど動きません。コストの曲面が細い谷になっています。',
      remedy: '最初に学習する層の前に「標準化」を入れてください。どの特徴も平均 0、分散 1 になります。',
    }),
  },
} as const satisfies Record<string, Readonly<Record<Language, (spread: Spread) => DiagnosticText>>>;

export type UnscaledProblem = keyof typeof unscaledProblems;
