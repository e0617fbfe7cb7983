import { runCommand } from './commands/command.ts';
import { commands } from './commands/commands.ts';
import { isTextField } from './text-field.ts';

const names = ['copy', 'cut', 'paste'] as const;

/**
 * Takes the events that Copy, Cut and Paste of the application menu cause. They belong to a field while the focus is in one, to a dialog while one is open,
 * and to selected text; otherwise they are about the drawing.
 */
export function listenToMenuClipboard(): void {
  for (const name of names)
    window.addEventListener(name, (event) => {
      const isElsewhere = isTextField(event.target) || document.querySelector('[role="dialog"]') !== null;
      if (event.defaultPrevented || isElsewhere || window.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      runCommand(commands[name]);
    });
}
