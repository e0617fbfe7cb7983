import type { Localized } from '../../language.ts';
import type { NumberRange } from '../number-range.ts';

/** What a person wants to know before changing a setting of training. */
export interface SettingHelp {
  /** What it does, in one sentence. */
  readonly what: Localized;
  /** Lines in the course's notation; empty where nothing is computed. */
  readonly formula: readonly string[];
  /** Values that usually work. */
  readonly usual: Localized;
}

/** A setting that is one number. */
export interface NumberSetting {
  /** What its field is called. */
  readonly label: Localized;
  /** How formulas and short lists call it. */
  readonly symbol: string;
  readonly range: NumberRange;
  readonly help: SettingHelp;
}
