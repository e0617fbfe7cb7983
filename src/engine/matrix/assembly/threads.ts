// Threads meet at barriers and get their commands through words behind the header of a program, each on a cache line of its own.

const arrivedOffset: usize = 256;
const generationOffset: usize = 320;
const commandOffset: usize = 384;
const sleepersOffset: usize = 448;

/** Turns that a thread waits awake before it sleeps: some fifty microseconds. In less, threads of a wide iteration would sleep at nearly every barrier, and wake later than they would have waited. */
const spins: i32 = 100_000;

function sleep(address: usize, value: i32): void { atomic.wait<i32>(address, value, -1); }

/**
 * Called through the table, so that it is not inlined: code of V8's baseline compiler (seen in Node 20) finds wrong values in its locals after
 * an atomic.wait. Here none is read after it.
 */
const sleeper: (address: usize, value: i32) => void = sleep;

/** Sleeps, after a while, until the word is no longer `value`. */
function waitWhile(program: usize, address: usize, value: i32): void {
  for (let turn = 0; turn < spins; turn++) if (atomic.load<i32>(address) != value) return;
  atomic.add<i32>(program + sleepersOffset, 1);
  while (atomic.load<i32>(address) == value) sleeper(address, value);
  atomic.sub<i32>(program + sleepersOffset, 1);
}

/**
 * Wakes those who sleep at a word that was changed before. Where nobody sleeps it is left out, as it takes far longer than a barrier: whoever counts
 * himself among the sleepers after that looks at the word once more before he sleeps.
 */
function wake(program: usize, address: usize): void {
  if (atomic.load<i32>(program + sleepersOffset) != 0) atomic.notify(address, -1);
}

/** Waits until all threads have come here. */
export function barrier(program: usize, threads: i32): void {
  if (threads == 1) return;
  const arrived = program + arrivedOffset;
  const generation = program + generationOffset;
  const current = atomic.load<i32>(generation);
  if (atomic.add<i32>(arrived, 1) == threads - 1) {
    atomic.store<i32>(arrived, 0);
    atomic.store<i32>(generation, current + 1);
    wake(program, generation);
  } else waitWhile(program, generation, current);
}

/** A block of iterations that all threads run: `passes` says how far each iteration goes, and ends the threads where it is negative. */
export function command(program: usize, iterations: i32, passes: i32): void {
  const address = program + commandOffset;
  store<i32>(address, iterations, 4);
  store<i32>(address, passes, 8);
  atomic.add<i32>(address, 1);
  wake(program, address);
}

/** Waits for the command after the one of that number, and returns its number. */
export function nextCommand(program: usize, last: i32): i32 {
  const address = program + commandOffset;
  waitWhile(program, address, last);
  return last + 1;
}

@inline export function commandIterations(program: usize): i32 { return load<i32>(program + commandOffset, 4); }
@inline export function commandPasses(program: usize): i32 { return load<i32>(program + commandOffset, 8); }
