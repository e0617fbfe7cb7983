import { dataParts, type PartSizes, partShares, type Split } from '../../../shared/spec/split.ts';

/**
 * How many examples of each class go into train, dev and test: its share of them, off by less than 1 or, where nothing else adds up, by 1. Over all classes the
 * parts have exactly the `sizes`. `counts`: examples of each class.
 */
export function classQuotas(counts: readonly number[], sizes: PartSizes, split: Split): readonly (readonly number[])[] {
  const shares = partShares(split);
  const quotas = counts.map((count) => dataParts.map((part) => Math.floor((count * shares[part]) / 100)));
  // What rounding down leaves over: fewer examples of each class than there are parts, which go one each to the parts that lack most. That this always adds up
  // is Ryser's construction of a matrix of zeros and ones with given row and column sums (Canadian Journal of Mathematics 9, 1957).
  const lacking = dataParts.map((part, index) => sizes[part] - sum(quotas.map((quota) => quota[index] ?? 0)));
  const left = counts.map((count, label) => count - sum(quotas[label] ?? []));
  const order = counts.map((_, label) => label).sort((a, b) => (left[b] ?? 0) - (left[a] ?? 0));
  for (const label of order) {
    const neediest = dataParts.map((_, part) => part).sort((a, b) => (lacking[b] ?? 0) - (lacking[a] ?? 0));
    for (const part of neediest.slice(0, left[label])) {
      const quota = quotas[label];
      if (quota) quota[part] = (quota[part] ?? 0) + 1;
      lacking[part] = (lacking[part] ?? 0) - 1;
    }
  }
  return quotas;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
