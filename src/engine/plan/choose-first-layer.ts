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
const leastGain = 1.3;

/** What an entry costs that is updated, in multiply-adds of a product: it comes from memory, and goes back. */
const updateCost = 4;

/**
 * What a multiply-add costs with dZ1 in dW1 and in dZ1·G, in those of Z1 = W1·X: ReLU leaves half of dZ1 zero, which is skipped; what is not zero takes somewhat longer, the more so
 * where it comes out of lists and G from the second-level cache.
 */
const gradientCosts = { relu: { direct: 0.6, gram: 0.75 }, other: { direct: 1, gram: 1.3 } } as const;

/**
 * The form in which the first dense layer of a spec without errors trains on so many examples. A wish is followed where the network and the training
 * (plain batch gradient descent unless told otherwise) have that form at all. `auto` compares multiply-adds (`gain`); it also has to fit into `limits.arenaBytes`.
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

/**
 * How many times as much an iteration of the direct form takes, in multiply-adds, for m of M examples: 2·n·k·m and n·k entries of W1, against n·m·M and n·M entries each of S1 and P1 and, once,
 * k·M² for G and n·k·M for W1(0)·X.
 */
function gain(plan: Plan): number {
  const { rows: n, columns: k } = bufferNamed(plan, 'W1');
  const m = plan.examples;
  const all = plan.dataset.examples;
  const cost = gradientCosts[isOfRelu(plan) ? 'relu' : 'other'];
  const once = k * all ** 2 + n * k * all;
  const direct = (1 + cost.direct) * n * k * m + updateCost * n * k;
  return direct / (cost.gram * n * m * all + 2 * updateCost * n * all + once / amortizedIterations);
}

/** Whether dZ1 is a gradient of ReLU. */
function isOfRelu({ steps }: Plan): boolean {
  return steps.some((step) => step.op === 'activation-gradient' && step.activation === 'relu' && step.out === 'dZ1');
}
