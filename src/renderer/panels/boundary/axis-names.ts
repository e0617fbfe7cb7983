import type { BoundaryPlane, SlicePlane } from '../../../shared/ipc/boundary.ts';
import type { boundaryStrings } from '../../i18n/strings/boundary.ts';
import type { StringsLike } from '../../i18n/use-strings.ts';
import { formatShare } from '../../ui/format-number.ts';
import { featureName } from '../feature-name.ts';

type Strings = StringsLike<(typeof boundaryStrings)['en']>;

/** What both axes are called. */
export function axisNames(plane: SlicePlane, { featureNames, variance }: BoundaryPlane, strings: Strings): readonly [string, string] {
  if (plane.kind === 'curve') return [featureName(0, featureNames), strings.prediction];
  if (plane.kind === 'features') return [featureName(plane.x, featureNames), featureName(plane.y, featureNames)];
  return [strings.component(1, formatShare(variance?.[0] ?? 0)), strings.component(2, formatShare(variance?.[1] ?? 0))];
}

/** What a class is called: its name, or its number. */
export function className(label: number, { classNames }: Pick<BoundaryPlane, 'classNames'>, strings: Pick<Strings, 'className'>): string {
  return classNames?.[label] || strings.className(label);
}
