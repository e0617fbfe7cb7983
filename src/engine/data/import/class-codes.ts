/** Most classes that labels may have. */
export const mostClasses = 1000;

/** Numbers words by the order in which they first come, and tells the order that does not depend on the rows. */
export class ClassCodes {
  readonly #codes = new Map<string, number>();

  get size(): number {
    return this.#codes.size;
  }

  /** The number of a word, a new one where it was not seen before. */
  codeOf(word: string): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    this.#codes.set(word, this.#codes.size);
    return this.#codes.size - 1;
  }

  /** The words in order, and the place in it of each number that was given. */
  sorted(): { readonly words: readonly string[]; readonly placeOf: readonly number[] } {
    const words = sortLabels([...this.#codes.keys()]);
    const places = new Map(words.map((word, place) => [word, place]));
    return { words, placeOf: [...this.#codes.keys()].map((word) => places.get(word) ?? 0) };
  }
}

/** Numbers ascending where all are numbers, else by code points, as Python sorts: the same on every computer, whatever its language. */
export function sortLabels(words: readonly string[]): readonly string[] {
  if (words.every((word) => word !== '' && Number.isFinite(Number(word)))) return [...words].sort((a, b) => Number(a) - Number(b));
  return [...words].sort(compareCodePoints);
}

function compareCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const difference = (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
