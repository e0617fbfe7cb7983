// How threads share the rows and columns of a matrix. Steps on one matrix share it alike, as no barrier parts them.

/** First of the items that fall to a thread when `count` items are shared out in groups of eight. */
@inline export function shareStart(count: i32, thread: i32, threads: i32): i32 {
  return min(count, (((count + 7) >> 3) * thread / threads) << 3);
}

/** Entries up to which a matrix is left to thread 0: parts of it would share cache lines, which wander between the cores for longer than it takes. */
const smallMatrix: i32 = 2048;

/** How many threads share a matrix (n, k). */
@inline export function threadsSharing(n: i32, k: i32, threads: i32): i32 { return n * k <= smallMatrix ? 1 : threads; }
