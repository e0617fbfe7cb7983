import type { ActivationName } from '../../shared/spec/activations.ts';
import type { CostName } from '../../shared/spec/costs.ts';
import type { OptimizerKind } from '../../shared/spec/optimizers.ts';
import type { Optimization } from './optimization.ts';
import type { PreprocessingStep } from './preprocessing-step.ts';

/**
 * What a matrix of the plan is for. `features` X and `labels` Y are filled once or, with mini-batches, gathered in every iteration out of a
 * `dataset`, which is filled once or window by window. `parameter`s persist. Of the Gram form, `base`, `coefficients` and `projection` persist too and `prepared` is made
 * once of X and the base. `optimizer-state` is what an optimizer keeps of a parameter's gradients from one update to the next, zero at first. All others
 * are caches of an iteration, but for `fitted` ones, which preprocessing fits to the training examples and no step reads; `mask` D holds a 1 for each element that dropout keeps in it and a 0 for each that it drops.
 */
export type BufferRole =
  | 'features'
  | 'labels'
  | 'dataset'
  | 'fitted'
  | 'parameter'
  | 'base'
  | 'coefficients'
  | 'projection'
  | 'prepared'
  | 'optimizer-state'
  | 'gradient'
  | 'pre-activation'
  | 'activation'
  | 'mask'
  | 'cache-gradient';

/** A named matrix (rows, columns), stored row by row. Names are the course's: `X`, `Y`, `W1`, `b1`, `Z1`, `A1`, `dZ1`, `dW1`, `db1`, `dA1`; `H1` is what the first add or concat gives, `D1` the mask of dropout on `A1`, `vW1` and `sW1` are v_dW1 and s_dW1 of an optimizer; `X_all` and `Y_all` the data set, or a window of it, that mini-batches are gathered from; `mu1` and `sigma1`, `min1` and `max1`, `categories1` what preprocessing has fitted. */
export interface PlanBuffer {
  readonly name: string;
  readonly role: BufferRole;
  readonly rows: number;
  readonly columns: number;
  /** Layer of the spec it belongs to. */
  readonly layerId: string;
}

