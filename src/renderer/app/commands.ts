import type { MenuCommand } from '../../shared/ipc/main-api.ts';
import type { Localized } from '../../shared/language.ts';
import { redo, undo } from '../document/document-store.ts';
import { deleteSelection, selectEverything } from '../graph/canvas-commands.ts';
import { showEverything } from '../graph/view-requests.ts';
import { newProject, openProject, saveAndClose, saveProject } from './project-files.ts';
import type { Shortcut } from './shortcut.ts';
import { pauseOrTrain, reset, step } from './training-commands.ts';
import { showShortcuts } from './view-store.ts';

/** Something that a menu, a key or a button can ask for. */
export interface Command {
  readonly name: Localized;
  readonly shortcuts: readonly Shortcut[];
  /** Also while a text is being typed, where other keys belong to the text. */
  readonly worksWhileTyping?: boolean;
  readonly run: () => unknown;
}

/** Every command of the window, by the name under which the menu sends it. */
export const commands: Readonly<Record<MenuCommand, Command>> = {
  new: { name: { en: 'New', ja: '新規' }, shortcuts: [{ key: 'n', isPrimary: true }], worksWhileTyping: true, run: newProject },
  open: { name: { en: 'Open', ja: '開く' }, shortcuts: [{ key: 'o', isPrimary: true }], worksWhileTyping: true, run: openProject },
  save: {
    name: { en: 'Save', ja: '保存' },
    shortcuts: [{ key: 's', isPrimary: true }],
    worksWhileTyping: true,
    run: () => saveProject(false),
  },
  'save-as': {
    name: { en: 'Save as', ja: '名前を付けて保存' },
    shortcuts: [{ key: 's', isPrimary: true, isShift: true }],
    worksWhileTyping: true,
    run: () => saveProject(true),
  },
  'save-and-close': { name: { en: 'Save and close', ja: '保存して閉じる' }, shortcuts: [], run: saveAndClose },
  undo: { name: { en: 'Undo', ja: '元に戻す' }, shortcuts: [{ key: 'z', isPrimary: true }], run: undo },
  redo: {
    name: { en: 'Redo', ja: 'やり直す' },
    shortcuts: [
      { key: 'z', isPrimary: true, isShift: true },
      { key: 'y', isPrimary: true },
    ],
    run: redo,
  },
  // The canvas itself listens to Delete and Backspace, so that they never reach further than what is selected there.
  delete: { name: { en: 'Delete selection', ja: '選択を削除' }, shortcuts: [], run: deleteSelection },
  'select-all': { name: { en: 'Select all', ja: 'すべて選択' }, shortcuts: [{ key: 'a', isPrimary: true }], run: selectEverything },
  'fit-view': { name: { en: 'Fit view', ja: '全体を表示' }, shortcuts: [{ key: 'f' }], run: showEverything },
  train: {
    name: { en: 'Train or pause', ja: '学習/一時停止' },
    shortcuts: [{ key: 'Enter', isPrimary: true }],
    worksWhileTyping: true,
    run: pauseOrTrain,
  },
  step: { name: { en: 'One iteration', ja: '1反復進める' }, shortcuts: [{ key: 'Enter', isPrimary: true, isShift: true }], run: step },
  reset: { name: { en: 'Reset training', ja: '学習をリセット' }, shortcuts: [], run: reset },
  shortcuts: {
    name: { en: 'Keyboard shortcuts', ja: 'キーボードショートカット' },
    shortcuts: [{ key: '?' }],
    run: () => showShortcuts(true),
  },
};
