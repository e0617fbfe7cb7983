import { productError, quotient } from './double-double';

// tanh and the sigmoid at evenly spaced points aₖ, with their derivatives there: rows of two numbers, right to the last bit, which the module makes
// when it starts. With u = e^(−2aₖ) for tanh and u = e^(−aₖ) for the sigmoid, the rows are
//   tanh aₖ = (1 − u) / (1 + u),  1 − tanh² aₖ = 4u / (1 + u)²   and   σ(−aₖ) = u / (1 + u),  σ(−aₖ)·σ(aₖ) = u / (1 + u)².

/** Rows of float64: tanh at multiples of 1/32 until it is 1, σ(−a) at multiples of 1/8 until σ(a) is 1. */
const doubleTanhRows: i32 = 613;
const doubleSigmoidRows: i32 = 307;
/** Rows of float32, of the same. */
const singleTanhRows: i32 = 291;
const singleSigmoidRows: i32 = 146;

export const doubleTanh: usize = memory.data(doubleTanhRows * 16, 16);
export const doubleSigmoid: usize = memory.data(doubleSigmoidRows * 16, 16);
export const singleTanh: usize = memory.data(singleTanhRows * 8, 16);
export const singleSigmoid: usize = memory.data(singleSigmoidRows * 8, 16);

/** e^(−1/16) and e^(−1/8), in twice the digits. */
const tanhStep: f64 = 0.9394130628134758, tanhStepLow: f64 = -2.152447043447057e-17;
const sigmoidStep: f64 = 0.8824969025845955, sigmoidStepLow: f64 = -5.224526916735663e-17;

function storeRow<T>(table: usize, row: i32, value: f64, slope: f64): void {
  const at = table + <usize>row * 2 * sizeof<T>();
  store<T>(at, <T>value);
  store<T>(at + sizeof<T>(), <T>slope);
}

/** Fills both tables of tanh or, else, of the sigmoid; u goes from row to row times the step. */
function fill(isTanh: bool, doubles: usize, rows: i32, singles: usize, singleRows: i32, step: f64, stepLow: f64): void {
  let u: f64 = 1, uLow: f64 = 0;
  for (let row = 0; row < rows; row++) {
    const sum = 1 + u, sumLow = 1 - sum + u + uLow;
    const rest = 1 - u, restLow = 1 - rest - u - uLow;
    const square = sum * sum, squareLow = productError(sum, sum) + 2 * sum * sumLow;
    const value = isTanh ? quotient(rest, restLow, sum, sumLow) : quotient(u, uLow, sum, sumLow);
    const slope = quotient(u, uLow, square, squareLow) * (isTanh ? 4 : 1);
    storeRow<f64>(doubles, row, value, slope);
    if (row < singleRows) storeRow<f32>(singles, row, value, slope);
    const product = u * step, low = productError(u, step) + u * stepLow + uLow * step;
    u = product + low;
    uLow = product - u + low;
  }
}

fill(true, doubleTanh, doubleTanhRows, singleTanh, singleTanhRows, tanhStep, tanhStepLow);
fill(false, doubleSigmoid, doubleSigmoidRows, singleSigmoid, singleSigmoidRows, sigmoidStep, sigmoidStepLow);
