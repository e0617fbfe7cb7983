import { canCopy, canDuplicate, copySelection, cutSelection, duplicateSelection, pasteFromClipboard } from '../clipboard.ts';
import type { Command } from './command.ts';

/** Copying parts of the drawing, also from one window to another. */
export const clipboardCommands = {
  cut: {
    category: 'edit',
    name: { en: 'Cut', ja: '切り取り' },
    shortcuts: [{ key: 'x', isPrimary: true }],
    keysActIn: 'window',
    isAvailable: canCopy,
    run: cutSelection,
  },
  copy: {
    category: 'edit',
    name: { en: 'Copy', ja: 'コピー' },
    shortcuts: [{ key: 'c', isPrimary: true }],
    keysActIn: 'window',
    isAvailable: canCopy,
    run: copySelection,
  },
  paste: {
    category: 'edit',
    name: { en: 'Paste', ja: '貼り付け' },
    shortcuts: [{ key: 'v', isPrimary: true }],
    keysActIn: 'window',
    run: pasteFromClipboard,
  },
  duplicate: {
    category: 'edit',
    name: { en: 'Duplicate', ja: '複製' },
    shortcuts: [{ key: 'd', isPrimary: true }],
    keysActIn: 'window',
    isAvailable: canDuplicate,
    run: duplicateSelection,
  },
} as const satisfies Readonly<Record<string, Command>>;
