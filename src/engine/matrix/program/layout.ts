/**
 * How a plan is written into memory for the WebAssembly module. `assembly/program.ts` reads the same words; the two change together. All are
 * unsigned 32-bit integers; pointers are byte offsets, 0 for none.
 */
export const headerWords = {
  /** Bytes of one number: 8 or 4. */
  numberBytes: 0,
  /** m, the number of columns of X. */
  columns: 1,
  blockColumns: 2,
  blocks: 3,
  steps: 4,
  /** Steps that go column by column: those of the forward pass with the cost first, then those of the backward pass. */
  forwardSteps: 5,
  columnSteps: 6,
  /** Steps that sum over all columns, and the updates; they follow the steps by column. */
  reductionSteps: 7,
  updateSteps: 8,
  partialCosts: 9,
  costs: 10,
  /** Steps that go column by column and run once before the iterations; they follow the updates. */
  prepareSteps: 11,
  /** A float64 of two words. */
  learningRate: 12,
  /** Steps that run on demand, shared out as the sums over all columns; they come last. */
  materializeSteps: 14,
  /** Where thread 0 packs matrices, or 0; the other threads' places follow. */
  workspace: 15,
} as const;

/** Words by which threads talk to each other start here, each on a cache line of its own. */
const controlOffset = 64;
const controlLines = 3;
const cacheLine = 64;

export const headerBytes = controlOffset + controlLines * cacheLine;

/** The words of one step. What `pointers` are, and which of `rows` n and `inner` k count, depends on the operation. */
export const stepWords = { operation: 0, function: 1, pointers: 2, rows: 7, inner: 8 } as const;

/** Bytes of one step. */
export const stepBytes = 48;

/** Numbers of the operations. */
export const operationCodes = {
  linear: 1,
  activation: 2,
  cost: 3,
  difference: 4,
  'activation-gradient': 5,
  'weight-gradient': 6,
  'bias-gradient': 7,
  'input-gradient': 8,
  update: 9,
  // Aᵀ·A is Wᵀ·dZ with A for both.
  gram: 8,
  'gram-linear': 10,
  'update-coefficients': 11,
  materialize: 12,
  sum: 13,
  'copy-rows': 14,
} as const;

/** Numbers of the activation functions. */
export const activationCodes = { linear: 0, sigmoid: 1, tanh: 2, relu: 3, leaky_relu: 4, softmax: 5 } as const;

/** Numbers of the costs. */
export const costCodes = { binary_cross_entropy: 0, categorical_cross_entropy: 1, mean_squared_error: 2 } as const;

/** What a run does: how far its iterations go, or the steps outside of them. */
export const passes = { evaluate: 0, differentiate: 1, train: 2, prepare: 3, materialize: 4 } as const;
