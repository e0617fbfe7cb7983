import { exp } from './exponential';
import { sigmoid } from './sigmoid';
import { tanh } from './tanh';
import { choose, lanes, leakySlope, loadSplat, splat, storeFirst } from './vector';

// A = g(Z) for numbers that lie one behind the other: one row of a block of columns, or several.

const sigmoidCode: i32 = 1;
const tanhCode: i32 = 2;
const reluCode: i32 = 3;
const leakyReluCode: i32 = 4;
const exponentialCode: i32 = 6;

@inline function relu<T>(z: v128): v128 { return v128.pmax<T>(z, splat<T>(0)); }

@inline function leakyRelu<T>(z: v128): v128 {
  return choose(v128.gt<T>(z, splat<T>(0)), z, v128.mul<T>(z, leakySlope<T>()));
}

/** `code` is a constant where this is inlined. */
@inline function apply<T>(code: i32, z: v128): v128 {
  if (code == sigmoidCode) return sigmoid<T>(z);
  if (code == tanhCode) return tanh<T>(z);
  if (code == reluCode) return relu<T>(z);
  if (code == leakyReluCode) return leakyRelu<T>(z);
  return exp<T>(z);
}

/** Two vectors a turn: these functions are long chains of dependent operations, which would leave the processor waiting. */
@inline function passOver<T>(code: i32, input: usize, out: usize, count: i32): void {
  let index = 0;
  for (; index + 2 * lanes<T>() <= count; index += 2 * lanes<T>()) {
    const first = apply<T>(code, v128.load(input));
    const second = apply<T>(code, v128.load(input, 16));
    v128.store(out, first);
    v128.store(out, second, 16);
    input += 32;
    out += 32;
  }
  if (index + lanes<T>() <= count) {
    v128.store(out, apply<T>(code, v128.load(input)));
    index += lanes<T>();
    input += 16;
    out += 16;
  }
  for (; index < count; index++) {
    storeFirst<T>(out, apply<T>(code, loadSplat<T>(input)));
    input += sizeof<T>();
    out += sizeof<T>();
  }
}

// A function for each: were the passes inlined in the branches below, the compiler would fold them, alike but for a constant, into a single loop
// that looks at `code` for every vector.
function sigmoidPass<T>(input: usize, out: usize, count: i32): void { passOver<T>(sigmoidCode, input, out, count); }
function tanhPass<T>(input: usize, out: usize, count: i32): void { passOver<T>(tanhCode, input, out, count); }
function reluPass<T>(input: usize, out: usize, count: i32): void { passOver<T>(reluCode, input, out, count); }
function leakyReluPass<T>(input: usize, out: usize, count: i32): void { passOver<T>(leakyReluCode, input, out, count); }
function exponentialPass<T>(input: usize, out: usize, count: i32): void { passOver<T>(exponentialCode, input, out, count); }

/** `count` numbers of A = g(Z), for the functions that go element by element. */
export function activateRow<T>(code: i32, input: usize, out: usize, count: i32): void {
  if (code == sigmoidCode) sigmoidPass<T>(input, out, count);
  else if (code == tanhCode) tanhPass<T>(input, out, count);
  else if (code == reluCode) reluPass<T>(input, out, count);
  else if (code == leakyReluCode) leakyReluPass<T>(input, out, count);
  else if (code == exponentialCode) exponentialPass<T>(input, out, count);
  else memory.copy(out, input, <usize>count * sizeof<T>());
}
