import type { MenuCommand } from '../../../shared/ipc/main-api.ts';
import { annotationCommands } from './annotation-commands.ts';
import { arrangeCommands } from './arrange-commands.ts';
import { clipboardCommands } from './clipboard-commands.ts';
import type { Command } from './command.ts';
import { editCommands } from './edit-commands.ts';
import { fileCommands } from './file-commands.ts';
import { helpCommands } from './help-commands.ts';
import { layerCommands } from './layer-commands.ts';
import { runCommands } from './run-commands.ts';
import { viewCommands } from './view-commands.ts';
import { windowCommands } from './window-commands.ts';

const allCommands = {
  ...fileCommands,
  ...editCommands,
  ...annotationCommands,
  ...layerCommands,
  ...clipboardCommands,
  ...arrangeCommands,
  ...viewCommands,
  ...windowCommands,
  ...runCommands,
  ...helpCommands,
} as const satisfies Readonly<Record<MenuCommand, Command>>;

export type CommandName = keyof typeof allCommands;

/** Every command of the window, by its name; the menu sends some of them under that name. */
export const commands: Readonly<Record<CommandName, Command>> = allCommands;
