import { createInterface } from 'node:readline';

/**
 * How a JavaScript peer is driven: one JSON message a line on stdin, one answer a line on stdout; protocol.py is the same for Python. `about`: library, its
 * version, threads. `load(work)` resolves to an object with reset() (initial weights), advance(n) (that many iterations, finished on return) and
 * cost() (of the last iteration, before its update), or to { refusal } for a work that it does not do: why not, or null where nobody would expect it to.
 */
export async function serve(about, load) {
  // Ctrl+C is the runner's business; it ends its peers.
  process.on('SIGINT', () => undefined);
  answer(about);
  let runnable = null;
  for await (const line of createInterface({ input: process.stdin })) {
    const message = JSON.parse(line);
    if (message.command === 'load') {
      await runnable?.dispose?.();
      runnable = await load(message.work);
      const takes = runnable.refusal === undefined;
      answer(takes ? { takes, form: runnable.form ?? null, multiple: runnable.multiple ?? 1 } : { takes, reason: runnable.refusal });
    } else answer(await run(runnable, message.iterations));
  }
  process.exit(0);
}

function answer(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** From the initial weights: one iteration that is not timed, then so many that are. */
async function run(runnable, iterations) {
  await runnable.reset();
  runnable.advance(1);
  const firstCost = runnable.cost();
  const begin = performance.now();
  runnable.advance(iterations);
  const milliseconds = performance.now() - begin;
  return { microseconds: (milliseconds * 1000) / iterations, firstCost, lastCost: runnable.cost() };
}
