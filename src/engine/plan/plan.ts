import type { ActivationName } from '../../shared/spec/activations.ts';
import type { CostName } from '../../shared/spec/costs.ts';

/**
 * What a matrix of the plan is for. `features` X and `labels` Y are filled once, `parameter`s persist. Of the Gram form, `base` and `coefficients`
 * persist too and `prepared` is made once of them and X. All others are caches of an iteration; `mask` D holds a 1 for each element that dropout keeps in it and
 * a 0 for each that it drops.
 */
export type BufferRole =
  | 'features'
  | 'labels'
  | 'parameter'
  | 'base'
  | 'coefficients'
  | 'prepared'
  | 'gradient'
  | 'pre-activation'
  | 'activation'
  | 'mask'
  | 'cache-gradient';

/** A named matrix (rows, columns), stored row by row. Names are the course's: `X`, `Y`, `W1`, `b1`, `Z1`, `A1`, `dZ1`, `dW1`, `db1`, `dA1`; `H1` is what the first add or concat gives, `D1` the mask of dropout on `A1`. */
export interface PlanBuffer {
  readonly name: string;
  readonly role: BufferRole;
  readonly rows: number;
  readonly columns: number;
  /** Layer of the spec it belongs to. */
  readonly layerId: string;
}

/** One matrix operation. Every field that is a string, but `op`, names a buffer, a function or a cost. m is the number of columns of X. */
export type PlanOperation =
  /** out = W·A + b. W (n, k), A (k, m), b (n, 1) or none, out (n, m). */
  | { readonly op: 'linear'; readonly out: string; readonly weights: string; readonly input: string; readonly bias: string | null }
  /** out = g(Z). Both (n, m); softmax goes column by column. `out` may be `input` only for g linear, which then is no step at all. */
  | { readonly op: 'activation'; readonly activation: ActivationName; readonly input: string; readonly out: string }
  /** J of predictions A and labels Y, both (n, m), by the formula of the cost. */
  | { readonly op: 'cost'; readonly cost: CostName; readonly predictions: string; readonly labels: string }
  /** out = A − Y. All (n, m): dZ where the cost and the activation cancel, dA of squared error. */
  | { readonly op: 'difference'; readonly predictions: string; readonly labels: string; readonly out: string }
  /** out = dA ⊙ g′, from Z and A = g(Z) of the forward pass. All (n, m). For softmax aᵢ·(dAᵢ − Σⱼ dAⱼ·aⱼ). `out` may be `upstream`. */
  | {
      readonly op: 'activation-gradient';
      readonly activation: ActivationName;
      readonly upstream: string;
      readonly input: string;
      readonly output: string;
      readonly out: string;
    }
  /** out = dZ·Aᵀ / m. dZ (n, m), A (k, m), out (n, k). */
  | { readonly op: 'weight-gradient'; readonly gradient: string; readonly input: string; readonly out: string }
  /** out = row sums of dZ / m. dZ (n, m), out (n, 1). */
  | { readonly op: 'bias-gradient'; readonly gradient: string; readonly out: string }
  /** out = Wᵀ·dZ. W (n, k), dZ (n, m), out (k, m). */
  | { readonly op: 'input-gradient'; readonly weights: string; readonly gradient: string; readonly out: string }
  /** P ← P − α·dP. Both of the same shape. */
  | { readonly op: 'update'; readonly parameter: string; readonly gradient: string }
  /** out = Aᵀ·A. A (k, m), out (m, m). */
  | { readonly op: 'gram'; readonly input: string; readonly out: string }
  /** out = base + S·G + b: W·A + b where base = W(0)·A and W = W(0) + S·Aᵀ. base, S and out (n, m), G = Aᵀ·A (m, m), b (n, 1) or none. */
  | {
      readonly op: 'gram-linear';
      readonly out: string;
      readonly base: string;
      readonly coefficients: string;
      readonly gram: string;
      readonly bias: string | null;
    }
  /** S ← S − α·dZ / m: what W ← W − α·dZ·Aᵀ / m is for W = W(0) + S·Aᵀ. Both (n, m). */
  | { readonly op: 'update-coefficients'; readonly coefficients: string; readonly gradient: string }
  /** out = W(0) + S·Aᵀ. W(0) and out (n, k), S (n, m), A (k, m). */
  | { readonly op: 'materialize'; readonly out: string; readonly base: string; readonly coefficients: string; readonly input: string }
  /** out = left + right. All (n, m); `out` may be `left`. */
  | { readonly op: 'sum'; readonly left: string; readonly right: string; readonly out: string }
  /**
   * out (n, m) = 1 with probability p, otherwise 0, each element for itself: whether the random number of seed, iteration, `number` (of the mask, from 1), row and
   * column is below p. `maskWords` makes it. Does nothing while dropout is off.
   */
  | { readonly op: 'mask'; readonly out: string; readonly keepProbability: number; readonly number: number }
  /** out = A ⊙ D / p of A and its mask D, all (n, m); of a gradient in the backward pass. out = A while dropout is off. */
  | { readonly op: 'dropout'; readonly input: string; readonly mask: string; readonly keepProbability: number; readonly out: string }
  /** `rows` rows of `input`, from row `from` on (counted from 0), become those of `out` from row `to` on. input (k, m), out (n, m). */
  | {
      readonly op: 'copy-rows';
      readonly input: string;
      readonly from: number;
      readonly rows: number;
      readonly out: string;
      readonly to: number;
    };

/**
 * When a step runs. An iteration is forward, cost, backward and update. `prepare` comes once before, and again after features, W(0) or S were set
 * from outside; `materialize` whenever somebody looks at what the Gram form does not keep up to date.
 */
export type PlanPhase = 'prepare' | 'forward' | 'cost' | 'backward' | 'update' | 'materialize';

/**
 * How the first dense layer is computed. `direct`: Z1 = W1·X + b1, and W1 is updated. `gram`: Z1 = W1(0)·X + S1·G + b1 with G = Xᵀ·X, and S1 is
 * updated, from which W1 = W1(0) + S1·Xᵀ can be had at any time.
 */
export const firstLayerForms = ['direct', 'gram'] as const;

export type FirstLayerForm = (typeof firstLayerForms)[number];

/** An operation, when it runs and for which layer. */
export type PlanStep = PlanOperation & { readonly phase: PlanPhase; readonly layerId: string };

/**
 * The one list: every matrix of a network and, in order, every step of an iteration (forward, cost, backward, update). Training runs it, the
 * step debugger shows it, exporters print it.
 */
export interface Plan {
  readonly examples: number;
  readonly firstLayer: FirstLayerForm;
  readonly buffers: readonly PlanBuffer[];
  readonly steps: readonly PlanStep[];
  /** Name of the buffer with the predictions, (n[L], m). */
  readonly predictions: string;
}

/** The matrices that training changes, in the order of their updates: all parameters or, in the Gram form, S1 in the place of W1. */
export function trainedBuffers(plan: Plan): readonly PlanBuffer[] {
  const buffers = new Map(plan.buffers.map((buffer) => [buffer.name, buffer]));
  return plan.steps.flatMap((step) => {
    if (step.op === 'update') return buffers.get(step.parameter) ?? [];
    return step.op === 'update-coefficients' ? (buffers.get(step.coefficients) ?? []) : [];
  });
}

/** The buffer of that name; a name that is not in the plan is a programming error. */
export function bufferNamed(plan: Plan, name: string): PlanBuffer {
  const buffer = plan.buffers.find((candidate) => candidate.name === name);
  if (!buffer) throw new Error(`the plan has no buffer ${name}`);
  return buffer;
}
