import { layerNames } from '../../../shared/compile/layer-names.ts';
import { type Language, languages } from '../../../shared/language.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';

/** A layer or a note that was found. */
export interface FoundElement {
  readonly type: 'node' | 'note';
  readonly id: string;
  /** What it is called; of a note, its text. */
  readonly name: string;
}

/**
 * The layers whose name or kind holds every word of the query, and the notes whose text does, from left to right and from top to bottom. Kinds are known
 * by their names in every language. Nothing is found for a query without words.
 */
export function findElements(
  { graph, notes }: Pick<ProjectDocument, 'graph' | 'notes'>,
  query: string,
  language: Language,
): FoundElement[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const names = layerNames(graph, language);
  const nodes = graph.nodes.map(({ id, kind, position }) => {
    const name = names.get(id) ?? id;
    const kindNames = languages.map((each) => layerDefinition(kind).name[each]);
    return { type: 'node', id, name, position, text: [name, ...kindNames].join('\n') } as const;
  });
  const texts = notes.map(({ id, text, position }) => ({ type: 'note', id, name: text, position, text }) as const);
  return [...nodes, ...texts]
    .filter(({ text }) => {
      const searched = plain(text);
      return words.every((word) => searched.includes(word));
    })
    .sort((a, b) => a.position.x - b.position.x || a.position.y - b.position.y)
    .map(({ type, id, name }) => ({ type, id, name }));
}

/** The element before or after the one that was visited last, going round; where none of them was, the first or the last. */
export function neighbourOf(found: readonly FoundElement[], visited: FoundElement | null, step: 1 | -1): FoundElement | null {
  const index = placeOf(found, visited);
  const next = index === -1 && step === -1 ? found.length - 1 : index + step;
  return found[(next + found.length) % found.length] ?? null;
}

/** Where an element stands among those found; −1 where it is not one of them. */
export function placeOf(found: readonly FoundElement[], element: FoundElement | null): number {
  return found.findIndex(({ type, id }) => type === element?.type && id === element.id);
}

/** Without what tells capitals from small letters and wide characters from narrow ones. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
