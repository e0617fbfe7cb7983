import type { DataPart } from '../../../shared/spec/split.ts';

/** What the parts of the data are called. */
const parts: Readonly<Record<'en' | 'ja', Readonly<Record<DataPart, string>>>> = {
  en: { train: 'train', dev: 'dev', test: 'test' },
  ja: { train: '学習', dev: '開発', test: 'テスト' },
};

/** Texts of the split of the data. */
export const splitStrings = {
  en: {
    parts: parts.en,
    heading: 'Split',
    hint: 'Dev examples are for choosing settings, test examples for a last look: the network never learns from either.',
    dev: 'Dev %',
    test: 'Test %',
    stratified: 'Same share of every class',
    seed: 'Split seed',
    examples: 'Examples',
    cost: 'Cost',
    accuracy: 'Accuracy',
    part: 'Part of the data',
    caption: (part: DataPart, iteration: string) => `On the ${part === 'train' ? 'training' : part} set, at iteration ${iteration}`,
    partHint: (part: string, cost: string, accuracy: string | null, examples: string) =>
      `${part}: cost ${cost}${accuracy === null ? '' : `, accuracy ${accuracy}`}, ${examples} examples; without the L2 penalty, as of the last checkpoint`,
  },
  ja: {
    parts: parts.ja,
    heading: '分割',
    hint: '開発用の例は設定を選ぶため、テストの例は最後に確かめるためのものです。どちらからも学習しません。',
    dev: '開発 %',
    test: 'テスト %',
    stratified: 'クラスの割合を保つ',
    seed: '分割のシード',
    examples: '例の数',
    cost: 'コスト',
    accuracy: '正解率',
    part: 'データの部分',
    caption: (part: DataPart, iteration: string) => `${parts.ja[part]}データでの値(反復 ${iteration})`,
    partHint: (part: string, cost: string, accuracy: string | null, examples: string) =>
      `${part}: コスト ${cost}${accuracy === null ? '' : `、正解率 ${accuracy}`}、${examples}例。L2 罰則を含まず、直近のチェックポイントでの値`,
  },
};
