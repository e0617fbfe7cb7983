import { documentStore } from '../../document/document-store.ts';
import {
  exactlySelectedGroup,
  foldOrUnfoldSelection,
  groupSelection,
  renameSelectedGroup,
  selectedGroups,
  ungroupSelection,
} from '../../graph/groups/group-commands.ts';
import { addNoteHere, editSelectedNote, selectedNoteId } from '../../graph/notes/note-commands.ts';
import type { Command } from './command.ts';

/** Notes, and groups of layers. */
export const annotationCommands = {
  'add-note': {
    category: 'draw',
    name: { en: 'Add note', ja: 'メモを追加' },
    shortcuts: [{ key: 'n' }],
    keysActIn: 'canvas',
    run: addNoteHere,
  },
  'edit-note': {
    category: 'draw',
    name: { en: 'Edit note', ja: 'メモを編集' },
    shortcuts: [{ key: 'Enter' }, { key: 'F2' }],
    keysActIn: 'canvas',
    isAvailable: () => selectedNoteId() !== null,
    run: editSelectedNote,
  },
  group: {
    category: 'draw',
    name: { en: 'Group layers', ja: '層をグループ化' },
    shortcuts: [{ key: 'g', isPrimary: true }],
    keysActIn: 'window',
    isAvailable: () => documentStore.getState().selection.nodeIds.length > 0,
    run: groupSelection,
  },
  ungroup: {
    category: 'draw',
    name: { en: 'Ungroup layers', ja: 'グループを解除' },
    shortcuts: [{ key: 'g', isPrimary: true, isShift: true }],
    keysActIn: 'window',
    isAvailable: () => selectedGroups().length > 0,
    run: ungroupSelection,
  },
  'fold-group': {
    category: 'draw',
    name: { en: 'Fold or unfold group', ja: 'グループの折りたたみ/展開' },
    shortcuts: [{ key: 'e', isPrimary: true }],
    keysActIn: 'window',
    isAvailable: () => selectedGroups().length > 0,
    run: foldOrUnfoldSelection,
  },
  'rename-group': {
    category: 'draw',
    name: { en: 'Rename group', ja: 'グループ名を変更' },
    shortcuts: [{ key: 'F2' }],
    keysActIn: 'canvas',
    isAvailable: isGroupSelected,
    run: renameSelectedGroup,
  },
} as const satisfies Readonly<Record<string, Command>>;

/** Of a group of one unfolded layer it is the layer that is selected, not the group. */
function isGroupSelected(): boolean {
  const group = exactlySelectedGroup();
  return group !== null && (group.nodeIds.length > 1 || group.isFolded);
}
