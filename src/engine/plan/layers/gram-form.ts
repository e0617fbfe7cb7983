import type { PlanBuilder, Value } from '../plan-builder.ts';

/** What Z1 = W1·X + b1 is made of, by the names of its matrices. */
export interface GramLinear {
  readonly out: string;
  /** n, the units. */
  readonly rows: number;
  readonly weights: string;
  readonly bias: string | null;
  readonly input: Value;
  readonly layerId: string;
}

/** Only a layer that reads the features themselves, which no update changes, can do without its W in an iteration. */
export function isInGramForm(input: Value, index: number, builder: PlanBuilder): boolean {
  return builder.firstLayer === 'gram' && index === 1 && input.name === 'X';
}

/**
 * Z1 = W1(0)·X + S1·G + b1 with G = Xᵀ·X (m, m), for W1 = W1(0) + S1·Xᵀ: as every gradient dW1 = dZ1·Xᵀ / m is a combination of examples, W1 never
 * leaves that form, and gradient descent on W1 is S1 ← S1 − α·dZ1 / m. W1(0) is called `W1_0`, its product with X `Z1_0`. S1 (n, m), Z1_0 (n, m).
 */
export function addGramLinear({ out, rows, weights, bias, input, layerId }: GramLinear, builder: PlanBuilder): void {
  const { examples } = builder;
  const baseWeights = builder.addBuffer({ name: baseName(weights), role: 'base', rows, columns: input.rows, layerId });
  const coefficients = builder.addBuffer({ name: coefficientsName(weights), role: 'coefficients', rows, columns: examples, layerId });
  const gram = builder.addBuffer({ name: 'G', role: 'prepared', rows: examples, columns: examples, layerId });
  const base = builder.addBuffer({ name: baseName(out), role: 'prepared', rows, columns: examples, layerId });
  builder.addStep('prepare', layerId, { op: 'gram', input: input.name, out: gram });
  builder.addStep('prepare', layerId, { op: 'linear', out: base, weights: baseWeights, input: input.name, bias: null });
  builder.addStep('forward', layerId, { op: 'gram-linear', out, base, coefficients, gram, bias });
  builder.addStep('materialize', layerId, { op: 'materialize', out: weights, base: baseWeights, coefficients, input: input.name });
}

/** Whether a tensor of that name belongs to the Gram form of a layer: W(0) or S. These go with parameters, but no network has to have them. */
export function belongsToGramForm(name: string): boolean {
  return /^(W\d+_0|S\d+)$/.test(name);
}

/** `dZ1`, the gradient that `S1` is updated with. */
export function coefficientsGradient(coefficients: string): string {
  return coefficients.replace('S', 'dZ');
}

function baseName(name: string): string {
  return `${name}_0`;
}

/** `S1` for `W1`. */
function coefficientsName(weights: string): string {
  return weights.replace('W', 'S');
}
