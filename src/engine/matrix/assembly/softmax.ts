import { exp } from './exponential';
import { lanes, loadSplat, splat, storeFirst } from './vector';

// Softmax goes column by column; a vector holds several columns, or one number in every lane for the columns that fill no vector.

@inline function read<T>(whole: bool, address: usize): v128 { return whole ? v128.load(address) : loadSplat<T>(address); }

@inline function write<T>(whole: bool, address: usize, value: v128): void {
  if (whole) v128.store(address, value);
  else storeFirst<T>(address, value);
}

/** a = e^(z − max z) / Σ e^(z − max z) for the columns of one vector. */
@inline function columnVector<T>(whole: bool, input: usize, out: usize, stride: usize, rows: i32): void {
  let largest = read<T>(whole, input);
  const end = <usize>rows * stride;
  for (let at = stride; at < end; at += stride) largest = v128.max<T>(largest, read<T>(whole, input + at));
  let total = splat<T>(0);
  for (let at: usize = 0; at < end; at += stride) {
    const power = exp<T>(v128.sub<T>(read<T>(whole, input + at), largest));
    total = v128.add<T>(total, power);
    write<T>(whole, out + at, power);
  }
  for (let at: usize = 0; at < end; at += stride) write<T>(whole, out + at, v128.div<T>(read<T>(whole, out + at), total));
}

/** Softmax of a block of columns. Z and A (rows, columns), `stride` bytes from row to row. */
export function softmax<T>(input: usize, out: usize, stride: usize, rows: i32, columns: i32): void {
  let column = 0;
  for (; column + lanes<T>() <= columns; column += lanes<T>()) {
    columnVector<T>(true, input, out, stride, rows);
    input += 16;
    out += 16;
  }
  for (; column < columns; column++) {
    columnVector<T>(false, input, out, stride, rows);
    input += sizeof<T>();
    out += sizeof<T>();
  }
}

/** dzᵢ = aᵢ·(daᵢ − Σⱼ daⱼ·aⱼ) for the columns of one vector. */
@inline function gradientVector<T>(whole: bool, upstream: usize, a: usize, out: usize, stride: usize, rows: i32): void {
  let mean = splat<T>(0);
  const end = <usize>rows * stride;
  for (let at: usize = 0; at < end; at += stride) {
    mean = v128.add<T>(mean, v128.mul<T>(read<T>(whole, upstream + at), read<T>(whole, a + at)));
  }
  for (let at: usize = 0; at < end; at += stride) {
    write<T>(whole, out + at, v128.mul<T>(read<T>(whole, a + at), v128.sub<T>(read<T>(whole, upstream + at), mean)));
  }
}

/** dZ of a softmax in a block of columns. All (rows, columns); `out` may be `upstream`. */
export function softmaxGradient<T>(upstream: usize, a: usize, out: usize, stride: usize, rows: i32, columns: i32): void {
  let column = 0;
  let at: usize = 0;
  for (; column + lanes<T>() <= columns; column += lanes<T>()) {
    gradientVector<T>(true, upstream + at, a + at, out + at, stride, rows);
    at += 16;
  }
  for (; column < columns; column++) {
    gradientVector<T>(false, upstream + at, a + at, out + at, stride, rows);
    at += sizeof<T>();
  }
}
