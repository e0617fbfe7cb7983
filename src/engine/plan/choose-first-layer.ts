import { limits } from '../../shared/spec/limits.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import { type Precision, plainTraining } from '../../shared/spec/training-spec.ts';
import { arenaBytes } from '../matrix/arena.ts';
import { compilePlan, type PlanTraining } from './compile-plan.ts';
import { bufferNamed, type FirstLayerForm, firstLayerForms, type Plan } from './plan.ts';

/** Which form of the first dense layer is wanted; `auto` takes the one that costs less. */
export const firstLayerChoices = ['auto', ...firstLayerForms] as const;

export type FirstLayerChoice = (typeof firstLayerChoices)[number];

/**
 * Iterations over which the price of G is spread. A constant, as the same network has to train in the same form however long a run is: the
 * last bits differ from form to form, and a run that is resumed must not notice.
 */
const amortizedIterations = 1000;

/** The Gram form has to save at least so much: below, a changed last digit is no bargain. */
const leastGain = 2;

/**
 * The form in which the first dense layer of a spec without errors trains on so many examples. A wish is followed where the network has that
 * form at all: one that trains on mini-batches has not. `auto` compares multiply-adds: the direct form takes 2·n·k·m an iteration (Z1 and dW1), the Gram form n·m² and, once, k·m² for
 * G and n·k·m for W1(0)·X. It also has to fit into `limits.arenaBytes`.
 */
export function chooseFirstLayer(
  spec: ModelSpec,
  examples: number,
  precision: Precision,
  choice: FirstLayerChoice,
  training: PlanTraining = plainTraining,
): FirstLayerForm {
  if (choice === 'direct') return 'direct';
  const plan = compilePlan(spec, examples, { firstLayer: 'gram', training });
  if (choice === 'gram' || plan.firstLayer === 'direct') return plan.firstLayer;
  return gain(plan) >= leastGain && arenaBytes(plan, precision) <= limits.arenaBytes ? 'gram' : 'direct';
}

/** How many times as many multiply-adds the direct form of the first layer takes. */
function gain(plan: Plan): number {
  const { rows: n, columns: k } = bufferNamed(plan, 'W1');
  const m = plan.examples;
  const once = k * m * m + n * k * m;
  return (2 * n * k * m) / (n * m * m + once / amortizedIterations);
}