/** One matrix operation. Every field that is a string, but `op`, names a buffer, a function, a cost or an optimizer. m is the number of columns of X. */
export type PlanOperation =
  /** Column j of out is the example of the data set that is the j-th of the batch: out = D[batch]ᵀ. D (m of the data set, k), out (k, m). */
  | { readonly op: 'gather'; readonly input: string; readonly out: string }
  /** Column j of out is the column of P that belongs to the j-th example of the batch. P (n, m of the data set), out (n, m). */
  | { readonly op: 'gather-columns'; readonly input: string; readonly out: string }
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
  /** P ← P − α·dP, or what else the optimizer makes of dP and of its `state`, which it changes too. All of the same shape. */
  | {
      readonly op: 'update';
      readonly optimizer: OptimizerKind;
      readonly parameter: string;
      readonly gradient: string;
      readonly state: readonly string[];
    }
  /** J gains λ/(2m)·‖W‖², the sum of the squares of all entries. W (n, k). */
  | { readonly op: 'penalty'; readonly weights: string }
  /** out = dW + λ/m·W: dW, or nothing where there is none, gains the gradient of the penalty. All (n, k). `out` may be `gradient`. */
  | { readonly op: 'penalty-gradient'; readonly weights: string; readonly gradient: string | null; readonly out: string }
  /** out = ‖W‖², the sum of the squares of all entries. W (n, k), out (1, 1). */
  | { readonly op: 'squared-norm'; readonly input: string; readonly out: string }
  /**
   * J gains λ/(2m)·‖W‖² for W = c·W(0) + S·Aᵀ / m, of which P = W·A and base = W(0)·A are there: ‖W‖² = c²·‖W(0)‖² + Σ S ⊙ (c·base + P) / m. S, base and P
   * (n, m), c and norm = ‖W(0)‖² (1, 1).
   */
  | {
      readonly op: 'projection-penalty';
      readonly coefficients: string;
      readonly base: string;
      readonly projection: string;
      readonly factor: string;
      readonly norm: string;
    }
  /** out = Aᵀ·A. A (k, m), out (m, m). */
  | { readonly op: 'gram'; readonly input: string; readonly out: string }
  /** out = A·Bᵀ. A (n, k), B (m, k), out (n, m). */
  | { readonly op: 'product-by-transpose'; readonly left: string; readonly right: string; readonly out: string }
  /** out = P + b. P and out (n, m), b (n, 1) or none; `out` may be `input`. */
  | { readonly op: 'add-bias'; readonly input: string; readonly bias: string | null; readonly out: string }
  /**
   * out = dZ·G / m: what dW = dZ·Aᵀ / m makes of P = W·A, for G = Aᵀ·A (m, m). dZ, P and out (n, m). `projection` names P, which it updates. With `isOfBatch` G, P and out are of all
   * examples of the data set, and of G the rows of those in the batch are taken: out = dZ·G[batch] / m.
   */
  | {
      readonly op: 'projection-gradient';
      readonly gradient: string;
      readonly gram: string;
      readonly projection: string;
      readonly out: string;
      readonly isOfBatch: boolean;
    }
  /**
   * What dW = dZ·Aᵀ / m makes of S, of which W = c·W(0) + S·Dᵀ / M holds for the data set D of M examples: out = dZ·M / m in the columns of the batch, 0 in all others. dZ (n, m), out
   * (n, M).
   */
  | { readonly op: 'scatter-columns'; readonly input: string; readonly out: string }
  /**
   * out = c·W(0) + S·Aᵀ / m. W(0) and out (n, k), S (n, m), A (k, m), c (1, 1) or none: 1. With `isByExample` the input is Aᵀ (m, k), a data set as mini-batches are gathered from.
   */
  | {
      readonly op: 'materialize';
      readonly out: string;
      readonly base: string;
      readonly factor: string | null;
      readonly coefficients: string;
      readonly input: string;
      readonly isByExample: boolean;
    }
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
 * When a step runs. An iteration is gather (with mini-batches only), forward, cost, backward and update. `prepare` comes once before, and again after features or W(0) were set
 * from outside; `materialize` whenever somebody looks at what the Gram form does not keep up to date.
 */
export type PlanPhase = 'gather' | 'prepare' | 'forward' | 'cost' | 'backward' | 'update' | 'materialize';

/**
 * How the first dense layer is computed. `direct`: Z1 = W1·X + b1, and W1 is updated. `gram`: Z1 = P1 + b1, and P1 = W1·X is updated with dZ1·G / m,
 * G = Xᵀ·X, and S1 with dZ1, from which W1 = W1(0) + S1·Xᵀ / m can be had at any time.
 */
export const firstLayerForms = ['direct', 'gram'] as const;

export type FirstLayerForm = (typeof firstLayerForms)[number];

/** An operation, when it runs and for which layer. */
export type PlanStep = PlanOperation & { readonly phase: PlanPhase; readonly layerId: string };

/** The data set that a network trains on, and where it lies. */
export interface PlanDataset {
  /** Examples of all of it: m where an iteration takes all at once. */
  readonly examples: number;
  /** Examples of it that lie in those matrices at a time: all, or as many mini-batches of a large data set as the next iterations take. */
  readonly window: number;
  /**
   * Names of the matrices that it is to be put into, preprocessed: `X` (n_x, m) and `Y` (n_y, m) or, with mini-batches, `X_all` (window, n_x) and `Y_all` (window, n_y),
   * which hold it example after example.
   */
  readonly features: string;
  readonly labels: string;
}

/**
 * The one list: every matrix of a network and, in order, every step of an iteration (gather, forward, cost, backward, update). Training runs it, the
 * step debugger shows it, exporters print it.
 */
export interface Plan {
  /**
   * m of an iteration, the columns of X, Z, A …: all examples of the data set or, where it is taken in mini-batches, those of one. The last mini-batch of
   * an epoch may be smaller: the matrices keep their shape, and the columns behind are not used (`Core.columns`).
   */
  readonly examples: number;
  readonly dataset: PlanDataset;
  readonly firstLayer: FirstLayerForm;
  /** What is done to X before it is put where `dataset` says, in this order: every X above and in `steps` is what comes out of it. */
  readonly preprocessing: readonly PreprocessingStep[];
  readonly optimization: Optimization;
  readonly buffers: readonly PlanBuffer[];
  readonly steps: readonly PlanStep[];
  /** Name of the buffer with the predictions, (n[L], m). */
  readonly predictions: string;
}

