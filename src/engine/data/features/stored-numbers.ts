/** Numbers as they are kept: bytes, float32 or float64, whichever is narrowest and holds each of them exactly. */
export type StoredNumbers = Uint8Array | Float32Array | Float64Array;

/** Numbers in a block, at least one example. */
const blockNumbers = 128 * 1024;

/** Examples of so many features in a block. */
export function examplesPerBlock(features: number): number {
  return Math.max(1, Math.floor(blockNumbers / Math.max(1, features)));
}

/** The same numbers in the narrowest type that holds each of them exactly; −0 is no byte. Answers `numbers` themselves where that is their own type. */
export function narrowed(numbers: StoredNumbers): StoredNumbers {
  if (areBytes(numbers)) return numbers instanceof Uint8Array ? numbers : new Uint8Array(numbers);
  if (areSingles(numbers)) return numbers instanceof Float32Array ? numbers : new Float32Array(numbers);
  return numbers;
}

function areBytes(numbers: StoredNumbers): boolean {
  if (numbers instanceof Uint8Array) return true;
  for (let index = 0; index < numbers.length; index += 1) {
    const value = numbers[index] ?? 0;
    if ((value & 255) !== value || Object.is(value, -0)) return false;
  }
  return true;
}

function areSingles(numbers: StoredNumbers): boolean {
  if (numbers instanceof Float32Array) return true;
  for (let index = 0; index < numbers.length; index += 1) {
    const value = numbers[index] ?? 0;
    if (Math.fround(value) !== value && !Number.isNaN(value)) return false;
  }
  return true;
}
