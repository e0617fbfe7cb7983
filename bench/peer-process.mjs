import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const longestAnswer = 180_000;
const keptErrorCharacters = 2_000;

/** A running peer: asks it one thing at a time. Every question rejects with what the peer last said where it has ended or does not answer. */
export class PeerProcess {
  #child;
  #lines;
  #errors = '';

  constructor({ name, precision, program, arguments: parameters }) {
    this.name = name;
    this.precision = precision;
    this.#child = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.on('error', (error) => {
      this.#errors += error.message;
    });
    // A question to a peer that has just ended is answered by the end of its stdout.
    this.#child.stdin.on('error', () => undefined);
    this.#child.stderr.on('data', (bytes) => {
      this.#errors = `${this.#errors}${bytes}`.slice(-keptErrorCharacters);
    });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** Library, version, precision; threads where the library tells. Waits until the peer is ready. */
  about() {
    return this.#answer();
  }

  /** Gives it a work; whether it takes it, and in what form. */
  load(work) {
    return this.#ask({ command: 'load', work });
  }

  /** From the initial weights, so many iterations: { microseconds, firstCost, lastCost }. */
  run(iterations) {
    return this.#ask({ command: 'run', iterations });
  }

  end() {
    this.#child.kill('SIGKILL');
  }

  #ask(message) {
    this.#child.stdin.write(`${JSON.stringify(message)}\n`);
    return this.#answer();
  }

  async #answer() {
    let timer;
    const tooLate = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${longestAnswer / 1000} s`)), longestAnswer);
    });
    try {
      const { value, done } = await Promise.race([this.#lines.next(), tooLate]);
      if (done) throw new Error(lastLine(this.#errors) || 'it ended without a word');
      return JSON.parse(value);
    } finally {
      clearTimeout(timer);
    }
  }
}

function lastLine(text) {
  return text
    .trim()
    .split('\n')
    .filter((line) => /error|exception|not /i.test(line))
    .at(-1);
}
