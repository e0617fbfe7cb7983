import type { Group } from '../../../shared/project/annotations.ts';
import { applyEdit, documentStore, select } from '../../document/document-store.ts';
import { foldGroups } from '../../document/edits/change-group.ts';
import { freeGroupId, groupNodes, ungroup } from '../../document/edits/group-nodes.ts';
import { groupOfExactly, groupsAt } from '../../document/edits/groups-at.ts';
import { flowIdOf } from '../flow-ids.ts';
import { startNaming } from '../naming/naming-store.ts';
import { dismissNotice } from '../notice-store.ts';
import { showNode } from '../view-requests.ts';

/** Groups that hold a selected layer. */
export function selectedGroups(): readonly Group[] {
  const { document, selection } = documentStore.getState();
  return groupsAt(document.groups, selection.nodeIds);
}

/** The group of which all layers are selected, and no other layer; null where that is none. */
export function exactlySelectedGroup(): Group | null {
  const { document, selection } = documentStore.getState();
  return groupOfExactly(document.groups, selection.nodeIds);
}

/** Puts the selected layers into a group of their own and asks for its name where it stands. */
export function groupSelection(): void {
  const { document, selection } = documentStore.getState();
  const id = freeGroupId(document.groups);
  dismissNotice();
  applyEdit((present) => groupNodes(present, { id, nodeIds: selection.nodeIds }));
  const group = exactlySelectedGroup();
  if (group) startNaming(shownIdOf(group));
}

/** Takes the groups of the selected layers apart. */
export function ungroupSelection(): void {
  const ids = selectedGroups().map(({ id }) => id);
  dismissNotice();
  applyEdit((document) => ungroup(document, ids));
}

/** Folds the groups of the selected layers; unfolds them where all are folded. */
export function foldOrUnfoldSelection(): void {
  const groups = selectedGroups();
  fold(
    groups.map(({ id }) => id),
    groups.some(({ isFolded }) => !isFolded),
  );
}

/** Folds groups into blocks, or unfolds them. */
export function fold(groupIds: readonly string[], isFolded: boolean): void {
  dismissNotice();
  applyEdit((document) => foldGroups(document, groupIds, isFolded));
}

/** Selects the layers of a group, besides what is selected already where `isAdded`. */
export function selectGroup(groupId: string, isAdded = false): void {
  const { document, selection } = documentStore.getState();
  const nodeIds = document.groups.find(({ id }) => id === groupId)?.nodeIds ?? [];
  if (isAdded) select({ ...selection, nodeIds: [...new Set([...selection.nodeIds, ...nodeIds])] });
  else select({ nodeIds });
}

/** Lets the name of the selected group be typed where it stands. */
export function renameSelectedGroup(): void {
  const group = exactlySelectedGroup();
  if (group) startNaming(shownIdOf(group));
}

/** React Flow's id of what stands for a group. */
function shownIdOf({ id, isFolded }: Group): string {
  return flowIdOf(isFolded ? 'block' : 'frame', id);
}

/** Unfolds the folded groups that hide one of these layers. */
export function unfoldAround(nodeIds: readonly string[]): void {
  const hiding = groupsAt(documentStore.getState().document.groups, nodeIds).filter(({ isFolded }) => isFolded);
  if (hiding.length === 0) return;
  fold(
    hiding.map(({ id }) => id),
    false,
  );
}

/** Selects layers and wires and brings the first layer into sight; folded groups that hide one of the layers are unfolded for it. */
export function showPlace({ nodeIds, edgeIds }: { readonly nodeIds: readonly string[]; readonly edgeIds: readonly string[] }): void {
  unfoldAround(nodeIds);
  select({ nodeIds, edgeIds });
  const [nodeId] = nodeIds;
  if (nodeId !== undefined) showNode(nodeId);
}
