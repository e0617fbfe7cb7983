import { type ActivationName, leakySlope } from '../../../shared/spec/activations.ts';
import { element, fill, type Matrix, sum } from './matrix.ts';

/** g(z) and g′(z), the latter in terms of z and a = g(z). */
interface ElementwiseActivation {
  readonly value: (z: number) => number;
  readonly derivative: (z: number, a: number) => number;
}

const elementwise: Readonly<Record<Exclude<ActivationName, 'softmax'>, ElementwiseActivation>> = {
  sigmoid: { value: sigmoid, derivative: (_z, a) => a * (1 - a) },
  tanh: { value: Math.tanh, derivative: (_z, a) => 1 - a * a },
  relu: { value: (z) => Math.max(z, 0), derivative: (z) => (z > 0 ? 1 : 0) },
  leaky_relu: { value: (z) => (z > 0 ? z : leakySlope * z), derivative: (z) => (z > 0 ? 1 : leakySlope) },
  linear: { value: (z) => z, derivative: () => 1 },
};

/** A = g(Z), both (n, m). */
export function activate(activation: ActivationName, input: Matrix, out: Matrix): void {
  if (activation === 'softmax') {
    softmax(input, out);
    return;
  }
  const { value } = elementwise[activation];
  fill(out, (row, column) => value(element(input, row, column)));
}

/** dZ = dA ⊙ g′, from Z and A = g(Z). All (n, m); `out` may be `upstream`. */
export function activationGradient(activation: ActivationName, upstream: Matrix, input: Matrix, output: Matrix, out: Matrix): void {
  if (activation === 'softmax') {
    softmaxGradient(upstream, output, out);
    return;
  }
  const { derivative } = elementwise[activation];
  fill(out, (row, column) => element(upstream, row, column) * derivative(element(input, row, column), element(output, row, column)));
}

/** 1 / (1 + e^(−z)), for negative z as e^z / (1 + e^z): that neither overflows nor loses the small values. */
function sigmoid(z: number): number {
  const decay = Math.exp(-Math.abs(z));
  return (z < 0 ? decay : 1) / (1 + decay);
}

/** a = e^(z − max z) / Σ e^(z − max z), column by column. Z and A (n, m). */
function softmax(input: Matrix, out: Matrix): void {
  for (let column = 0; column < input.columns; column += 1) {
    const logits = Array.from({ length: input.rows }, (_, row) => element(input, row, column));
    const largest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const powers = logits.map((z) => Math.exp(z - largest));
    const total = powers.reduce((a, b) => a + b, 0);
    for (const [row, power] of powers.entries()) out.values[row * out.stride + column] = power / total;
  }
}

/** dzᵢ = aᵢ·(daᵢ − Σⱼ daⱼ·aⱼ), column by column. All (n, m). */
function softmaxGradient(upstream: Matrix, output: Matrix, out: Matrix): void {
  for (let column = 0; column < out.columns; column += 1) {
    const mean = sum(out.rows, (row) => element(upstream, row, column) * element(output, row, column));
    for (let row = 0; row < out.rows; row += 1) {
      out.values[row * out.stride + column] = element(output, row, column) * (element(upstream, row, column) - mean);
    }
  }
}
