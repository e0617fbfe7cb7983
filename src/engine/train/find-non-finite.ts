import { costs } from '../../shared/spec/costs.ts';
import type { NonFiniteFields } from '../../shared/spec/diagnostics/non-finite-causes.ts';
import type { Core, EvaluateOptions } from '../matrix/core.ts';
import { formatStep } from '../plan/format-step.ts';
import {
  bufferNamed,
  columnsInUse,
  hasMiniBatches,
  isOfIteration,
  type PlanBuffer,
  type PlanPhase,
  type PlanStep,
  trainedBuffers,
} from '../plan/plan.ts';

/** The first number that is not finite: why, in which step, and which entry of which matrix. */
export type NonFinite = Omit<NonFiniteFields, 'learningRate' | 'stepIteration'>;

/**
 * Looks for what makes the cost of the present parameters infinite or NaN, in the order in which an iteration computes: X and Y, what is
 * prepared once of them and W1(0), parameters, the steps of the forward pass, the cost. Runs a forward pass with the examples of the next iteration
 * and with the dropout that the cost was computed with; where these are a mini-batch and all of it is finite, with all others, without dropout. Null where all of that is finite too. `start` says that parameters
 * are not finite: whether they were so from the start, or an update made them so, only the iteration before can tell (`findInUpdate`).
 */
export function findInForward(core: Core, options: EvaluateOptions = {}): NonFinite | null {
  const cost = core.evaluate(options);
  const found = findInPass(core, cost);
  return found ?? (hasMiniBatches(core.plan) ? findInDataset(core) : null);
}

/** The same with the whole data set, part by part. */
function findInDataset(core: Core): NonFinite | null {
  let found: NonFinite | null = null;
  core.evaluateAll((_first, _examples, cost) => {
    found ??= findInPass(core, cost);
  });
  return found;
}

/** What the last forward pass left behind, which gave this cost. */
function findInPass(core: Core, cost: number): NonFinite | null {
  const { buffers } = core.plan;
  // The Gram form gathers the X of a mini-batch only on demand.
  core.materialize();
  // What an optimizer keeps shows in the cost only through parameters.
  const trained = trainedBuffers(core.plan).filter(({ role }) => role !== 'optimizer-state');
  return (
    firstIn(core, buffers.filter(isData), 'data') ??
    firstIn(core, buffers.filter(isBase), 'start') ??
    firstOf(core, 'prepare', 'forward') ??
    firstIn(core, trained, 'start') ??
    firstOf(core, 'forward', 'forward') ??
    findInCost(core, cost)
  );
}

/**
 * Looks for what made `broken`, an entry of a parameter, not finite: to be called with the parameters from before that update. Runs a forward and a
 * backward pass; the first step of the latter that is not finite is it, else the update itself.
 */
export function findInUpdate(core: Core, broken: NonFinite): NonFinite {
  core.differentiate();
  const inBackward = firstOf(core, 'backward', 'backward');
  if (inBackward) return inBackward;
  const step = core.plan.steps.find((candidate) => candidate.phase === 'update' && resultOf(candidate) === broken.matrix);
  return { ...broken, cause: 'update', step: step ? formatStep(step) : broken.step };
}

/** What is said where nothing can be found any more. */
export const nothingFound: NonFinite = { cause: 'unknown', step: '', matrix: '', place: 'unit', row: 0, column: 0, value: '' };

function isBase({ role }: PlanBuffer): boolean {
  return role === 'base';
}

function isData({ role }: PlanBuffer): boolean {
  return role === 'features' || role === 'labels';
}

function firstIn(core: Core, buffers: readonly PlanBuffer[], cause: NonFinite['cause']): NonFinite | null {
  for (const buffer of buffers) {
    const columns = columnsInUse(core.plan, buffer, core.columns);
    const index = core.values(buffer.name).findIndex((value, at) => !Number.isFinite(value) && at % buffer.columns < columns);
    if (index >= 0) return entryAt(core, buffer, index, { cause, step: buffer.name });
  }
  return null;
}

