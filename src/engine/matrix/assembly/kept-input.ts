import { compressRows, multiplyCompressed } from './compressed-rows';
import { panelWidth } from './grouped-tile';
import { packPanels, packTransposedFinite } from './pack';
import { isWorthPacking, multiplyPanels } from './packed-product';
import { isSparse, multiplyDense, multiplyWidePanel } from './product-by-transpose';
import {
  columnsOf, finiteInput, innerOf, keptFeatures, packedInput, pointer0, pointer1, pointer2, pointer3, rowBytes, rowsOf, stepAt, transposedInput,
} from './program';
import { sumBlock } from './tile';
import { compressedRows, wideWidth } from './workspace';

// X of the first layer, packed once instead of in every iteration: for Z1 = W1·X in panels of its columns, for dW1 = dZ1·Xᵀ in wide panels of its
// transpose. Only where it was said that X stays as it is (`Core.keepFeatures`), which the header counts: what was packed for an earlier count is
// packed anew.
//
// `../program/kept-input.ts` reserves the memory. Each thread keeps what it reads itself, at a place that follows from where its part begins.

/** The counts for which this instance has packed its parts, 0 for none. Every thread has an instance of the module, and so variables, of its own. */
let packedFor: i32 = 0;
let transposedFor: i32 = 0;

/** This instance's number. */
let threadNumber: usize = 0;

/** To be called before a thread runs steps. */
export function takeInput(thread: i32): void { threadNumber = <usize>thread; }

@inline function isKept(program: usize): bool { return packedInput(program) != 0 && keptFeatures(program) != 0; }

/** Whether Z = W·X, the first of all steps, reads what is kept of X. */
@inline export function readsKept<T>(program: usize): bool {
  const step = stepAt(program, 0);
  return isKept(program) && isWorthPacking(rowsOf(step), innerOf(step), rowBytes<T>(program));
}

/** Whether a weight gradient does: of the layer whose Z is the first of all steps. */
@inline export function isGradientByKept(program: usize, step: usize): bool {
  const first = stepAt(program, 0);
  return isKept(program) && pointer1(step) == pointer1(first) && rowsOf(step) == rowsOf(first);
}

/** Z = W·X + b in `columns` columns of X, `shift` bytes behind its start: those of all blocks of this thread. The same bits as `multiply` gives. */
export function multiplyKept<T>(program: usize, step: usize, shift: usize, columns: i32): void {
  const rows = rowsOf(step), k = innerOf(step);
  const size = <usize>sizeof<T>(), stride = rowBytes<T>(program), rowStride = <usize>k * size;
  const bytes = <usize>columns * size;
  const allPanels = (bytes + panelWidth - 1) & ~(panelWidth - 1);
  const place = packedInput(program) + ((shift & ~(panelWidth - 1)) + threadNumber * panelWidth) * <usize>k;
  const packs = packedFor != keptFeatures(program);
  packedFor = keptFeatures(program);
  for (let start = 0; start < k; start += sumBlock) {
    const part = min(sumBlock, k - start);
    const panel = place + <usize>start * allPanels, panelStride = <usize>part * panelWidth;
    if (packs) packPanels<T>(panel, panelStride, pointer1(step) + shift + <usize>start * stride, stride, part, bytes);
    const w = pointer0(step) + <usize>start * size;
    const bias = start + part == k ? pointer2(step) : 0;
    multiplyPanels<T>(pointer3(step) + shift, stride, w, rowStride, size, panel, panelStride, rows, part, columns, start > 0, bias);
  }
}

/**
 * dZ·Xᵀ in columns from `inner` to `innerEnd` of the result: those of this thread. The same bits as `multiplyByTranspose` gives. What is left over of
 * whole wide panels is transposed anew each time.
 */
export function multiplyByKept<T>(program: usize, step: usize, inner: i32, innerEnd: i32): void {
  const rows = rowsOf(step), k = innerOf(step), m = columnsOf(program);
  const size = <usize>sizeof<T>(), stride = rowBytes<T>(program), outStride = <usize>k * size;
  const wide = <i32>(wideWidth / size);
  const panels = (innerEnd - inner) / wide;
  const firstPanel = <usize>(inner / wide), allPanels = <usize>(k / wide);
  const out = pointer2(step) + <usize>inner * size;
  const packs = transposedFor != keptFeatures(program);
  transposedFor = keptFeatures(program);
  for (let start = 0; start < m; start += sumBlock) {
    const part = min(sumBlock, m - start);
    const gradient = pointer0(step) + <usize>start * size;
    const input = pointer1(step) + <usize>inner * stride + <usize>start * size;
    const panelBytes = <usize>part * wideWidth;
    const place = transposedInput(program) + allPanels * <usize>start * wideWidth + firstPanel * panelBytes;
    const finite = finiteInput(program) + <usize>(start / sumBlock) * allPanels + firstPanel;
    if (packs) {
      for (let panel = 0; panel < panels; panel++) {
        const from = input + <usize>(panel * wide) * stride;
        store<bool>(finite + <usize>panel, packTransposedFinite<T>(place + <usize>panel * panelBytes, wideWidth, from, stride, part, wide));
      }
    }
    const skipsZeros = isSparse<T>(gradient, stride, rows, part);
    for (let row = 0; row < rows; row += compressedRows) {
      const partRows = min(compressedRows, rows - row);
      const partGradient = gradient + <usize>row * stride;
      if (skipsZeros) compressRows<T>(partGradient, stride, partRows, part);
      for (let panel: usize = 0; panel < <usize>panels; panel++) {
        const at = out + <usize>row * outStride + panel * wideWidth, from = place + panel * panelBytes;
        if (skipsZeros && load<bool>(finite + panel)) {
          for (let r = 0; r < partRows; r++) multiplyCompressed<T>(at + <usize>r * outStride, r, from, start > 0);
        } else multiplyWidePanel<T>(at, outStride, partGradient, from, stride, partRows, part, start > 0);
      }
    }
    const done = panels * wide;
    const rest = out + <usize>done * size;
    multiplyDense<T>(rest, outStride, gradient, input + <usize>done * stride, stride, rows, innerEnd - inner - done, part, start > 0);
  }
}
