import { describe, expect, it } from 'vitest';
import type { Command } from '../../app/commands/command.ts';
import { menuCommands } from './menu-commands.ts';

const command: Command = { category: 'edit', name: { en: '', ja: '' }, shortcuts: [], keysActIn: 'window', run: () => undefined };
const names = (...args: Parameters<typeof menuCommands>) => menuCommands(...args).map((group) => group.map(([name]) => name));

describe('the menu of a thing on the canvas', () => {
  it('lists the commands that there are, in its own order, without empty groups', () => {
    const commands = { delete: command, 'fit-view': command, 'insert-layer': command, 'add-layer': command };
    expect(names('wire', commands)).toEqual([['insert-layer'], ['delete']]);
    expect(names('canvas', commands)).toEqual([['add-layer'], ['fit-view']]);
    expect(names('layer', commands)).toEqual([['add-layer'], ['delete']]);
  });

  it('takes a command in as soon as it is registered', () => {
    expect(names('selection', { delete: command })).toEqual([['delete']]);
    expect(names('selection', { delete: command, duplicate: command, group: command })).toEqual([['duplicate', 'delete'], ['group']]);
  });
});
