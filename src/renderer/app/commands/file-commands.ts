import { newProject, openProject, saveAndClose, saveProject } from '../project-files.ts';
import { dataImports } from '../training-session.ts';
import { showGallery } from '../view-store.ts';
import type { Command } from './command.ts';

/** New, templates, open, save. */
export const fileCommands = {
  new: {
    category: 'file',
    name: { en: 'New', ja: '新規' },
    shortcuts: [{ key: 'n', isPrimary: true }],
    keysActIn: 'typing',
    run: newProject,
  },
  templates: {
    category: 'file',
    name: { en: 'Templates…', ja: 'テンプレート…' },
    shortcuts: [],
    keysActIn: 'window',
    run: () => showGallery(true),
  },
  open: {
    category: 'file',
    name: { en: 'Open', ja: '開く' },
    shortcuts: [{ key: 'o', isPrimary: true }],
    keysActIn: 'typing',
    run: openProject,
  },
  'open-data': {
    category: 'file',
    name: { en: 'Open data…', ja: 'データを開く…' },
    shortcuts: [{ key: 'o', isPrimary: true, isShift: true }],
    keysActIn: 'typing',
    run: dataImports.show,
  },
  save: {
    category: 'file',
    name: { en: 'Save', ja: '保存' },
    shortcuts: [{ key: 's', isPrimary: true }],
    keysActIn: 'typing',
    run: () => saveProject(false),
  },
  'save-as': {
    category: 'file',
    name: { en: 'Save as', ja: '名前を付けて保存' },
    shortcuts: [{ key: 's', isPrimary: true, isShift: true }],
    keysActIn: 'typing',
    run: () => saveProject(true),
  },
  'save-and-close': {
    category: 'file',
    name: { en: 'Save and close', ja: '保存して閉じる' },
    shortcuts: [],
    keysActIn: 'window',
    run: saveAndClose,
  },
} as const satisfies Readonly<Record<string, Command>>;
