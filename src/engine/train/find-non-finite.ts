import { costs } from '../../shared/spec/costs.ts';
import type { NonFiniteFields } from '../../shared/spec/diagnostics/non-finite-causes.ts';
import type { Core, EvaluateOptions } from '../matrix/core.ts';
import { formatStep } from '../plan/format-step.ts';
import { bufferNamed, type PlanBuffer, type PlanPhase, type PlanStep, trainedBuffers } from '../plan/plan.ts';

/** The first number that is not finite: why, in which step, and which entry of which matrix. */
export type NonFinite = Omit<NonFiniteFields, 'learningRate' | 'stepIteration'>;

/**
 * Looks for what makes the cost of the present parameters infinite or NaN, in the order in which an iteration computes: X and Y, parameters, what is
 * prepared once, the steps of the forward pass, the cost. Runs a forward pass, with the dropout that the cost was computed with. Null where all of it is
 * finite. `start` says that parameters are not finite: whether they were so from the start, or an update made them so, only the iteration before can
 * tell (`findInUpdate`).
 */
export function findInForward(core: Core, options: EvaluateOptions = {}): NonFinite | null {
  const cost = core.evaluate(options);
  const { buffers } = core.plan;
  const trained = trainedBuffers(core.plan);
  return (
    firstIn(core, buffers.filter(isData), 'data') ??
    firstIn(core, [...buffers.filter(({ role }) => role === 'base'), ...trained], 'start') ??
    firstOf(core, 'prepare', 'forward') ??
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

function isData({ role }: PlanBuffer): boolean {
  return role === 'features' || role === 'labels';
}

function firstIn(core: Core, buffers: readonly PlanBuffer[], cause: NonFinite['cause']): NonFinite | null {
  for (const buffer of buffers) {
    const index = core.values(buffer.name).findIndex((value) => !Number.isFinite(value));
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
  if ('parameter' in step) return step.parameter;
  return 'coefficients' in step ? step.coefficients : null;
}

/** All matrices are finite: a logarithm of 0, or a sum that overflows. */
function findInCost(core: Core, cost: number): NonFinite | null {
  const step = core.plan.steps.find((candidate) => candidate.op === 'cost');
  if (!step || Number.isFinite(cost)) return null;
  const buffer = bufferNamed(core.plan, step.predictions);
  const labels = core.values(step.labels);
  const predictions = [...core.values(step.predictions)];
  const infiniteAt: readonly number[] = costs[step.cost].infiniteAt;
  const isCertainAndWrong = (prediction: number, index: number) =>
    infiniteAt.includes(prediction) && (prediction === 0 ? (labels[index] ?? 0) > 0 : (labels[index] ?? 0) < 1);
  const certain = predictions.findIndex(isCertainAndWrong);
  if (certain >= 0) return entryAt(core, buffer, certain, { cause: 'certain', step: formatStep(step) });
  const errors = predictions.map((prediction, index) => Math.abs(prediction - (labels[index] ?? 0)));
  const largest = errors.reduce((best, error, index) => (error > (errors[best] ?? 0) ? index : best), 0);
  return entryAt(core, buffer, largest, { cause: 'cost', step: formatStep(step) });
}

function entryAt(core: Core, buffer: PlanBuffer, index: number, found: Pick<NonFinite, 'cause' | 'step'>): NonFinite {
  return {
    ...found,
    matrix: buffer.name,
    place: placeOf(buffer, core.plan.examples),
    row: Math.floor(index / buffer.columns),
    column: index % buffer.columns,
    value: `${core.values(buffer.name)[index]}`,
  };
}

function placeOf({ role, rows, columns }: PlanBuffer, examples: number): NonFinite['place'] {
  if (role === 'features') return 'feature-example';
  if (role === 'parameter' || role === 'gradient' || role === 'base') return columns === 1 ? 'unit' : 'unit-input';
  return role === 'prepared' && rows === examples ? 'example-example' : 'unit-example';
}
