import { defaultDecays, type LearningRateDecay } from '../shared/spec/learning-rate-decay.ts';
import { type DecayConstant, decayConstantsOf, decayKinds } from '../shared/spec/settings/decay-settings.ts';
import { type GivenOption, parseChoice, parseWithin } from './parse-option.ts';
import type { CommandStrings } from './strings/command-strings.ts';
import { UsageError } from './usage-error.ts';

/** `--decay` and its numbers as they were typed. */
export interface TypedDecayOptions {
  readonly decay?: string;
  readonly decayRate?: string;
  readonly decayEvery?: string;
}

/**
 * Understands the options of the decay: what they make of the project's. Another decay than the project's starts from its usual numbers; numbers without a
 * decay are wrong usage. Which rates are allowed depends on the decay.
 */
export function parseDecayOptions(typed: TypedDecayOptions, text: CommandStrings): (present: LearningRateDecay) => LearningRateDecay {
  const given = (option: string, value: string): GivenOption => ({ option, value, text });
  const kind = typed.decay === undefined ? null : parseChoice(given('--decay', typed.decay), decayKinds);
  const values: Readonly<Record<DecayConstant, string | undefined>> = { rate: typed.decayRate, every: typed.decayEvery };
  const change = (present: LearningRateDecay): LearningRateDecay => {
    const chosen = kind === null || kind === present.kind ? present : defaultDecays[kind];
    const ranges = new Map(decayConstantsOf(chosen.kind));
    const numbers = (Object.keys(values) as DecayConstant[]).flatMap((name) => {
      const value = values[name];
      if (value === undefined) return [];
      const option = `--decay-${name}`;
      const setting = ranges.get(name);
      if (!setting) throw new UsageError(text.usage.constantOf(option, '--decay', decayKinds.filter(hasConstants), chosen.kind));
      return [[name, parseWithin(given(option, value), setting.range)] as const];
    });
    return { ...chosen, ...Object.fromEntries(numbers) };
  };
  if (kind !== null) change(defaultDecays[kind]);
  return change;
}

function hasConstants(kind: LearningRateDecay['kind']): boolean {
  return decayConstantsOf(kind).length > 0;
}
