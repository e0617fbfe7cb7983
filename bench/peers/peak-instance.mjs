import { turn } from './peak-threads.mjs';

const pageBytes = 65_536;
const alignment = 64;
const numbersOfCall = 64;
const warmTurns = 10_000_000;

/** An instance of the matrix core with memory of its own, warmed up: { core, at }, where the numbers of `peak` lie at `at`. */
export function peakInstance({ allocate, instantiateCore }, module, numberBytes) {
  const memory = allocate(pageBytes);
  const core = instantiateCore(module, memory);
  const at = Math.ceil(core.staticEnd() / alignment) * alignment;
  const NumberArray = numberBytes === 8 ? Float64Array : Float32Array;
  // Ones: c = 1 and d = 1 lead neither to subnormal numbers, which are slow, nor to infinity.
  new NumberArray(memory.buffer, at, numbersOfCall).fill(1);
  turn(core, numberBytes, at, warmTurns);
  return { core, at };
}