/**
 * The matrices that training changes, in the order of their updates: all parameters or, in the Gram form, S1, P1 and c1 in the place of W1; behind each
 * what its optimizer keeps.
 */
export function trainedBuffers(plan: Plan): readonly PlanBuffer[] {
  const names = plan.steps.flatMap((step) => (step.op === 'update' ? [step.parameter, ...step.state] : []));
  return names.map((name) => bufferNamed(plan, name));
}

/** Whether an iteration takes a part of the data set only. */
export function hasMiniBatches({ examples, dataset }: Plan): boolean {
  return examples < dataset.examples;
}

/** Whether a core holds only a window of the data set at a time, which it fills from an `ExampleSource`. */
export function hasWindows({ dataset }: Plan): boolean {
  return dataset.window < dataset.examples;
}

/** The parameters W1, b1, W2 … in that order, also where the Gram form trains others in the place of W1. */
export function parameterBuffers({ buffers }: Plan): readonly PlanBuffer[] {
  return buffers.filter(({ role }) => role === 'parameter');
}

/** What preprocessing fits to the training examples, in the order in which it is applied. */
export function fittedBuffers({ buffers }: Plan): readonly PlanBuffer[] {
  return buffers.filter(({ role }) => role === 'fitted');
}

/** Rows of X as the data brings it (n_x), before any preprocessing. */
export function rawFeatures(plan: Plan): number {
  return plan.preprocessing[0]?.features ?? bufferNamed(plan, 'X').rows;
}

/** Whether a step reads the matrix of that name in every iteration. */
export function readsEachIteration(step: PlanStep, name: string): boolean {
  if (step.phase === 'prepare' || step.phase === 'materialize') return false;
  if (step.op === 'sum') return step.left === name || step.right === name;
  if (step.op === 'cost' || step.op === 'difference') return step.predictions === name || step.labels === name;
  return 'input' in step && step.input === name;
}

/** Whether the columns of a matrix of that role are examples: those of an iteration, or all of the data set. */
export const hasColumnPerExample: Readonly<Record<BufferRole, boolean>> = {
  features: true,
  labels: true,
  'pre-activation': true,
  activation: true,
  mask: true,
  'cache-gradient': true,
  coefficients: true,
  projection: true,
  prepared: true,
  dataset: false,
  fitted: false,
  parameter: false,
  base: false,
  gradient: false,
  'optimizer-state': false,
};

/** Whether the columns of a matrix are the examples of an iteration, rather than all of the data set or something else. */
export function isOfIteration({ role, columns }: PlanBuffer, { examples }: Plan): boolean {
  return hasColumnPerExample[role] && columns === examples;
}

/** Columns of a matrix that a pass over so many examples has written: fewer than it has in a last, smaller mini-batch. */
export function columnsInUse(plan: Plan, buffer: PlanBuffer, examples: number): number {
  return isOfIteration(buffer, plan) ? Math.min(examples, buffer.columns) : buffer.columns;
}

/** The buffers of every plan that was asked for one, by name: a plan can have thousands, and many ask for all of them. */
const buffersByName = new WeakMap<Plan, ReadonlyMap<string, PlanBuffer>>();

/** The buffer of that name; a name that is not in the plan is a programming error. */
export function bufferNamed(plan: Plan, name: string): PlanBuffer {
  const buffer = bufferMap(plan).get(name);
  if (!buffer) throw new Error(`the plan has no buffer ${name}`);
  return buffer;
}

function bufferMap(plan: Plan): ReadonlyMap<string, PlanBuffer> {
  const known = buffersByName.get(plan);
  if (known) return known;
  const buffers = new Map(plan.buffers.map((buffer) => [buffer.name, buffer]));
  buffersByName.set(plan, buffers);
  return buffers;
}
