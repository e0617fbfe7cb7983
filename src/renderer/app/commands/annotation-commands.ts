import type { Localized } from '../../../shared/language.ts';
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
import { resizeSelectedNote } from '../../graph/notes/note-resize.ts';
import type { Command } from './command.ts';

/** Moving the right and the lower edge of the selected note. */
export const noteResizing = {
  'note-wider': resizing({ en: 'Make note wider', ja: 'メモの幅を広げる' }, 'ArrowRight', 1, 0),
  'note-narrower': resizing({ en: 'Make note narrower', ja: 'メモの幅を狭める' }, 'ArrowLeft', -1, 0),
  'note-taller': resizing({ en: 'Make note taller', ja: 'メモの高さを増やす' }, 'ArrowDown', 0, 1),
  'note-shorter': resizing({ en: 'Make note shorter', ja: 'メモの高さを減らす' }, 'ArrowUp', 0, -1),
} as const satisfies Readonly<Record<string, Command>>;

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
  ...noteResizing,
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

/** Its upper left corner stays where it is. */
function resizing(name: Localized, key: string, wider: number, taller: number) {
  return {
    category: 'draw',
    name,
    shortcuts: [{ key, isPrimary: true, isShift: true }],
    keysActIn: 'canvas',
    isAvailable: () => selectedNoteId() !== null,
    run: () => resizeSelectedNote(wider, taller),
  } as const satisfies Command;
}

/** Of a group of one unfolded layer it is the layer that is selected, not the group. */
function isGroupSelected(): boolean {
  const group = exactlySelectedGroup();
  return group !== null && (group.nodeIds.length > 1 || group.isFolded);
}
