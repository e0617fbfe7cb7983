const stateLength = 624;
const offset = 397;

/**
 * MT19937 (Matsumoto and Nishimura, "Mersenne Twister", 1998): 32 random bits at a time. `seed`, below 2^32, as `init_genrand` takes it.
 */
export class MersenneTwister {
  readonly #state = new Uint32Array(stateLength);
  #position = stateLength;

  constructor(seed: number) {
    let value = seed >>> 0;
    for (let index = 0; index < stateLength; index += 1) {
      this.#state[index] = value;
      value = (Math.imul(1812433253, value ^ (value >>> 30)) + index + 1) >>> 0;
    }
  }

  /** An integer from 0 to 2^32 − 1. */
  nextUint32(): number {
    if (this.#position === stateLength) this.#twist();
    let value = this.#at(this.#position);
    this.#position += 1;
    value ^= value >>> 11;
    value ^= (value << 7) & 0x9d2c5680;
    value ^= (value << 15) & 0xefc60000;
    value ^= value >>> 18;
    return value >>> 0;
  }

  #twist(): void {
    for (let index = 0; index < stateLength; index += 1) {
      const joined = (this.#at(index) & 0x80000000) | (this.#at((index + 1) % stateLength) & 0x7fffffff);
      const mask = joined & 1 ? 0x9908b0df : 0;
      this.#state[index] = this.#at((index + offset) % stateLength) ^ (joined >>> 1) ^ mask;
    }
    this.#position = 0;
  }

  #at(index: number): number {
    return this.#state[index] ?? 0;
  }
}
