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
 * Z1 = P1 + b1 with P1 = W1·X, which is updated itself: as every gradient dW1 = dZ1·Xᵀ / m is a combination of examples, gradient descent on W1 is
 * P1 ← P1 − α·dZ1·G / m with G = Xᵀ·X (m, m), and W1 = W1(0) + S1·Xᵀ / m with S1 ← S1 − α·dZ1 can be had whenever it is looked at. W1(0) is called
 * `W1_0`, its product with X, from which P1 starts, `Z1_0`. S1, P1 and Z1_0 (n, m).
 */
export function addGramLinear({ out, rows, weights, bias, input, layerId }: GramLinear, builder: PlanBuilder): void {
  const { examples } = builder;
  const baseWeights = builder.addBuffer({ name: baseName(weights), role: 'base', rows, columns: input.rows, layerId });
  const matrix = { rows, columns: examples, layerId } as const;
  const coefficients = builder.addBuffer({ ...matrix, name: coefficientsName(weights), role: 'coefficients' });
  const projection = builder.addBuffer({ ...matrix, name: projectionName(weights), role: 'projection' });
  const gram = builder.addBuffer({ name: gramName, role: 'prepared', rows: examples, columns: examples, layerId });
  const base = builder.addBuffer({ ...matrix, name: baseName(out), role: 'prepared' });
  builder.addStep('prepare', layerId, { op: 'gram', input: input.name, out: gram });
  builder.addStep('prepare', layerId, { op: 'linear', out: base, weights: baseWeights, input: input.name, bias: null });
  builder.addStep('forward', layerId, { op: 'add-bias', out, input: projection, bias });
  builder.addStep('materialize', layerId, { op: 'materialize', out: weights, base: baseWeights, coefficients, input: input.name });
}

/** dP1 = dZ1·G / m, the gradient that P1 is updated with. */
export function addProjectionGradient(weights: string, gradient: string, rows: number, layerId: string, builder: PlanBuilder): void {
  const projection = projectionName(weights);
  const out = builder.addBuffer({ name: `d${projection}`, role: 'cache-gradient', rows, columns: builder.examples, layerId });
  builder.addStep('backward', layerId, { op: 'projection-gradient', gradient, gram: gramName, projection, out });
}

/** Whether a tensor of that name belongs to the Gram form of a layer: W(0), S or P. These go with parameters, but no network has to have them. */
export function belongsToGramForm(name: string): boolean {
  return /^(W\d+_0|[SP]\d+)$/.test(name);
}

/** `dZ1`, the gradient that `S1` is updated with. */
export function coefficientsGradient(coefficients: string): string {
  return coefficients.replace('S', 'dZ');
}

const gramName = 'G';

/** `P1` for `W1`. */
function projectionName(weights: string): string {
  return weights.replace('W', 'P');
}

function baseName(name: string): string {
  return `${name}_0`;
}

/** `S1` for `W1`. */
function coefficientsName(weights: string): string {
  return weights.replace('W', 'S');
}
