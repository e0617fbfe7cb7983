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
/** The workspace of thread 0, or 0 for none. */
@inline export function workspaceOf(program: usize): usize { return load<usize>(program, 60); }
@inline export function learningRate(program: usize): f64 { return load<f64>(program, 48); }

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
/** k: the other dimension of W. */
@inline export function innerOf(step: usize): i32 { return load<i32>(step, 32); }
