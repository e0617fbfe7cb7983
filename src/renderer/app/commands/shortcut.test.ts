import { describe, expect, it } from 'vitest';
import { formatShortcut, type KeyPress, matches } from './shortcut.ts';

const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});

describe('shortcuts', () => {
  it('take Ctrl on Windows and Linux, and ⌘ on macOS', () => {
    const save = { key: 's', isPrimary: true };
    expect(matches(save, press('s', { ctrlKey: true }), 'linux')).toBe(true);
    expect(matches(save, press('s', { metaKey: true }), 'linux')).toBe(false);
    expect(matches(save, press('s', { metaKey: true }), 'darwin')).toBe(true);
    expect(matches(save, press('s', { ctrlKey: true }), 'darwin')).toBe(false);
  });

  it('tell Shift+S from S although the browser reports a capital letter', () => {
    const saveAs = { key: 's', isPrimary: true, isShift: true };
    expect(matches(saveAs, press('S', { ctrlKey: true, shiftKey: true }), 'linux')).toBe(true);
    expect(matches(saveAs, press('s', { ctrlKey: true }), 'linux')).toBe(false);
  });

  it('leave the letter alone where no modifier is asked for', () => {
    expect(matches({ key: 's', isPrimary: true }, press('s'), 'linux')).toBe(false);
    expect(matches({ key: 'f' }, press('f', { ctrlKey: true }), 'linux')).toBe(false);
  });

  it('find ? with and without Shift', () => {
    expect(matches({ key: '?' }, press('?', { shiftKey: true }), 'linux')).toBe(true);
    expect(matches({ key: '?' }, press('?'), 'linux')).toBe(true);
  });

  it('are printed as each system prints them', () => {
    expect(formatShortcut({ key: 's', isPrimary: true, isShift: true }, 'linux')).toBe('Ctrl+Shift+S');
    expect(formatShortcut({ key: 's', isPrimary: true, isShift: true }, 'darwin')).toBe('⇧⌘S');
    expect(formatShortcut({ key: 'Enter', isPrimary: true }, 'win32')).toBe('Ctrl+Enter');
    expect(formatShortcut({ key: 'ArrowLeft', isPrimary: true, isShift: true }, 'linux')).toBe('Ctrl+Shift+←');
  });
});
