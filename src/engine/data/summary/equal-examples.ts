import type { Dataset } from '../dataset.ts';

/** Examples that have the very features of an earlier one, or of one of another set. */
export interface EqualExamples {
  readonly count: number;
  /** The first of them and the one it equals, counted from 0; null where there is none. */
  readonly first: { readonly example: number; readonly equals: number } | null;
}

/** A dataset with the hashes of its examples. */
export interface HashedExamples {
  readonly dataset: Dataset;
  readonly hashes: Int32Array;
}

/** Examples of a set that repeat an earlier one of it. */
export function repeatedExamples(set: HashedExamples): EqualExamples {
  const seen = new Map<number, number[]>();
  return count(set, (hash, example) => {
    const earlier = seen.get(hash);
    const equal = earlier?.find((other) => haveEqualFeatures(set.dataset, example, set.dataset, other));
    if (equal !== undefined) return equal;
    if (earlier) earlier.push(example);
    else seen.set(hash, [example]);
    return null;
  });
}

/** Examples of a set that are in another one too. */
export function sharedExamples(set: HashedExamples, other: HashedExamples): EqualExamples {
  const there = new Map<number, number[]>();
  for (const [example, hash] of other.hashes.entries()) {
    const same = there.get(hash);
    // Of equal ones the first is enough.
    if (!same) there.set(hash, [example]);
    else if (!same.some((known) => haveEqualFeatures(other.dataset, known, other.dataset, example))) same.push(example);
  }
  return count(
    set,
    (hash, example) => there.get(hash)?.find((known) => haveEqualFeatures(set.dataset, example, other.dataset, known)) ?? null,
  );
}

function count({ hashes }: HashedExamples, equalOf: (hash: number, example: number) => number | null): EqualExamples {
  let found = 0;
  let first: EqualExamples['first'] = null;
  for (const [example, hash] of hashes.entries()) {
    const equals = equalOf(hash, example);
    if (equals === null) continue;
    found += 1;
    first ??= { example, equals };
  }
  return { count: found, first };
}

function haveEqualFeatures(a: Dataset, i: number, b: Dataset, j: number): boolean {
  for (let feature = 0; feature < a.features.count; feature += 1) {
    if (a.features.at(feature, i) !== b.features.at(feature, j)) return false;
  }
  return true;
}
