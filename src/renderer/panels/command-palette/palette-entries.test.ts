import { describe, expect, it } from 'vitest';
import { templateNames, templates } from '../../../shared/project/templates/templates.ts';
import { layerKinds } from '../../../shared/spec/layers/layer-catalog.ts';
import { groupEntries, searchEntries, withUsed } from './arrange-entries.ts';
import { commandEntries, kindEntries, layerEntries, type PaletteCategory, type PaletteEntry, templateEntries } from './palette-entries.ts';

const done: string[] = [];
const entries: readonly PaletteEntry[] = [
  ...commandEntries({
    undo: {
      category: 'edit',
      name: { en: 'Undo', ja: '元に戻す' },
      shortcuts: [{ key: 'z', isPrimary: true }],
      keysActIn: 'window',
      isAvailable: () => false,
      run: () => done.push('undo'),
    },
    dark: {
      category: 'view',
      name: { en: 'Theme: dark', ja: 'テーマ: ダーク' },
      shortcuts: [],
      keysActIn: 'window',
      run: () => done.push('dark'),
    },
    light: {
      category: 'view',
      name: { en: 'Theme: light', ja: 'テーマ: ライト' },
      shortcuts: [],
      keysActIn: 'window',
      run: () => done.push('light'),
    },
  }),
  ...kindEntries((kind) => done.push(kind)),
  ...templateEntries((name) => done.push(name)),
  ...layerEntries(templates.planar.document.graph, (id) => done.push(id)),
];
const categories: readonly PaletteCategory[] = ['file', 'edit', 'draw', 'view', 'training', 'help', 'template', 'layer'];
const headings = Object.fromEntries(categories.map((category) => [category, { en: category, ja: category }])) as Readonly<
  Record<PaletteCategory, { en: string; ja: string }>
>;
const found = (query: string, recent: readonly string[] = []) =>
  searchEntries(entries, query, recent, headings).entries.map(({ id }) => id);

describe('the entries of the command palette', () => {
  it('are every command, kind of layer, template and drawn layer, each once', () => {
    expect(entries).toHaveLength(3 + layerKinds.length + templateNames.length + 4);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('do what they say', () => {
    for (const id of ['command dark', 'append dropout', 'template digits', 'layer n3']) entries.find((entry) => entry.id === id)?.run();
    expect(done).toEqual(['dark', 'dropout', 'digits', 'n3']);
  });

  it('know what cannot be carried out', () => {
    expect(entries.filter(({ isAvailable }) => !isAvailable).map(({ id }) => id)).toEqual(['command undo']);
  });
});

describe('the list without a query', () => {
  it('begins with what was used last and lists nothing twice', () => {
    const [recent, ...others] = groupEntries(entries, ['template planar', 'command dark', 'gone']);
    expect(recent?.heading).toBe('recent');
    expect(recent?.entries.map(({ id }) => id)).toEqual(['template planar', 'command dark']);
    const all = [recent, ...others].flatMap((group) => group?.entries ?? []);
    expect([...all].sort((a, b) => a.id.localeCompare(b.id))).toEqual([...entries].sort((a, b) => a.id.localeCompare(b.id)));
  });

  it('has no heading without entries', () => {
    expect(groupEntries(entries, []).map(({ heading }) => heading)).toEqual(['edit', 'draw', 'view', 'template', 'layer']);
  });
});

describe('the list for a query', () => {
  it('answers in both languages, whatever the window speaks', () => {
    expect(found('dark')[0]).toBe('command dark');
    expect(found('ダーク')[0]).toBe('command dark');
    expect(found('元に戻す')).toEqual(['command undo']);
    expect(found('go dense 1')[0]).toBe('layer n2');
  });

  it('finds everything under a heading behind what is called so itself', () => {
    expect(
      found('template')
        .slice(0, templateNames.length)
        .every((id) => id.startsWith('template ')),
    ).toBe(true);
    expect(found('view')).toEqual(expect.arrayContaining(['command dark', 'command light']));
  });

  it('prefers what was used of two that answer alike', () => {
    expect(found('theme')[0]).toBe('command dark');
    expect(found('append', ['append dense'])[0]).toBe('append dense');
  });

  it('is empty where nothing answers', () => {
    expect(found('qqqq')).toEqual([]);
  });
});

describe('what was used', () => {
  it('is kept newest first, each once, so many at most', () => {
    expect(withUsed(['a', 'b', 'c'], 'c', 3)).toEqual(['c', 'a', 'b']);
    expect(withUsed(['a', 'b', 'c'], 'd', 3)).toEqual(['d', 'a', 'b']);
    expect(withUsed([], 'a', 3)).toEqual(['a']);
  });
});
