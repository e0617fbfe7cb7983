import type { Language } from '../../language.ts';

/** Why the engine refused a request; `value` is what it was about. */
export const requestProblems = {
  'engine-stopped': { en: () => 'The engine stopped before it answered.', ja: () => '応答の前にエンジンが停止しました。' },
  'not-understood': {
    en: (value) => `It does not understand the message: ${value}.`,
    ja: (value) => `メッセージを解釈できません: ${value}`,
  },
  'not-prepared': { en: () => 'No network is prepared.', ja: () => 'ネットワークが準備されていません。' },
  'not-now': {
    en: (value) => `That is not possible in its present state: ${value}.`,
    ja: (value) => `現在の状態では実行できません: ${value}`,
  },
  'run-ended': { en: () => 'Another request has ended this run.', ja: () => '別の要求によってこの学習は終了しました。' },
  'layer-order': {
    en: (value) => `The layers are not in an order in which they can be computed: ${value}.`,
    ja: (value) => `層が計算できる順に並んでいません: ${value}`,
  },
  'no-matrix': { en: (value) => `The network has no matrix ${value}.`, ja: (value) => `ネットワークに行列 ${value} はありません。` },
  'no-feature': {
    en: (value) => `The data has no such feature, or it is taken twice: ${value}.`,
    ja: (value) => `データにその特徴量がないか、二重に使われています: ${value}`,
  },
} as const satisfies Record<string, Readonly<Record<Language, (value: string) => string>>>;

export type RequestProblem = keyof typeof requestProblems;
