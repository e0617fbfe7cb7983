/** A key with its modifiers. `isPrimary` is Ctrl, or ⌘ on macOS. */
export interface Shortcut {
  /** As `KeyboardEvent.key` gives it, letters in lower case. */
  readonly key: string;
  readonly isPrimary?: boolean;
  readonly isShift?: boolean;
}

/** What of a key event decides about shortcuts. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether a key event is this shortcut on this platform (`darwin` is macOS). */
export function matches(shortcut: Shortcut, press: KeyPress, platform: string): boolean {
  const isMac = platform === 'darwin';
  const primary = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  if (other || press.altKey || primary !== (shortcut.isPrimary ?? false)) return false;
  // "?" is typed with Shift on most keyboards and without it on some; letters tell Shift+S from S.
  const isLetter = /^[a-z]$/.test(shortcut.key) || shortcut.key.length > 1;
  if (isLetter && press.shiftKey !== (shortcut.isShift ?? false)) return false;
  return press.key.toLowerCase() === shortcut.key.toLowerCase();
}

const arrows: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowUp: '↑', ArrowRight: '→', ArrowDown: '↓' };

/** The shortcut as it is printed: `Ctrl+Shift+S`, on macOS `⇧⌘S`. */
export function formatShortcut(shortcut: Shortcut, platform: string): string {
  const key = arrows[shortcut.key] ?? (shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key);
  if (platform === 'darwin') return `${shortcut.isShift ? '⇧' : ''}${shortcut.isPrimary ? '⌘' : ''}${key === 'Enter' ? '⏎' : key}`;
  return [shortcut.isPrimary && 'Ctrl', shortcut.isShift && 'Shift', key].filter(Boolean).join('+');
}
