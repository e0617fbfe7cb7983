import type { Localized } from '../../language.ts';
import { defaultDecays, type LearningRateDecay, type LearningRateDecayKind } from '../learning-rate-decay.ts';
import { limits } from '../limits.ts';
import type { NumberSetting, SettingHelp } from './setting.ts';

/** How people know a way in which α falls; `constants` are the numbers it has. */
export interface DecaySetting<Constant extends string> extends SettingHelp {
  readonly name: Localized;
  readonly constants: { readonly [Name in Constant]: NumberSetting };
}

type ConstantsOf<D> = D extends unknown ? Exclude<keyof D & string, 'kind'> : never;

/** The constants that some decay has. */
export type DecayConstant = ConstantsOf<LearningRateDecay>;

const every: NumberSetting = {
  label: { en: 'Interval, epochs', ja: '間隔(エポック)' },
  symbol: 'every',
  range: { minimum: 1, maximum: limits.iterations, isInteger: true },
  help: {
    what: {
      en: 'So many epochs pass between one fall of α and the next. Without mini-batches an iteration is an epoch.',
      ja: 'α を下げる間隔をエポック数で表す。ミニバッチでなければ1反復が1エポック。',
    },
    formula: ['t = ⌊epoch / interval⌋'],
    usual: { en: '1 to 10 with mini-batches, hundreds without', ja: 'ミニバッチでは 1〜10、そうでなければ数百' },
  },
};

/** What each decay is called and does. */
export const decaySettings: {
  readonly [Kind in LearningRateDecayKind]: DecaySetting<ConstantsOf<Extract<LearningRateDecay, { readonly kind: Kind }>>>;
} = {
  none: {
    name: { en: 'none', ja: 'なし' },
    what: { en: 'α stays as it is.', ja: 'α は変わらない。' },
    formula: [],
    usual: { en: 'where the cost falls steadily', ja: 'コストが順調に下がるとき' },
    constants: {},
  },
  inverse_time: {
    name: { en: 'inverse time', ja: '時間に反比例' },
    what: { en: 'α falls fast at first, then ever more slowly.', ja: 'α は初めに速く、その後ゆっくり下がる。' },
    formula: ['α / (1 + rate·t)', 't = ⌊epoch / interval⌋'],
    usual: { en: 'rate from 0.1 to 1', ja: '減衰率は 0.1〜1' },
    constants: {
      rate: {
        label: { en: 'Decay rate', ja: '減衰率' },
        symbol: 'rate',
        range: { minimum: 0, maximum: 1e6, isMinimumExcluded: true },
        help: {
          what: {
            en: 'How fast α falls: at rate 1 it is a half after one interval, a third after two.',
            ja: 'α が下がる速さ。減衰率 1 なら1間隔で2分の1、2間隔で3分の1になる。',
          },
          formula: ['α / (1 + rate·t)'],
          usual: { en: '0.1 to 1', ja: '0.1〜1' },
        },
      },
      every,
    },
  },
  exponential: {
    name: { en: 'exponential', ja: '指数' },
    what: { en: 'Each interval multiplies α by the same rate.', ja: '間隔ごとに同じ率を α に掛ける。' },
    formula: ['α·rateᵗ', 't = ⌊epoch / interval⌋'],
    usual: { en: 'rate from 0.9 to 0.99', ja: '減衰率は 0.9〜0.99' },
    constants: {
      rate: {
        label: { en: 'Decay rate', ja: '減衰率' },
        symbol: 'rate',
        range: { minimum: 0, maximum: 1, isMinimumExcluded: true, isMaximumExcluded: true },
        help: {
          what: { en: 'By what α is multiplied after each interval.', ja: '間隔ごとに α に掛ける値。' },
          formula: ['α·rateᵗ'],
          usual: { en: '0.9 to 0.99', ja: '0.9〜0.99' },
        },
      },
      every,
    },
  },
};

/** Every decay, in the order in which they are offered. */
export const decayKinds = Object.keys(defaultDecays) as [LearningRateDecayKind, ...LearningRateDecayKind[]];

/** The constants that a decay has by name, in the order in which they are shown. */
export function decayConstantsOf(kind: LearningRateDecayKind): readonly (readonly [DecayConstant, NumberSetting])[] {
  return Object.entries(decaySettings[kind].constants) as (readonly [DecayConstant, NumberSetting])[];
}
