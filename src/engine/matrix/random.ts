import { logarithm } from './logarithm.ts';
import { MersenneTwister } from './mersenne-twister.ts';

/** The random numbers of NumPy's legacy generator: the same seed gives the numbers that `numpy.random.RandomState(seed)` gives. */
export class RandomState {
  readonly #generator: MersenneTwister;
  #secondNormal: number | null = null;

  /** `seed`: an integer from 0 to 2^32 − 1. */
  constructor(seed: number) {
    this.#generator = new MersenneTwister(seed);
  }

  /** A number from [0, 1), with 53 random bits: `random_sample()`. */
  randomSample(): number {
    const high = this.#generator.nextUint32() >>> 5;
    const low = this.#generator.nextUint32() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** So many numbers from [0, 1): `rand(count)`. */
  rand(count: number): Float64Array {
    return new Float64Array(count).map(() => this.randomSample());
  }

  /** So many standard normal numbers: `randn(count)`. Drawing 3 and then 5 gives what drawing 8 gives. */
  randn(count: number): Float64Array {
    return new Float64Array(count).map(() => this.#nextNormal());
  }

  /** The numbers 0 … count − 1 in random order: `permutation(count)`. */
  permutation(count: number): Uint32Array {
    const values = Uint32Array.from({ length: count }, (_, index) => index);
    this.shuffle(values);
    return values;
  }

  /** Puts the numbers into random order: `shuffle(values)`. Source: Fisher and Yates, from the last place on (Durstenfeld, "Algorithm 235", 1964). */
  shuffle(values: Uint32Array): void {
    for (let last = values.length - 1; last > 0; last -= 1) {
      const drawn = this.#interval(last);
      const kept = values[last] ?? 0;
      values[last] = values[drawn] ?? 0;
      values[drawn] = kept;
    }
  }

  /** An integer from 0 to `largest` < 2^32: NumPy's `random_interval` takes as many bits as that has until they are not above it. */
  #interval(largest: number): number {
    const mask = 0xffffffff >>> Math.clz32(largest);
    for (;;) {
      const drawn = (this.#generator.nextUint32() & mask) >>> 0;
      if (drawn <= largest) return drawn;
    }
  }

  /**
   * Polar method of Marsaglia and Bray ("A Convenient Method for Generating Normal Variables", 1964), in NumPy's order (`legacy_gauss`): the second of
   * each pair comes first, the first is kept for the next call.
   */
  #nextNormal(): number {
    if (this.#secondNormal !== null) {
      const kept = this.#secondNormal;
      this.#secondNormal = null;
      return kept;
    }
    for (;;) {
      const x = 2 * this.randomSample() - 1;
      const y = 2 * this.randomSample() - 1;
      const squaredRadius = x * x + y * y;
      if (squaredRadius >= 1 || squaredRadius === 0) continue;
      const factor = Math.sqrt((-2 * logarithm(squaredRadius)) / squaredRadius);
      this.#secondNormal = factor * x;
      return factor * y;
    }
  }
}
