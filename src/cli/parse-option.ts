import type { Scale } from '../engine/data/features/scale.ts';
import { isWithin, type NumberRange } from '../shared/spec/number-range.ts';
import { mostShare, type Split } from '../shared/spec/split.ts';
import type { CommandStrings } from './strings/command-strings.ts';
import { UsageError } from './usage-error.ts';

const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The option that a value was given to, for messages. */
export interface GivenOption {
  readonly option: string;
  readonly value: string;
  readonly text: CommandStrings;
}

/** A whole number of a range, both ends included; anything else is wrong usage. */
export function parseInteger({ option, value, text }: GivenOption, minimum: number, maximum: number): number {
  const parsed = parseNumber(value);
  if (parsed !== null && Number.isSafeInteger(parsed) && parsed >= minimum && parsed <= maximum) return parsed;
  throw new UsageError(text.usage.invalid(option, value, text.expected.integer(minimum, maximum)));
}

/** `all`, which is null, or a whole number of a range, both ends included. */
export function parseAllOrInteger({ option, value, text }: GivenOption, minimum: number, maximum: number): number | null {
  if (value === 'all') return null;
  const parsed = parseNumber(value);
  if (parsed !== null && Number.isSafeInteger(parsed) && parsed >= minimum && parsed <= maximum) return parsed;
  throw new UsageError(text.usage.invalid(option, value, text.expected.allOrInteger(minimum, maximum)));
}

/** A number of a range, whole where the range asks for it. */
export function parseWithin(given: GivenOption, range: NumberRange): number {
  const { option, value, text } = given;
  if (range.isInteger) return parseInteger(given, range.minimum, range.maximum);
  const parsed = parseNumber(value);
  if (parsed !== null && isWithin(parsed, range)) return parsed;
  throw new UsageError(text.usage.invalid(option, value, text.expected.within(range)));
}

/** A finite number above 0. */
export function parsePositive({ option, value, text }: GivenOption): number {
  const parsed = parseNumber(value);
  if (parsed !== null && parsed > 0 && parsed <= 1e300) return parsed;
  throw new UsageError(text.usage.invalid(option, value, text.expected.positive));
}

/** One of a list of words. */
export function parseChoice<T extends string>({ option, value, text }: GivenOption, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new UsageError(text.usage.invalid(option, value, text.expected.oneOf(choices)));
}

/** Shares of train, dev and test in percent, as in `60/20/20`: they add up to 100, and train has some. */
export function parseShares({ option, value, text }: GivenOption): Pick<Split, 'dev' | 'test'> {
  const [train, dev, test, ...rest] = value.split('/').map(parseNumber);
  const areNumbers = typeof train === 'number' && typeof dev === 'number' && typeof test === 'number' && rest.length === 0;
  if (
    areNumbers &&
    train > 0 &&
    [dev, test].every((share) => share >= 0 && share <= mostShare) &&
    Math.abs(train + dev + test - 100) < 1e-6
  ) {
    return { dev, test };
  }
  throw new UsageError(text.usage.invalid(option, value, text.expected.shares));
}

/** A number such as `0.5` or a fraction such as `1/255`. */
export function parseScale({ option, value, text }: GivenOption): Scale {
  const [numerator, denominator = 1, ...rest] = value.split('/').map(parseNumber);
  if (rest.length === 0 && numerator !== undefined && numerator !== null && denominator !== null && denominator !== 0) {
    return { numerator, denominator };
  }
  throw new UsageError(text.usage.invalid(option, value, text.expected.fraction));
}

function parseNumber(text: string): number | null {
  const parsed = numberPattern.test(text.trim()) ? Number(text) : null;
  return parsed !== null && Number.isFinite(parsed) ? parsed : null;
}
