import type { Command } from '../../app/commands/command.ts';

/** What was right-clicked. */
export type MenuSubject = 'canvas' | 'layer' | 'wire' | 'note' | 'group' | 'selection';

/** The commands of each menu by their names, in groups. A name that no command has is passed over. */
const menus: Readonly<Record<MenuSubject, readonly (readonly string[])[]>> = {
  canvas: [
    ['add-layer', 'add-note'],
    ['paste', 'select-all'],
    ['tidy-up', 'fit-view'],
    ['undo', 'redo'],
  ],
  layer: [
    ['edit-layer', 'rename'],
    ['connect-to', 'connect-from', 'add-layer'],
    ['cut', 'copy', 'duplicate', 'delete'],
    ['group', 'ungroup', 'fold-group'],
  ],
  wire: [['insert-layer'], ['reconnect-to', 'reconnect-from'], ['delete']],
  note: [['edit-note'], ['note-wider', 'note-narrower', 'note-taller', 'note-shorter'], ['cut', 'copy', 'duplicate', 'delete']],
  group: [
    ['rename-group', 'fold-group', 'ungroup'],
    ['cut', 'copy', 'duplicate', 'delete'],
    ['tidy-up', 'fit-view'],
  ],
  selection: [
    ['cut', 'copy', 'duplicate', 'delete'],
    ['group', 'ungroup', 'fold-group'],
    ['tidy-up', 'fit-view'],
  ],
};

/** The commands of the menu about something, in groups of one at least. */
export function menuCommands(
  subject: MenuSubject,
  commands: Readonly<Record<string, Command>>,
): readonly (readonly (readonly [name: string, Command])[])[] {
  const known = new Map(Object.entries(commands));
  return menus[subject]
    .map((names) =>
      names.flatMap((name) => {
        const command = known.get(name);
        return command ? [[name, command] as const] : [];
      }),
    )
    .filter((group) => group.length > 0);
}
