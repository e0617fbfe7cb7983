/**
 * How a plan is written into memory for the WebAssembly module. `assembly/program.ts` reads the same words; the two change together. All are
 * unsigned 32-bit integers; pointers are byte offsets, 0 for none.
 */
export const headerWords = {
  /** Bytes of one number: 8 or 4. */
  numberBytes: 0,
  /** m of an iteration: the columns of X that hold an example. */
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
  /** Updates that were made before the next one, 32 bits. */
  iteration: 15,
  /** Columns from one row of a matrix to the next: `columns`, or more where a last mini-batch is smaller. */
  stride: 16,
  /** Numbers of the optimizer, each a float64 of two words: β of momentum or β₁ of Adam, β₂, ε. */
  beta1: 18,
  beta2: 20,
  epsilon: 22,
  /** λ of the L2 penalty, a float64 of two words. */
  l2: 24,
  /** How α decays: `decayCodes`, the rate as a float64 of two words, and after how many iterations each time. */
  decayRate: 26,
  decayKind: 28,
  decayInterval: 29,
  /** Steps that sum the squares of weights for the penalty, and the index of the first of them. */
  penaltySteps: 30,
  firstPenaltyStep: 31,
  /** Steps that pack what was prepared as the kernels want it; they come last. */
  packSteps: 44,
  /** Examples of the data set. The words from here on count only where there are steps that gather mini-batches from it. */
  datasetExamples: 32,
  /** Numbers of the examples in the order in which mini-batches take them, unsigned 32-bit integers; 0: as they lie. */
  order: 33,
  /** Place in that order of the first column of the first iteration of a call. */
  firstPlace: 34,
  /** Steps that gather the columns of an iteration, and the index of the first of them; they come behind all others. */
  gatherSteps: 35,
  firstGatherStep: 36,
  /** M where the first layer is in Gram form and an iteration takes a mini-batch of the M examples, otherwise 0. */
  gramExamples: 56,
  /** Place in the order of the first column of the last iteration that was begun; the module writes it. */
  passPlace: 57,
  /** Seed of the masks of dropout, 32 bits. */
  seed: 40,
  /** 1 where a run draws masks and drops, 0 where dropout passes everything on. */
  dropout: 41,
  /** Block storage: bytes from a block's region to the next (0: there is none) and from row to row in it; the steps that copy into it, then out of it. */
  regionBytes: 45,
  regionRowBytes: 46,
  firstMoveStep: 47,
  movesInto: 49,
  movesOutOf: 50,
  /** Where X is kept packed, or 0: in panels, in wide panels of its transpose, and a byte for each of these: whether all of it is finite. */
  packedInput: 51,
  transposedInput: 52,
  finiteInput: 53,
  /** How often it was said that X stays as it is; 0: it may change between two runs, and nothing of it is kept. */
  keptFeatures: 54,
  /** Blocks of columns that a thread takes at once where they lie side by side. */
  blocksTogether: 55,
  /** Where thread 0 packs matrices, or 0; the other threads' places follow. */
  workspace: 48,
} as const;

/** Bytes before the control words that the header may use. */
export const headerWordCount = 64;

/** Words by which threads talk to each other start here, each on a cache line of its own. */
const controlOffset = headerWordCount * Uint32Array.BYTES_PER_ELEMENT;
const controlLines = 4;
const cacheLine = 64;

export const headerBytes = controlOffset + controlLines * cacheLine;

/** The words of one step. What `pointers` are, and which of `rows` n and `inner` k count, depends on the operation; `factor` is a float64 of two words. */
export const stepWords = { operation: 0, function: 1, pointers: 2, rows: 7, inner: 8, grain: 9, factor: 10 } as const;

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
  materialize: 12,
  sum: 13,
  'copy-rows': 14,
  penalty: 20,
  'penalty-gradient': 21,
  'add-bias': 40,
  'projection-gradient': 42,
  'squared-norm': 62,
  'projection-penalty': 63,
  gather: 30,
  'gather-columns': 31,
  'scatter-columns': 32,
  'product-by-transpose': 33,
  mask: 35,
  dropout: 36,
} as const;

/** Operations that no step of a plan names: they go with its projection gradient or stand in its place, see `encode-gram.ts`. */
export const gramOperationCodes = { list: 41, pack: 43, symmetric: 46, packSymmetric: 47, batch: 49 } as const;

/** Operations in the place of a `weight-gradient` or `bias-gradient` that is summed block by block, see `partial-gradients.ts`. */
export const partialOperationCodes = { 'weight-gradient': 44, 'bias-gradient': 45, total: 61 } as const;

/** Numbers of the activation functions. */
export const activationCodes = { linear: 0, sigmoid: 1, tanh: 2, relu: 3, leaky_relu: 4, softmax: 5 } as const;

/** Numbers of the costs. */
export const costCodes = { binary_cross_entropy: 0, categorical_cross_entropy: 1, mean_squared_error: 2 } as const;

/** Numbers of the optimizers. */
export const optimizerCodes = { gradient_descent: 0, momentum: 1, rmsprop: 2, adam: 3 } as const;

/** Numbers of the kinds of decay. */
export const decayCodes = { none: 0, inverse_time: 1, exponential: 2 } as const;

/** Squares of weights that are summed up to one part of the penalty: a fixed number, so that the sum does not depend on the threads. */
export const penaltyPart = 4096;

/** What a run does: how far its iterations go, or the steps outside of them. */
export const passes = { evaluate: 0, differentiate: 1, train: 2, prepare: 3, materialize: 4, meet: 5 } as const;
