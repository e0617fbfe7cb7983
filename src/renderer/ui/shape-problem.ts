import type { addingStrings } from '../i18n/strings/adding.ts';
import type { StringsLike } from '../i18n/use-strings.ts';
import { type ShapeProblem, shapeLimits } from './parse-shape.ts';

/** Why a field does not take a shape, and what to write instead. `mostFeatures` as it is written in the language. */
export function shapeProblem(
  problem: ShapeProblem,
  text: string,
  strings: StringsLike<(typeof addingStrings)['en']>,
  mostFeatures: string,
): string {
  switch (problem) {
    case 'not-a-shape':
      return strings.notAShape;
    case 'ambiguous': {
      const groups = text.normalize('NFKC').match(/\d+/g) ?? [];
      return strings.ambiguousShape(groups.join(''), groups.join('×'));
    }
    case 'too-many-dimensions':
      return strings.tooManyDimensions(shapeLimits.dimensions);
    case 'too-large':
      return strings.tooManyFeatures(mostFeatures);
  }
}
