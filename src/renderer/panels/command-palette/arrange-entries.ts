import type { Localized } from '../../../shared/language.ts';
import { textScore } from '../../app/commands/text-score.ts';
import type { PaletteCategory, PaletteEntry } from './palette-entries.ts';

/** Entries under one heading; null where they are listed by how well they answer a query. */
export interface EntryGroup {
  readonly heading: PaletteCategory | 'recent' | null;
  readonly entries: readonly PaletteEntry[];
}

const order: readonly PaletteCategory[] = ['file', 'edit', 'draw', 'view', 'training', 'help', 'template', 'layer'];

/** So many layers are listed without being asked for; a large drawing would hide everything else. */
const mostLayers = 12;

/** Nobody reads further than this: who does not find something types another letter. */
const mostFound = 60;

/** Without a query: what was used last, the newest first, then everything by category. An entry is listed once. */
export function groupEntries(entries: readonly PaletteEntry[], recent: readonly string[]): EntryGroup[] {
  const used = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  const others = entries.filter((entry) => !used.includes(entry));
  const groups: EntryGroup[] = [
    { heading: 'recent', entries: used },
    ...order.map((heading) => ({ heading, entries: others.filter(({ category }) => category === heading).slice(0, mostOf(heading)) })),
  ];
  return groups.filter((group) => group.entries.length > 0);
}

/**
 * With a query: what answers it, the best first; of two that answer it alike, the one that was used later. Names and headings count in both languages,
 * whatever the window speaks. What can be carried out stands before what cannot.
 */
export function searchEntries(
  entries: readonly PaletteEntry[],
  query: string,
  recent: readonly string[],
  headings: Readonly<Record<PaletteCategory, Localized>>,
): EntryGroup {
  const found = entries
    .map((entry) => ({ entry, score: score(entry, query, headings[entry.category]), lastUse: rank(recent, entry.id) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => Number(b.entry.isAvailable) - Number(a.entry.isAvailable) || b.score - a.score || a.lastUse - b.lastUse);
  return { heading: null, entries: found.slice(0, mostFound).map(({ entry }) => entry) };
}

function mostOf(heading: PaletteCategory): number {
  return heading === 'layer' ? mostLayers : Number.POSITIVE_INFINITY;
}

/** A heading alone finds everything under it, but behind what is called so itself. */
function score({ name }: PaletteEntry, query: string, heading: Localized): number {
  return Math.max(textScore([name], query), 0.5 * textScore([name, heading], query));
}

function rank(recent: readonly string[], id: string): number {
  const index = recent.indexOf(id);
  return index === -1 ? recent.length : index;
}

/** The ids used last, after one was used: the newest first, each once, at most so many. */
export function withUsed(recent: readonly string[], id: string, most: number): readonly string[] {
  return [id, ...recent.filter((each) => each !== id)].slice(0, most);
}
