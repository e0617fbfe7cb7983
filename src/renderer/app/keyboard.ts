import type { MenuCommand } from '../../shared/ipc/main-api.ts';
import { desk } from '../desk.ts';
import { isCanvasFocus } from '../graph/canvas-focus.ts';
import { typedCommits } from '../ui/typed-commits.ts';
import { type Command, runCommand } from './commands/command.ts';
import { commands } from './commands/commands.ts';
import { matches } from './commands/shortcut.ts';
import { isTextField } from './text-field.ts';

/** Carries out commands by their keys. Keys that belong to a text being typed are left to it. */
export function listenToKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const found = Object.values(commands).find((command) => mayAct(command, event) && isAskedFor(command, event));
    // Asked last: it looks through the whole page, which would delay every letter that is typed.
    if (!found || isDialogOpen()) return;
    event.preventDefault();
    runCommand(found);
  });
  desk.on.command((name: MenuCommand) => {
    typedCommits.flush();
    runCommand(commands[name]);
  });
}

function isAskedFor({ shortcuts, isAvailable }: Command, event: KeyboardEvent): boolean {
  return shortcuts.some((shortcut) => matches(shortcut, event, desk.platform)) && (isAvailable?.() ?? true);
}

function mayAct({ keysActIn }: Command, event: KeyboardEvent): boolean {
  if (keysActIn === 'typing') return true;
  if (isTextField(event.target) || isChoosing(event) || isPressing(event)) return false;
  return keysActIn === 'window' || isCanvasFocus(event.target);
}

/** A list of options takes letters: they choose what begins with them. */
function isChoosing({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return target instanceof HTMLSelectElement && !ctrlKey && !metaKey;
}

/** Enter and the space bar press the button that has the focus. */
function isPressing({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return target instanceof HTMLButtonElement && (key === 'Enter' || key === ' ') && !ctrlKey && !metaKey;
}

/** Dialogs and menus have keys of their own. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"]') !== null;
}
