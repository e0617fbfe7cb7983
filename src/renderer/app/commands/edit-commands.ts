import { documentStore, redo, select, undo } from '../../document/document-store.ts';
import { nothingSelected, selectionCount } from '../../document/selection.ts';
import { deleteSelection, selectEverything } from '../../graph/canvas-commands.ts';
import { tellStep } from '../tell-changes.ts';
import type { Command } from './command.ts';

/** Undo, and what is done with the selection. */
export const editCommands = {
  undo: {
    category: 'edit',
    name: { en: 'Undo', ja: '元に戻す' },
    shortcuts: [{ key: 'z', isPrimary: true }],
    keysActIn: 'window',
    isAvailable: () => documentStore.getState().canUndo,
    run: () => {
      tellStep('undone');
      undo();
    },
  },
  redo: {
    category: 'edit',
    name: { en: 'Redo', ja: 'やり直す' },
    shortcuts: [
      { key: 'z', isPrimary: true, isShift: true },
      { key: 'y', isPrimary: true },
    ],
    keysActIn: 'window',
    isAvailable: () => documentStore.getState().canRedo,
    run: () => {
      tellStep('redone');
      redo();
    },
  },
  delete: {
    category: 'edit',
    name: { en: 'Delete selection', ja: '選択を削除' },
    shortcuts: [{ key: 'Delete' }, { key: 'Backspace' }],
    keysActIn: 'canvas',
    isAvailable: isSomethingSelected,
    run: deleteSelection,
  },
  'select-all': {
    category: 'edit',
    name: { en: 'Select all', ja: 'すべて選択' },
    shortcuts: [{ key: 'a', isPrimary: true }],
    keysActIn: 'window',
    run: selectEverything,
  },
  'select-nothing': {
    category: 'edit',
    name: { en: 'Select nothing', ja: '選択を解除' },
    shortcuts: [{ key: 'Escape' }],
    keysActIn: 'canvas',
    isAvailable: isSomethingSelected,
    run: () => select(nothingSelected),
  },
} as const satisfies Readonly<Record<string, Command>>;

function isSomethingSelected(): boolean {
  return selectionCount(documentStore.getState().selection) > 0;
}
