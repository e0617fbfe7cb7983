import { datasetName } from '../mini-batches.ts';
import type { PlanBuilder, Value } from '../plan-builder.ts';
import type { TrainedMatrix } from '../trained-matrix.ts';

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
 *
 * An L2 penalty draws W1 towards zero, W1(0) with it: W1 = c1·W1(0) + S1·Xᵀ / m, with c1 (1, 1), 1 at first. Whatever update is linear in
 * parameters and gradients does to S1, P1 and c1 what it would do to W1.
 *
 * With mini-batches all of these belong to the M examples of the data set. An iteration takes the columns of its batch out of P1; its gradient changes P1 in
 * all columns, by dZ1·G[batch] / m, and S1 in those of the batch, by dZ1·M / m.
 */
export function addGramLinear({ out, rows, weights, bias, input, layerId }: GramLinear, builder: PlanBuilder): void {
  const { allExamples, hasMiniBatches } = builder;
  const names = namesFor(weights);
  const number = { rows: 1, columns: 1, layerId } as const;
  builder.addBuffer({ name: names.base, role: 'base', rows, columns: input.rows, layerId });
  const matrix = { rows, columns: allExamples, layerId } as const;
  builder.addBuffer({ ...matrix, name: names.coefficients, role: 'coefficients' });
  builder.addBuffer({ ...matrix, name: names.projection, role: 'projection' });
  builder.addBuffer({ name: names.gram, role: 'prepared', rows: allExamples, columns: allExamples, layerId });
  builder.addBuffer({ ...matrix, name: names.baseProjection, role: 'prepared' });
  addProducts(names, input, layerId, builder);
  const factor = builder.l2 === 0 ? null : builder.addBuffer({ ...number, name: names.factor, role: 'coefficients' });
  if (factor) {
    builder.addBuffer({ ...number, name: names.norm, role: 'prepared' });
    builder.addStep('prepare', layerId, { op: 'squared-norm', input: names.base, out: names.norm });
  }
  if (hasMiniBatches) builder.addStep('gather', layerId, { op: 'gather-columns', input: names.projection, out });
  builder.addStep('forward', layerId, { op: 'add-bias', out, input: hasMiniBatches ? out : names.projection, bias });
  const { base, coefficients } = names;
  const data = { input: hasMiniBatches ? datasetName(input.name) : input.name, isByExample: hasMiniBatches };
  builder.addStep('materialize', layerId, { op: 'materialize', out: weights, base, factor, coefficients, ...data });
}

/** G = Xᵀ·X and Z1_0 = W1(0)·X of all examples. */
function addProducts({ gram, base, baseProjection }: GramNames, input: Value, layerId: string, builder: PlanBuilder): void {
  if (builder.hasMiniBatches) {
    const data = datasetName(input.name);
    builder.addStep('prepare', layerId, { op: 'product-by-transpose', left: data, right: data, out: gram });
    builder.addStep('prepare', layerId, { op: 'product-by-transpose', left: base, right: data, out: baseProjection });
    return;
  }
  builder.addStep('prepare', layerId, { op: 'gram', input: input.name, out: gram });
  builder.addStep('prepare', layerId, { op: 'linear', out: baseProjection, weights: base, input: input.name, bias: null });
}

/** Adds the penalty on W1 to the cost, if the plan has W1 in Gram form. */
export function addProjectionPenalty(builder: PlanBuilder): void {
  for (const { name, layerId } of builder.buffers.filter(({ role }) => role === 'projection')) {
    const { coefficients, baseProjection: base, projection, factor, norm } = namesFor(name.replace('P', 'W'));
    builder.addStep('cost', layerId, { op: 'projection-penalty', coefficients, base, projection, factor, norm });
  }
}

/** The gradients that S1, P1 and c1 are updated with, but for the penalty: dP1 = dZ1·G / m, dZ1 (in its columns of all examples) for S1, none for c1. And dW1, on demand. */
export function addGramGradients(
  weights: string,
  gradient: string,
  rows: number,
  input: Value,
  layerId: string,
  builder: PlanBuilder,
): void {
  const { projection, gram, coefficients, factor } = namesFor(weights);
  const { l2, hasMiniBatches } = builder;
  const matrix = { role: 'cache-gradient', rows, columns: builder.allExamples, layerId } as const;
  const out = builder.addBuffer({ ...matrix, name: `d${projection}` });
  builder.addStep('backward', layerId, { op: 'projection-gradient', gradient, gram, projection, out, isOfBatch: hasMiniBatches });
  builder.addStep('materialize', layerId, { op: 'weight-gradient', gradient, input: input.name, out: `d${weights}` });
  if (l2 > 0 || hasMiniBatches) builder.addBuffer({ ...matrix, name: `d${coefficients}` });
  if (hasMiniBatches) builder.addStep('backward', layerId, { op: 'scatter-columns', input: gradient, out: `d${coefficients}` });
  if (l2 === 0) return;
  builder.addBuffer({ role: 'gradient', name: `d${factor}`, rows: 1, columns: 1, layerId });
  builder.addStep('materialize', layerId, { op: 'penalty-gradient', weights, gradient: `d${weights}`, out: `d${weights}` });
}

/** What training changes in the place of W1: `S1`, `P1` or `c1`. */
export function trainedInGramForm(name: string, layerId: string, builder: PlanBuilder): TrainedMatrix {
  const own = `d${name}`;
  const penalty = (gradient: string | null) => (builder.l2 === 0 ? null : { gradient });
  if (name.startsWith('P')) return { name, gradient: own, layerId, penalized: penalty(own) };
  if (name.startsWith('c')) return { name, gradient: own, layerId, penalized: penalty(null) };
  const gradient = builder.hasMiniBatches ? own : name.replace('S', 'dZ');
  return { name, gradient: builder.l2 === 0 ? gradient : own, layerId, penalized: penalty(gradient) };
}

/** The parameter that a matrix of the Gram form stands for, by their names: `W1` for `W1_0`, `S1`, `P1` and `c1`. Null for any other name. */
export function standsFor(name: string): string | null {
  const [, base, other] = /^(?:(W\d+)_0|[SPc](\d+))$/.exec(name) ?? [];
  return base ?? (other === undefined ? null : `W${other}`);
}

/** Whether a tensor of that name belongs to the Gram form of a layer: W(0), S, P or c. These go with parameters, but no network has to have them. */
export function belongsToGramForm(name: string): boolean {
  return standsFor(name) !== null;
}

/** Whether a tensor of that name is what updates of the Gram form change in the place of W: S, P or c. An optimizer keeps its state of these. */
export function isTrainedInGramForm(name: string): boolean {
  return /^[SPc]\d+$/.test(name);
}

type GramNames = ReturnType<typeof namesFor>;

/** What the matrices are called that stand for W1. */
function namesFor(weights: string) {
  const renamed = (letter: string) => weights.replace('W', letter);
  return {
    base: `${weights}_0`,
    baseProjection: `${renamed('Z')}_0`,
    coefficients: renamed('S'),
    projection: renamed('P'),
    factor: renamed('c'),
    norm: renamed('q'),
    gram: 'G',
  };
}