/** First step of a phase whose result is not finite. */
function firstOf(core: Core, phase: PlanPhase, cause: NonFinite['cause']): NonFinite | null {
  for (const step of core.plan.steps) {
    const name = step.phase === phase ? resultOf(step) : null;
    const found = name === null ? null : firstIn(core, [bufferNamed(core.plan, name)], cause);
    if (found) return { ...found, step: formatStep(step) };
  }
  return null;
}

/** The matrix that a step writes; null for the cost. */
function resultOf(step: PlanStep): string | null {
  if ('out' in step) return step.out;
  return 'parameter' in step ? step.parameter : null;
}

/** All matrices are finite: a logarithm of 0, or a sum that overflows. */
function findInCost(core: Core, cost: number): NonFinite | null {
  const step = core.plan.steps.find((candidate) => candidate.op === 'cost');
  if (!step || Number.isFinite(cost)) return null;
  const inPenalty = findInPenalty(core);
  if (inPenalty) return inPenalty;
  const buffer = bufferNamed(core.plan, step.predictions);
  const labels = core.values(step.labels);
  const predictions = [...core.values(step.predictions)];
  const infiniteAt: readonly number[] = costs[step.cost].infiniteAt;
  const isUsed = (index: number) => index % buffer.columns < core.columns;
  const isCertainAndWrong = (prediction: number, index: number) =>
    isUsed(index) && infiniteAt.includes(prediction) && (prediction === 0 ? (labels[index] ?? 0) > 0 : (labels[index] ?? 0) < 1);
  const certain = predictions.findIndex(isCertainAndWrong);
  if (certain >= 0) return entryAt(core, buffer, certain, { cause: 'certain', step: formatStep(step) });
  const errors = predictions.map((prediction, index) => (isUsed(index) ? Math.abs(prediction - (labels[index] ?? 0)) : 0));
  const largest = errors.reduce((best, error, index) => (error > (errors[best] ?? 0) ? index : best), 0);
  return entryAt(core, buffer, largest, { cause: 'cost', step: formatStep(step) });
}

/** The largest weight of the first matrix whose squares overflow when they are summed; null where they do not. */
function findInPenalty(core: Core): NonFinite | null {
  for (const step of core.plan.steps) {
    const name = penalizedWeights(core, step);
    if (name === null) continue;
    const weights = [...core.values(name)];
    if (Number.isFinite(weights.reduce((sum, weight) => sum + weight ** 2, 0))) continue;
    const largest = weights.reduce((best, weight, index) => (Math.abs(weight) > Math.abs(weights[best] ?? 0) ? index : best), 0);
    return entryAt(core, bufferNamed(core.plan, name), largest, { cause: 'penalty', step: formatStep(step) });
  }
  return null;
}

/** The matrix whose squares a step adds to the cost, up to date; null for any other step. */
function penalizedWeights(core: Core, step: PlanStep): string | null {
  if (step.op === 'penalty') return step.weights;
  const materialized = core.plan.steps.find((candidate) => step.op === 'projection-penalty' && candidate.op === 'materialize');
  if (materialized?.op !== 'materialize') return null;
  core.materialize();
  return materialized.out;
}

function entryAt(core: Core, buffer: PlanBuffer, index: number, found: Pick<NonFinite, 'cause' | 'step'>): NonFinite {
  return {
    ...found,
    matrix: buffer.name,
    place: placeOf(buffer, core.plan.dataset.examples),
    row: Math.floor(index / buffer.columns),
    column: exampleOf(core, buffer, index % buffer.columns),
    value: `${core.values(buffer.name)[index]}`,
  };
}

/** What a column is counted as: an example by its number in the data set, wherever it was in the mini-batch. */
function exampleOf(core: Core, buffer: PlanBuffer, column: number): number {
  return isOfIteration(buffer, core.plan) ? core.exampleAt(column) : column;
}

function placeOf({ role, rows, columns }: PlanBuffer, examples: number): NonFinite['place'] {
  if (role === 'features') return 'feature-example';
  if (role === 'parameter' || role === 'gradient' || role === 'base' || role === 'optimizer-state')
    return columns === 1 ? 'unit' : 'unit-input';
  return role === 'prepared' && rows === examples ? 'example-example' : 'unit-example';
}
