import type { MenuCommand } from '../../shared/ipc/main-api.ts';
import { desk } from '../desk.ts';
import { type Command, commands } from './commands.ts';
import { matches } from './shortcut.ts';

/** Carries out commands by their keys. Keys that belong to a text being typed are left to it. */
export function listenToKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const isTyping = isTextField(event.target) || isChoosing(event);
    const found = Object.values(commands).find(
      (command) => (!isTyping || command.worksWhileTyping) && command.shortcuts.some((shortcut) => matches(shortcut, event, desk.platform)),
    );
    if (!found || isDialogOpen()) return;
    event.preventDefault();
    run(found);
  });
  desk.on.command((name: MenuCommand) => run(commands[name]));
}

function run(command: Command): void {
  void command.run();
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox')
  );
}

/** A list of options takes letters: they choose what begins with them. */
function isChoosing({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return target instanceof HTMLSelectElement && !ctrlKey && !metaKey;
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
