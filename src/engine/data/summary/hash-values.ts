const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);

/**
 * Mixes a number into a hash of 32 bits: equal numbers (0 and -0 too) give equal hashes. Source: the mixing of 32-bit blocks in MurmurHash3, Austin Appleby.
 */
export function mixValue(hash: number, value: number): number {
  // Not the bits of -0.
  bits[0] = value + 0;
  return mixWord(mixWord(hash, words[0] ?? 0), words[1] ?? 0);
}

function mixWord(hash: number, word: number): number {
  let mixed = Math.imul(word, 0xcc9e2d51);
  mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
  const next = hash ^ mixed;
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0;
}
