/** How long training has been active between two ticks: pauses do not count, so that iterations per second mean what they say. */
export class ActiveTime {
  #milliseconds = 0;
  #since: number | null = null;

  start(now: number): void {
    this.#since = now;
  }

  stop(now: number): void {
    this.#milliseconds += this.#since === null ? 0 : now - this.#since;
    this.#since = null;
  }

  /** Active milliseconds since the last call. */
  take(now: number): number {
    const isActive = this.#since !== null;
    this.stop(now);
    const milliseconds = this.#milliseconds;
    this.#milliseconds = 0;
    if (isActive) this.start(now);
    return milliseconds;
  }
}
