import type { Localized } from '../../../shared/language.ts';
import type { ClientPoint } from '../../graph/notice-store.ts';
import type { Shortcut } from './shortcut.ts';

/** What a command is about: the heading under which it is listed. */
export const commandCategories = ['file', 'edit', 'draw', 'view', 'training', 'help'] as const;

export type CommandCategory = (typeof commandCategories)[number];

/** Something that a menu, a key, a button or the list of all commands can ask for. */
export interface Command {
  readonly category: CommandCategory;
  readonly name: Localized;
  readonly shortcuts: readonly Shortcut[];
  /**
   * Where its keys act. `canvas`: only while the focus is on the canvas or in a part of the window that belongs to it (`canvasKeys`), so that they never
   * reach further than what is selected there. `window`: everywhere but where a text is typed. `typing`: there too.
   */
  readonly keysActIn: 'canvas' | 'window' | 'typing';
  /** Whether it would do anything now; left out where it always does. Where it would not, menus and lists show it grey and its keys do nothing. */
  readonly isAvailable?: () => boolean;
  /** `at`: where in the window it was asked for with the pointer; not given where it was by key or in a menu of the system. */
  readonly run: (at?: ClientPoint) => unknown;
}

/** Carries a command out, if it can be. */
export function runCommand(command: Command, at?: ClientPoint): void {
  if (command.isAvailable?.() ?? true) void command.run(at);
}
