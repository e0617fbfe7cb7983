import type { Optimizer, OptimizerKind } from '../../shared/spec/optimizers.ts';

/** The optimizer of one kind. */
type OptimizerOf<K extends OptimizerKind> = Extract<Optimizer, { kind: K }>;

/** The numbers of an optimizer by the names that the cores know; 0 where it has no such number. */
export interface OptimizerConstants {
  /** β of momentum, β₁ of Adam. */
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/** What one kind of optimizer adds to a plan. */
interface OptimizerPlan<K extends OptimizerKind> {
  /**
   * First letters of what it keeps of each parameter, in the order in which its kernels take them: `v`, a mean of gradients, is called `vW1` for `W1` (the
   * course's v_dW1), `s` is a mean of their squares.
   */
  readonly state: readonly string[];
  readonly constants: (optimizer: OptimizerOf<K>) => OptimizerConstants;
  /** The update of P from its gradient g and its state, in the course's notation. */
  readonly format: (P: string, g: string, state: readonly string[]) => string;
}

const none: OptimizerConstants = { beta1: 0, beta2: 0, epsilon: 0 };

/** Every optimizer of `optimizerSchema`, whose comment has the formulas. */
const optimizerPlans: { readonly [K in OptimizerKind]: OptimizerPlan<K> } = {
  gradient_descent: {
    state: [],
    constants: () => none,
    format: (P, g) => `${P} = ${P} − α·${g}`,
  },
  momentum: {
    state: ['v'],
    constants: ({ beta }) => ({ ...none, beta1: beta }),
    format: (P, g, [v]) => `${v} = β·${v} + (1 − β)·${g}, ${P} = ${P} − α·${v}`,
  },
  rmsprop: {
    state: ['s'],
    constants: ({ beta2, epsilon }) => ({ ...none, beta2, epsilon }),
    format: (P, g, [s]) => `${s} = β₂·${s} + (1 − β₂)·${g}², ${P} = ${P} − α·${g} / (√${s} + ε)`,
  },
  adam: {
    state: ['v', 's'],
    constants: ({ beta1, beta2, epsilon }) => ({ beta1, beta2, epsilon }),
    format: (P, g, [v, s]) =>
      `${v} = β₁·${v} + (1 − β₁)·${g}, ${s} = β₂·${s} + (1 − β₂)·${g}², ${P} = ${P} − α·(${v} / (1 − β₁ᵗ)) / (√(${s} / (1 − β₂ᵗ)) + ε)`,
  },
};

/** Names of what an optimizer keeps of a parameter, `vW1` and `sW1` for `W1`: no other matrix of a plan begins with these letters. */
export function stateNames(kind: OptimizerKind, parameter: string): readonly string[] {
  return optimizerPlans[kind].state.map((letter) => `${letter}${parameter}`);
}

/** The numbers that an optimizer computes with. */
export function optimizerConstants(optimizer: Optimizer): OptimizerConstants {
  // The compiler cannot see that the entry found by the kind is the one for this optimizer.
  const { constants } = optimizerPlans[optimizer.kind] as OptimizerPlan<OptimizerKind>;
  return constants(optimizer);
}

/** An update in the course's notation: `W1 = W1 − α·dW1`. */
export function formatUpdate(kind: OptimizerKind, parameter: string, gradient: string, state: readonly string[]): string {
  return optimizerPlans[kind].format(parameter, gradient, state);
}

/** Letter before the name of a trained matrix in that of what some optimizer keeps of it: `v` of `vW1`. Null for any other name. */
export function stateLetter(name: string): string | null {
  const letters = Object.values(optimizerPlans).flatMap(({ state }) => state);
  return letters.find((letter) => name.startsWith(letter) && /^[WbSPc]\d+$/.test(name.slice(letter.length))) ?? null;
}

/** The trained matrix that some optimizer keeps something of, by their names: `W1` for `vW1`. Null for any other name. */
export function stateOwner(name: string): string | null {
  const letter = stateLetter(name);
  return letter === null ? null : name.slice(letter.length);
}

/** Whether a tensor of that name is what some optimizer keeps of a parameter. Such tensors go with parameters, but no network has to have them. */
export function belongsToOptimizer(name: string): boolean {
  return stateLetter(name) !== null;
}

/** Whether that is a mean of squares of gradients, which is never below 0. */
export function isMeanOfSquares(name: string): boolean {
  return stateLetter(name) === 's';
}
