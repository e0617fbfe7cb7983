// The words of a program, as `../program/layout.ts` names them. All are unsigned 32-bit integers; pointers are byte offsets, 0 for none.

@inline export function numberBytes(program: usize): i32 { return load<i32>(program, 0); }
@inline export function columnsOf(program: usize): i32 { return load<i32>(program, 4); }
@inline export function blockColumns(program: usize): i32 { return load<i32>(program, 8); }
@inline export function blocksOf(program: usize): i32 { return load<i32>(program, 12); }
@inline export function forwardSteps(program: usize): i32 { return load<i32>(program, 20); }
@inline export function columnSteps(program: usize): i32 { return load<i32>(program, 24); }
@inline export function reductionSteps(program: usize): i32 { return load<i32>(program, 28); }
@inline export function updateSteps(program: usize): i32 { return load<i32>(program, 32); }
@inline export function partialCosts(program: usize): usize { return load<usize>(program, 36); }
@inline export function costsOf(program: usize): usize { return load<usize>(program, 40); }
@inline export function prepareSteps(program: usize): i32 { return load<i32>(program, 44); }
@inline export function materializeSteps(program: usize): i32 { return load<i32>(program, 56); }
/** Steps that pack what was prepared, as the kernels want it; they come behind those on demand. */
@inline export function packSteps(program: usize): i32 { return load<i32>(program, 176); }
@inline export function iterationOf(program: usize): i32 { return load<i32>(program, 60); }
/** Bytes from one row of a matrix with a column for each example to the next. */
@inline export function rowBytes<T>(program: usize): usize { return <usize>load<u32>(program, 64) * sizeof<T>(); }
@inline export function strideOf(program: usize): i32 { return load<i32>(program, 64); }
@inline export function datasetExamples(program: usize): i32 { return load<i32>(program, 128); }
@inline export function orderOf(program: usize): usize { return load<usize>(program, 132); }
@inline export function firstPlace(program: usize): i32 { return load<i32>(program, 136); }
@inline export function gatherSteps(program: usize): i32 { return load<i32>(program, 140); }
@inline export function firstGatherStep(program: usize): i32 { return load<i32>(program, 144); }
@inline export function setColumns(program: usize, columns: i32): void { store<i32>(program, columns, 4); }
@inline export function setBlocks(program: usize, blocks: i32): void { store<i32>(program, blocks, 12); }
/** M where the first layer is in Gram form and an iteration takes a mini-batch of the M examples, otherwise 0. */
@inline export function gramExamples(program: usize): i32 { return load<i32>(program, 224); }
/** Place in the order of the first column of the last iteration that was begun. */
@inline export function passPlace(program: usize): i32 { return load<i32>(program, 228); }
@inline export function setPassPlace(program: usize, place: i32): void { store<i32>(program, place, 228); }
@inline export function seedOf(program: usize): i32 { return load<i32>(program, 160); }
/** Whether masks are drawn and elements dropped: in training, not where a network is evaluated. */
@inline export function dropoutIsOn(program: usize): bool { return load<u32>(program, 164) != 0; }
/** Bytes from the region of a block of columns to the next, 0 where blocks lie in the rows of whole matrices, and from row to row in it. */
@inline export function regionBytes(program: usize): usize { return load<usize>(program, 180); }
@inline export function regionRowBytes(program: usize): usize { return load<usize>(program, 184); }
@inline export function firstMoveStep(program: usize): i32 { return load<i32>(program, 188); }
@inline export function movesInto(program: usize): i32 { return load<i32>(program, 196); }
@inline export function movesOutOf(program: usize): i32 { return load<i32>(program, 200); }
/** Where X is kept packed, 0 for nowhere: in panels, in wide panels of its transpose, and which of these are finite. */
@inline export function packedInput(program: usize): usize { return load<usize>(program, 204); }
@inline export function transposedInput(program: usize): usize { return load<usize>(program, 208); }
@inline export function finiteInput(program: usize): usize { return load<usize>(program, 212); }
/** How often it was said that X stays as it is; 0: it may change between two runs. */
@inline export function keptFeatures(program: usize): i32 { return load<i32>(program, 216); }
/** Blocks of columns that a thread takes at once: one where each has a region of its own. */
@inline export function blocksTogether(program: usize): i32 { return regionBytes(program) > 0 ? 1 : load<i32>(program, 220); }
/** The workspace of thread 0, or 0 for none. */
@inline export function workspaceOf(program: usize): usize { return load<usize>(program, 192); }
@inline export function learningRate(program: usize): f64 { return load<f64>(program, 48); }
@inline export function beta1Of(program: usize): f64 { return load<f64>(program, 72); }
@inline export function beta2Of(program: usize): f64 { return load<f64>(program, 80); }
@inline export function epsilonOf(program: usize): f64 { return load<f64>(program, 88); }
@inline export function l2Of(program: usize): f64 { return load<f64>(program, 96); }
@inline export function decayRate(program: usize): f64 { return load<f64>(program, 104); }
@inline export function decayKind(program: usize): i32 { return load<i32>(program, 112); }
@inline export function decayInterval(program: usize): u32 { return load<u32>(program, 116); }
@inline export function penaltySteps(program: usize): i32 { return load<i32>(program, 120); }
@inline export function firstPenaltyStep(program: usize): i32 { return load<i32>(program, 124); }

/** Bytes of one encoded step. */
const stepBytes: usize = 48;

/** The step of that index. */
@inline export function stepAt(program: usize, index: i32): usize { return load<usize>(program, 16) + <usize>index * stepBytes; }

@inline export function operation(step: usize): i32 { return load<i32>(step, 0); }
@inline export function functionOf(step: usize): i32 { return load<i32>(step, 4); }
@inline export function pointer0(step: usize): usize { return load<usize>(step, 8); }
@inline export function pointer1(step: usize): usize { return load<usize>(step, 12); }
@inline export function pointer2(step: usize): usize { return load<usize>(step, 16); }
@inline export function pointer3(step: usize): usize { return load<usize>(step, 20); }
@inline export function pointer4(step: usize): usize { return load<usize>(step, 24); }
/** n: rows of the matrix that is written; of W for the gradient of an input. */
@inline export function rowsOf(step: usize): i32 { return load<i32>(step, 28); }
/** Columns that one thread takes at a time where a step is shared out by columns; 0: by rows where there are enough of them. */
@inline export function grainOf(step: usize): i32 { return load<i32>(step, 36); }
/** k: the other dimension of W. */
@inline export function innerOf(step: usize): i32 { return load<i32>(step, 32); }
/** A number that belongs to the step: p of dropout. */
@inline export function factorOf(step: usize): f64 { return load<f64>(step, 40); }
