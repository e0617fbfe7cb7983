import { activateRow } from './activation';
import { log } from './logarithm';
import { multiplyAndAdd } from './peak';
import { numberBytes, workspaceOf } from './program';
import { iterate, prepare, runOnDemand } from './iterate';
import { takeInput } from './kept-input';
import { barrier, command, commandIterations, commandPasses, nextCommand } from './threads';
import { takeWorkspace, workspaceBytes } from './workspace';

const preparePasses: i32 = 3;
const onDemandPasses: i32 = 4;
const meetPasses: i32 = 5;

/** First byte behind what the module itself keeps in memory. */
export function staticEnd(): usize { return __heap_base; }

/**
 * Runs so many iterations, all threads together, as thread 0. `passes`: 0 forward and cost, 1 backward too, 2 updates too. Returns how many
 * iterations had a finite cost; with updates it stops before that of the first that had not. The costs are where the header says.
 * Outside of iterations: 3 runs the steps that prepare them, 4 those on demand; 5 lets the threads meet so many times and does nothing else.
 */
export function run(program: usize, iterations: i32, passes: i32, threads: i32): i32 {
  if (threads > 1) command(program, iterations, passes);
  return runThread(program, iterations, passes, 0, threads);
}

/** Takes part in every `run` as thread `thread` from 1 to threads − 1, until `end`. */
export function serve(program: usize, thread: i32, threads: i32): void {
  let number = 0;
  while (true) {
    number = nextCommand(program, number);
    if (commandPasses(program) < 0) return;
    runThread(program, commandIterations(program), commandPasses(program), thread, threads);
  }
}

/** Ends the other threads. */
export function end(program: usize): void { command(program, 0, -1); }

function runThread(program: usize, iterations: i32, passes: i32, thread: i32, threads: i32): i32 {
  takeWorkspace(workspaceOf(program), thread);
  takeInput(thread);
  if (numberBytes(program) == 8) return runPasses<f64>(program, iterations, passes, thread, threads);
  return runPasses<f32>(program, iterations, passes, thread, threads);
}

function runPasses<T>(program: usize, iterations: i32, passes: i32, thread: i32, threads: i32): i32 {
  if (passes == preparePasses) prepare<T>(program, thread, threads);
  else if (passes == onDemandPasses) runOnDemand<T>(program, thread, threads);
  else if (passes == meetPasses) meet(program, iterations, threads);
  else return iterate<T>(program, iterations, passes, thread, threads);
  return iterations;
}

function meet(program: usize, times: i32, threads: i32): void {
  for (let time = 0; time < times; time++) barrier(program, threads);
}

/** Bytes of each thread's workspace; for a test that those who reserve it know. */
export function workspaceSize(): usize { return workspaceBytes; }

/** Applies an activation function (6: e^x) to `count` numbers; for tests of its accuracy. */
export function activate(bytes: i32, code: i32, input: usize, out: usize, count: i32): void {
  if (bytes == 8) activateRow<f64>(code, input, out, count);
  else activateRow<f32>(code, input, out, count);
}

/** Natural logarithms of an even `count` of float64; for tests of its accuracy. */
export function logarithms(input: usize, out: usize, count: i32): void {
  for (let at: usize = 0; at < <usize>count * 8; at += 16) v128.store(out + at, log(v128.load(input + at)));
}

/** Multiplies and adds in registers alone, for the benchmark: `multiplyAndAdd`. Returns the number of operations. */
export function peak(bytes: i32, at: usize, turns: i32): f64 {
  return bytes == 8 ? multiplyAndAdd<f64>(at, turns) : multiplyAndAdd<f32>(at, turns);
}
