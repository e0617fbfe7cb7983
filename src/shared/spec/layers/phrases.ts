import { type Language, type Localized, languages } from '../../language.ts';
import { formatWhole } from '../../whole-number.ts';

/** Numbers with their units in every language, as descriptions of layers need them. */
export const phrases = {
  units: (count: number) =>
    counted(
      count,
      (n) => `${n} ${count === 1 ? 'unit' : 'units'}`,
      (n) => `${n} ユニット`,
    ),
  features: (count: number) =>
    counted(
      count,
      (n) => `${n} ${count === 1 ? 'feature' : 'features'}`,
      (n) => `特徴 ${n} 個`,
    ),
  classes: (count: number) =>
    counted(
      count,
      (n) => `${n} classes`,
      (n) => `${n} クラス`,
    ),
  values: (count: number) =>
    counted(
      count,
      (n) => `${n} ${count === 1 ? 'value' : 'values'} to predict`,
      (n) => `予測する値 ${n} 個`,
    ),
  examples: (count: number) =>
    counted(
      count,
      (n) => `m ${n}`,
      (n) => `m ${n}`,
    ),
  inputs: (count: number) =>
    counted(
      count,
      (n) => `${n} ${count === 1 ? 'input' : 'inputs'}`,
      (n) => `入力 ${n} 本`,
    ),
  parameters: (count: number) =>
    counted(
      count,
      (n) => `${n} ${count === 1 ? 'param' : 'params'}`,
      (n) => `パラメータ ${n}`,
    ),
  kept: (probability: number): Localized => {
    const [english = '', japanese = ''] = languages.map((language) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 3 }).format(probability),
    );
    return { en: `keeps ${english}`, ja: `${japanese} を残す` };
  },
  degree: (degree: number): Localized => ({ en: `degree ${degree}`, ja: `次数 ${degree}` }),
  productsOnly: { en: 'products only', ja: '積のみ' },
  categories: (count: number) =>
    counted(
      count,
      (n) => `${n} categories`,
      (n) => `カテゴリ ${n} 個`,
    ),
  feature: (symbol: string): Localized => ({ en: `feature ${symbol}`, ja: `特徴 ${symbol}` }),
  perFeature: { en: 'for each feature', ja: '特徴ごと' },
  allFeatures: { en: 'all features', ja: 'すべての特徴' },
  fitted: (first: string, second: string): Localized => ({
    en: `${first}, ${second} of the training data`,
    ja: `${first}、${second} は学習データから`,
  }),
  onlyInTraining: { en: 'only in training', ja: '学習時のみ' },
  pictures: (size: string): Localized => ({ en: `${size} pictures`, ja: `${size} の画像` }),
  labels: (shape: string): Localized => ({ en: `Y is ${shape}`, ja: `Y は ${shape}` }),
} as const;

/** One after the other, as in a list. */
export function listed(...texts: readonly Localized[]): Localized {
  return joined(texts, { en: ', ', ja: '、' });
}

/** Each on a line of its own. */
export function lines(...texts: readonly Localized[]): Localized {
  return joined(texts, { en: '\n', ja: '\n' });
}

function joined(texts: readonly Localized[], separator: Localized): Localized {
  const inLanguage = (language: Language) => texts.map((text) => text[language]).join(separator[language]);
  return { en: inLanguage('en'), ja: inLanguage('ja') };
}

function counted(count: number, en: (digits: string) => string, ja: (digits: string) => string): Localized {
  return { en: en(formatWhole(count, 'en')), ja: ja(formatWhole(count, 'ja')) };
}
