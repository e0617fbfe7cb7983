import type { ProjectDocument } from '../../../shared/project/document.ts';
import { limits } from '../../../shared/spec/limits.ts';

/** Gives a group a name of the user's; an empty one brings back the numbered one. Names that are too long are cut. */
export function renameGroup(document: ProjectDocument, groupId: string, name: string): ProjectDocument {
  const wanted = name.trim().slice(0, limits.nameLength);
  const group = document.groups.find(({ id }) => id === groupId);
  if (!group || group.name === wanted) return document;
  return { ...document, groups: document.groups.map((candidate) => (candidate === group ? { ...group, name: wanted } : candidate)) };
}

/** Folds groups into one block each, or unfolds them. */
export function foldGroups(document: ProjectDocument, groupIds: readonly string[], isFolded: boolean): ProjectDocument {
  const isChanged = (group: { readonly id: string; readonly isFolded: boolean }) =>
    groupIds.includes(group.id) && group.isFolded !== isFolded;
  if (!document.groups.some(isChanged)) return document;
  return { ...document, groups: document.groups.map((group) => (isChanged(group) ? { ...group, isFolded } : group)) };
}
