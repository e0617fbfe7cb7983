import type { NumberRange } from '../../shared/spec/number-range.ts';
import type { fieldStrings } from '../i18n/strings/fields.ts';
import type { StringsLike } from '../i18n/use-strings.ts';
import type { NumberProblem } from './parse-number.ts';

/** Why a field does not take a number, and which it takes. Limits that nobody reaches are not named. */
export function numberProblem(problem: NumberProblem, range: NumberRange, strings: StringsLike<(typeof fieldStrings)['en']>): string {
  if (problem === 'not-a-number') return strings.notANumber;
  if (problem === 'not-whole') return strings.notWhole;
  const [minimum, maximum] = [String(range.minimum), String(range.maximum)];
  if (range.isMaximumExcluded) return range.isMinimumExcluded ? strings.between(minimum, maximum) : strings.below(minimum, maximum);
  if (!range.isMinimumExcluded) return strings.outOfRange(minimum, maximum);
  return range.maximum < 1e100 ? strings.moreThanUpTo(minimum, maximum) : strings.moreThan(minimum);
}
