import { beforeAll, describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { openDocument, select } from '../../document/document-store.ts';
import type { Selection } from '../../document/selection.ts';
import { shortcutSections } from '../../panels/shortcuts/shortcut-sections.ts';
import type { Command } from './command.ts';
import type { Shortcut } from './shortcut.ts';

let named: [string, Command][] = [];
let commands: Command[] = [];

beforeAll(async () => {
  // The registry is data, but what its commands act on listens to the page from the moment when it is loaded.
  const desk = { on: { engineExited: () => undefined } };
  const matchMedia = () => Object.assign(new EventTarget(), { matches: false });
  // Nothing has the focus, and no text is selected.
  const getSelection = () => null;
  const document = { activeElement: null };
  Object.assign(globalThis, { window: Object.assign(new EventTarget(), { desk, matchMedia, getSelection }), document });
  named = Object.entries((await import('./commands.ts')).commands);
  commands = named.map(([, command]) => command);
});

const planar = templates.planar.document;
const sample: ProjectDocument = {
  ...planar,
  notes: [{ id: 'a', text: 'Petals', position: { x: 0, y: 300 }, width: 200, height: 80 }],
  groups: [{ id: 'g', name: 'Hidden', nodeIds: ['n2', 'n3'], isFolded: false }],
};
const selections: readonly Partial<Selection>[] = [
  {},
  { nodeIds: ['n1'] },
  { nodeIds: ['n2'] },
  { nodeIds: ['n2', 'n3'] },
  { nodeIds: ['n1', 'n2', 'n3', 'n4'], edgeIds: ['e1', 'e2', 'e3'], noteIds: ['a'] },
  { edgeIds: ['e1'] },
  { noteIds: ['a'] },
];

/** How a shortcut is told from others: Shift counts for letters and named keys only, as in `matches`. */
function keyOf({ key, isPrimary = false, isShift = false, ...others }: Shortcut): string {
  const countsShift = /^[a-z]$/.test(key) || key.length > 1;
  return JSON.stringify([key.toLowerCase(), isPrimary, countsShift && isShift, others]);
}

describe('the registry of commands', () => {
  it('never offers the same keys for two things at once, whatever is selected: where keys act on the canvas they act in the window too', () => {
    const owners = new Map<string, [string, Command][]>();
    for (const entry of named) {
      for (const shortcut of entry[1].shortcuts) owners.set(keyOf(shortcut), [...(owners.get(keyOf(shortcut)) ?? []), entry]);
    }
    expect(owners.size).toBeGreaterThan(15);
    openDocument(sample);
    for (const selection of selections) {
      select(selection);
      for (const [keys, sharing] of owners) {
        const acting = sharing.filter(([, { isAvailable }]) => isAvailable?.() ?? true).map(([name]) => name);
        expect(acting.length, `${keys}: ${acting.join(' and ')}, with ${JSON.stringify(selection)} selected`).toBeLessThan(2);
      }
    }
  });

  it('leaves plain letters and signs to whoever types', () => {
    const plain = named.filter(([, { shortcuts }]) => shortcuts.some(({ key, isPrimary }) => !isPrimary && key.length === 1));
    expect(plain.length).toBeGreaterThan(2);
    expect(plain.filter(([, { keysActIn }]) => keysActIn === 'typing')).toEqual([]);
  });

  it('names every command in both languages, no two alike', () => {
    for (const language of ['en', 'ja'] as const) {
      const names = commands.map(({ name }) => name[language]);
      expect(names.every((name) => name.trim().length > 0)).toBe(true);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('writes letters of shortcuts small, as they are compared', () => {
    const letters = commands.flatMap(({ shortcuts }) => shortcuts.map(({ key }) => key)).filter((key) => key.length === 1);
    expect(letters.filter((letter) => letter !== letter.toLowerCase())).toEqual([]);
  });
});

describe('the sheet of shortcuts', () => {
  const rowsOf = (query = '', platform = 'linux') => shortcutSections(commands, platform, query).flatMap(({ rows }) => rows);

  it('lists every command that has keys, once, with all of them', () => {
    for (const { name, shortcuts } of commands) {
      const rows = rowsOf().filter((row) => row.name === name);
      expect(rows.map(({ keys }) => keys.length)).toEqual(shortcuts.length > 0 ? [shortcuts.length] : []);
    }
  });

  it('lists the gestures of the mouse last, in a section of their own', () => {
    const sections = shortcutSections(commands, 'linux', '');
    expect(sections[sections.length - 1]?.category).toBe('gestures');
    expect(rowsOf().some(({ keys }) => keys.some(({ en }) => en === 'Shift + drag'))).toBe(true);
  });

  it('is filtered by names in either language and by keys', () => {
    expect(rowsOf('undo').map(({ name }) => name.en)).toContain('Undo');
    expect(rowsOf('元に戻す').map(({ name }) => name.en)).toContain('Undo');
    expect(rowsOf('ctrl+z').map(({ name }) => name.en)).toContain('Undo');
    expect(rowsOf('undo').length).toBeLessThan(rowsOf().length);
    expect(rowsOf('nothing is called that')).toEqual([]);
  });

  it('prints ⌘ for Ctrl on macOS, in gestures too', () => {
    expect(
      rowsOf('', 'darwin')
        .flatMap(({ keys }) => keys.flatMap(({ en, ja }) => [en, ja]))
        .join(),
    ).not.toContain('Ctrl');
  });
});
