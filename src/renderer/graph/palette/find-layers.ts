import { languages } from '../../../shared/language.ts';
import { type LayerKind, layerDefinition, layerKinds } from '../../../shared/spec/layers/layer-catalog.ts';

/** The kinds of layers that a text finds, the best hit first: by name, by what they do, by what they can be set to; in every language. */
export function findLayers(query: string, kinds: readonly LayerKind[] = layerKinds): readonly LayerKind[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return kinds;
  return kinds
    .map((kind) => ({ kind, rank: Math.max(...words.map((word) => rankOf(kind, word))) }))
    .filter(({ rank }) => rank < noHit)
    .sort((a, b) => a.rank - b.rank)
    .map(({ kind }) => kind);
}

const noHit = 4;

/** 0 for the beginning of a name, 1 for a part of one, 2 for what the layer does, 3 for an option such as ReLU. */
function rankOf(kind: LayerKind, word: string): number {
  const { name, summary, fields } = layerDefinition(kind);
  const names = [kind, ...languages.map((language) => plain(name[language]))];
  if (names.some((text) => text.startsWith(word))) return 0;
  if (names.some((text) => text.includes(word))) return 1;
  if (languages.some((language) => plain(summary[language]).includes(word))) return 2;
  const options = fields.flatMap((field) => (field.kind === 'choice' ? Object.values(field.options) : []));
  return options.some((option) => languages.some((language) => plain(option[language]).includes(word))) ? 3 : noHit;
}

/** Full-width letters, as Japanese input methods give them, are letters. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
