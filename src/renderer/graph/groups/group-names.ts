import type { Language } from '../../../shared/language.ts';
import type { Group } from '../../../shared/project/annotations.ts';
import { annotationStrings } from '../../i18n/strings/annotations.ts';
import { stringsIn } from '../../i18n/use-strings.ts';

/** What each group is called, by its id: the user's name, else its number among the groups. */
export function groupNames(groups: readonly Group[], language: Language): ReadonlyMap<string, string> {
  const { groupName } = stringsIn(annotationStrings, language);
  return new Map(groups.map(({ id, name }, index) => [id, name || groupName(index + 1)]));
}
