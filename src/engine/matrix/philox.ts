/** Four unsigned 32-bit words. */
export type Words = readonly [number, number, number, number];

const rounds = 10;
const multiplier0 = 0xd2511f53n;
const multiplier1 = 0xcd9e8d57n;
/** What the keys grow by from round to round: the golden ratio and √3 − 1. */
const step0 = 0x9e3779b9;
const step1 = 0xbb67ae85;

/**
 * Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", 2011): four random words for a counter of four and a key of
 * two. There is no state: any number can be had at any time, in any order.
 */
export function philox(counter: Words, key: readonly [number, number]): Words {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < rounds; round += 1) {
    const product0 = multiplier0 * BigInt(c0);
    const product1 = multiplier1 * BigInt(c2);
    [c0, c1, c2, c3] = [(high(product1) ^ c1 ^ k0) >>> 0, low(product1), (high(product0) ^ c3 ^ k1) >>> 0, low(product0)];
    k0 = (k0 + step0) >>> 0;
    k1 = (k1 + step1) >>> 0;
  }
  return [c0, c1, c2, c3];
}

function high(product: bigint): number {
  return Number(product >> 32n);
}

function low(product: bigint): number {
  return Number(product & 0xffffffffn);
}
