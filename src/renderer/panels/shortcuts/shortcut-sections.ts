import type { Localized } from '../../../shared/language.ts';
import { type Command, type CommandCategory, commandCategories } from '../../app/commands/command.ts';
import { formatWay, gestures } from '../../app/commands/gestures.ts';
import { formatShortcut } from '../../app/commands/shortcut.ts';
import { textScore } from '../../app/commands/text-score.ts';

/** What one can do and how, as the sheet lists it. */
export interface ShortcutRow {
  readonly name: Localized;
  /** Each way to do it, as it is printed. */
  readonly keys: readonly Localized[];
}

/** Rows under one heading. */
export interface ShortcutSection {
  readonly category: CommandCategory | 'gestures';
  readonly rows: readonly ShortcutRow[];
}

/** Every command that has keys, by category, then every gesture. `query` leaves only what it finds, in either language; sections without rows are left out. */
export function shortcutSections(commands: readonly Command[], platform: string, query: string): ShortcutSection[] {
  const sections: ShortcutSection[] = [
    ...commandCategories.map((category) => ({
      category,
      rows: commands
        .filter((command) => command.category === category && command.shortcuts.length > 0)
        .map((command) => rowOf(command, platform)),
    })),
    {
      category: 'gestures',
      rows: gestures.map(({ name, ways }) => ({
        name,
        keys: ways.map(({ en, ja }) => ({ en: formatWay(en, platform), ja: formatWay(ja, platform) })),
      })),
    },
  ];
  return sections
    .map(({ category, rows }) => ({ category, rows: rows.filter((row) => answers(row, query)) }))
    .filter(({ rows }) => rows.length > 0);
}

function rowOf({ name, shortcuts }: Command, platform: string): ShortcutRow {
  const printed = shortcuts.map((shortcut) => formatShortcut(shortcut, platform));
  return { name, keys: printed.map((text) => ({ en: text, ja: text })) };
}

/** By its name or its keys: `ctrl+d` finds what Ctrl+D does. */
function answers({ name, keys }: ShortcutRow, query: string): boolean {
  return query.trim() === '' || textScore([name, ...keys], query) > 0;
}
