import { choose, lanes, leakySlope, loadSplat, one, splat, storeFirst } from './vector';

// dZ = dA ⊙ g′ for numbers that lie one behind the other: one row of a block of columns, or several; from Z and A = g(Z).

const sigmoidCode: i32 = 1;
const tanhCode: i32 = 2;
const reluCode: i32 = 3;
const leakyReluCode: i32 = 4;

/** dA·g′(z), of which a function reads either z or a. `code` is a constant where this is inlined. */
@inline function timesDerivative<T>(code: i32, upstream: v128, z: v128, a: v128): v128 {
  if (code == sigmoidCode) return v128.mul<T>(upstream, v128.mul<T>(a, v128.sub<T>(one<T>(), a)));
  if (code == tanhCode) return v128.mul<T>(upstream, v128.sub<T>(one<T>(), v128.mul<T>(a, a)));
  if (code == reluCode) return v128.mul<T>(upstream, v128.and(v128.gt<T>(z, splat<T>(0)), one<T>()));
  return v128.mul<T>(upstream, choose(v128.gt<T>(z, splat<T>(0)), one<T>(), leakySlope<T>()));
}

/** Rectifiers need Z, the others A: the one that is needed stands for both. */
@inline function readsZ(code: i32): bool { return code == reluCode || code == leakyReluCode; }

@inline function passOver<T>(code: i32, upstream: usize, z: usize, a: usize, out: usize, count: i32): void {
  const value = readsZ(code) ? z : a;
  let at: usize = 0;
  const end = <usize>(count / lanes<T>()) * 16;
  for (; at + 16 < end; at += 32) {
    const v0 = v128.load(value + at), v1 = v128.load(value + at, 16);
    const gradient0 = timesDerivative<T>(code, v128.load(upstream + at), v0, v0), gradient1 = timesDerivative<T>(code, v128.load(upstream + at, 16), v1, v1);
    v128.store(out + at, gradient0);
    v128.store(out + at, gradient1, 16);
  }
  for (; at < end; at += 16) {
    const v = v128.load(value + at);
    v128.store(out + at, timesDerivative<T>(code, v128.load(upstream + at), v, v));
  }
  const last = <usize>count * sizeof<T>();
  for (; at < last; at += sizeof<T>()) {
    const v = loadSplat<T>(value + at);
    storeFirst<T>(out + at, timesDerivative<T>(code, loadSplat<T>(upstream + at), v, v));
  }
}

// A function for each, as in `activation.ts`.
function sigmoidPass<T>(upstream: usize, z: usize, a: usize, out: usize, count: i32): void { passOver<T>(sigmoidCode, upstream, z, a, out, count); }
function tanhPass<T>(upstream: usize, z: usize, a: usize, out: usize, count: i32): void { passOver<T>(tanhCode, upstream, z, a, out, count); }
function reluPass<T>(upstream: usize, z: usize, a: usize, out: usize, count: i32): void { passOver<T>(reluCode, upstream, z, a, out, count); }
function leakyReluPass<T>(upstream: usize, z: usize, a: usize, out: usize, count: i32): void { passOver<T>(leakyReluCode, upstream, z, a, out, count); }

/** `count` numbers of dZ. `out` may be `upstream`. */
export function gradientRow<T>(code: i32, upstream: usize, z: usize, a: usize, out: usize, count: i32): void {
  if (code == sigmoidCode) sigmoidPass<T>(upstream, z, a, out, count);
  else if (code == tanhCode) tanhPass<T>(upstream, z, a, out, count);
  else if (code == reluCode) reluPass<T>(upstream, z, a, out, count);
  else if (code == leakyReluCode) leakyReluPass<T>(upstream, z, a, out, count);
  else memory.copy(out, upstream, <usize>count * sizeof<T>());
}

/** `count` numbers of A − Y. */
export function differenceRow<T>(a: usize, y: usize, out: usize, count: i32): void {
  let at: usize = 0;
  const end = <usize>(count / lanes<T>()) * 16;
  for (; at + 16 < end; at += 32) {
    const first = v128.sub<T>(v128.load(a + at), v128.load(y + at));
    v128.store(out + at, first);
    v128.store(out + at, v128.sub<T>(v128.load(a + at, 16), v128.load(y + at, 16)), 16);
  }
  for (; at < end; at += 16) v128.store(out + at, v128.sub<T>(v128.load(a + at), v128.load(y + at)));
  const last = <usize>count * sizeof<T>();
  for (; at < last; at += sizeof<T>()) store<T>(out + at, <T>(load<T>(a + at) - load<T>(y + at)));
}
