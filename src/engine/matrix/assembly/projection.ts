import { blockColumns, blocksOf, columnsOf, innerOf, orderOf, pointer0, pointer1, pointer2, pointer3, pointer4, rowBytes, rowsOf, strideOf } from './program';
import { lanes, loadSplat, splat } from './vector';

// dP = dZ·G / m, for the Gram form of the first layer. G never changes, so it is packed once into panels of a few columns that fit the
// first-level cache, and ReLU leaves many a dZ zero, so a list of those that are not is made of each row. A zero that is left out would
// turn an infinite G into NaN: the direct form has no such product either.

/** Vectors side by side in a panel of G: six sums and a factor fit the registers. `gram-scratch.ts` has the same number. */
const panelVectors: i32 = 6;

/** Columns of a panel. */
@inline function panelColumns<T>(): i32 { return panelVectors * lanes<T>(); }

/** Bytes of a row of a panel. */
const panelRowBytes: usize = 96;

/** Packs the panels of G (m, m) that begin in columns from `start` to `end`: rows of 96 bytes one after the other, filled up with zeros. */
export function packPanels<T>(step: usize, start: i32, end: i32): void {
  const m = innerOf(step);
  for (let column = start; column < end; column += panelColumns<T>()) {
    const bytes = <usize>min(panelColumns<T>(), m - column) * sizeof<T>();
    let from = pointer0(step) + <usize>column * sizeof<T>();
    let to = panelAt<T>(pointer1(step), column, m);
    for (let row = 0; row < m; row++) {
      memory.fill(to, 0, panelRowBytes);
      memory.copy(to, from, bytes);
      from += <usize>m * sizeof<T>();
      to += panelRowBytes;
    }
  }
}

@inline function panelAt<T>(panels: usize, column: i32, m: i32): usize {
  return panels + <usize>(column / panelColumns<T>()) * <usize>m * panelRowBytes;
}

/** Bytes of an entry of a list: a number, and how far behind the start of a panel its row of G begins. */
@inline function listEntryBytes<T>(): usize { return 4 + sizeof<T>(); }

/** Where a list begins, by its number: `columns` would fit if nothing were zero. */
@inline function listAt<T>(step: usize, list: i32, columns: i32): usize {
  return pointer1(step) + <usize>list * <usize>columns * listEntryBytes<T>();
}

/** Where the end of that list is noted. */
@inline function listEndAt(step: usize, list: i32): usize { return pointer2(step) + <usize>list * 4; }

/** Number of the list of a row of dZ in a block of columns. */
@inline function listOf(program: usize, row: i32, block: i32): i32 { return row * blocksOf(program) + block; }

/** Lists the elements of dZ that are not zero, in a block of columns, row by row. NaN is listed. */
export function listBlock<T>(program: usize, step: usize, block: i32, start: i32, shift: usize, stride: usize, columns: i32): void {
  for (let row = 0; row < rowsOf(step); row++) {
    const list = listOf(program, row, block);
    let from = pointer0(step) + shift + <usize>row * stride;
    let entry = listAt<T>(step, list, blockColumns(program));
    let offset = <u32>start * <u32>panelRowBytes;
    for (let column = 0; column < columns; column++) {
      const element = load<T>(from);
      store<T>(entry, element);
      store<u32>(entry, offset, sizeof<T>());
      entry += select<usize>(listEntryBytes<T>(), 0, element != 0);
      from += sizeof<T>();
      offset += <u32>panelRowBytes;
    }
    store<u32>(listEndAt(step, list), <u32>entry);
  }
}

/** The same of all columns of a mini-batch from `place` of the order on, for rows from `row` to `rowEnd`: one list a row. */
function listBatch<T>(program: usize, step: usize, place: i32, row: i32, rowEnd: i32): void {
  const columns = columnsOf(program), order = orderOf(program) + <usize>place * 4;
  for (let r = row; r < rowEnd; r++) {
    const from = pointer4(step) + <usize>r * rowBytes<T>(program);
    let entry = listAt<T>(step, r, strideOf(program));
    for (let column = 0; column < columns; column++) {
      const element = load<T>(from + <usize>column * sizeof<T>());
      store<T>(entry, element);
      store<u32>(entry, load<u32>(order + <usize>column * 4) * <u32>panelRowBytes, sizeof<T>());
      entry += select<usize>(listEntryBytes<T>(), 0, element != 0);
    }
    store<u32>(listEndAt(step, r), <u32>entry);
  }
}

/**
 * dP in the columns from `start` to `end`, whose first is `shift` bytes behind the start of the matrix, a whole number of panels. Every element is summed in
 * the order of the examples.
 */
export function projectionGradient<T>(program: usize, step: usize, shift: usize, stride: usize, start: i32, end: i32): void {
  const m = columnsOf(program), blocks = blocksOf(program), width = blockColumns(program);
  for (let column = start; column < end; column += panelColumns<T>()) {
    const panel = panelAt<T>(pointer0(step), column, m);
    let out = pointer3(step) + shift + <usize>(column - start) * sizeof<T>();
    for (let row = 0; row < rowsOf(step); row++) {
      panelOfRow<T>(step, panel, row * blocks, blocks, width, out, m - column, m);
      out += stride;
    }
  }
}

/** Rows from `row` to `rowEnd` of dP = dZ·G[batch] / m, for the batch from `place` of the order on. dZ (n, m), G (M, M), dP (n, M). */
export function projectionOfBatch<T>(program: usize, step: usize, place: i32, row: i32, rowEnd: i32): void {
  const all = innerOf(step), width = strideOf(program), m = columnsOf(program);
  listBatch<T>(program, step, place, row, rowEnd);
  for (let column = 0; column < all; column += panelColumns<T>()) {
    const panel = panelAt<T>(pointer0(step), column, all);
    for (let r = row; r < rowEnd; r++) {
      const out = pointer3(step) + (<usize>r * <usize>all + <usize>column) * sizeof<T>();
      panelOfRow<T>(step, panel, r, 1, width, out, all - column, m);
    }
  }
}

/**
 * One row of dP in one panel, `columns` or as many as a panel has, out of so many lists from the one of that number on: their sum by m. The loop is that of
 * `multiplyCompressed`.
 */
function panelOfRow<T>(step: usize, panel: usize, list: i32, lists: i32, width: i32, out: usize, columns: i32, m: i32): void {
  const zero = splat<T>(0);
  let s0 = zero, s1 = zero, s2 = zero, s3 = zero, s4 = zero, s5 = zero;
  for (const end = list + lists; list < end; list++) {
    let entry = listAt<T>(step, list, width);
    const entryEnd = <usize>load<u32>(listEndAt(step, list));
    while (entry != entryEnd) {
      let g = panel + <usize>load<u32>(entry, sizeof<T>());
      let factor = loadSplat<T>(entry);
      s0 = v128.add<T>(s0, v128.mul<T>(factor, v128.load(g)));
      s1 = v128.add<T>(s1, v128.mul<T>(factor, v128.load(g, 16)));
      s2 = v128.add<T>(s2, v128.mul<T>(factor, v128.load(g, 32)));
      s3 = v128.add<T>(s3, v128.mul<T>(factor, v128.load(g, 48)));
      s4 = v128.add<T>(s4, v128.mul<T>(factor, v128.load(g, 64)));
      s5 = v128.add<T>(s5, v128.mul<T>(factor, v128.load(g, 80)));
      entry += listEntryBytes<T>();
      if (entry == entryEnd) break;
      g = panel + <usize>load<u32>(entry, sizeof<T>());
      factor = loadSplat<T>(entry);
      s0 = v128.add<T>(s0, v128.mul<T>(factor, v128.load(g)));
      s1 = v128.add<T>(s1, v128.mul<T>(factor, v128.load(g, 16)));
      s2 = v128.add<T>(s2, v128.mul<T>(factor, v128.load(g, 32)));
      s3 = v128.add<T>(s3, v128.mul<T>(factor, v128.load(g, 48)));
      s4 = v128.add<T>(s4, v128.mul<T>(factor, v128.load(g, 64)));
      s5 = v128.add<T>(s5, v128.mul<T>(factor, v128.load(g, 80)));
      entry += listEntryBytes<T>();
      if (entry == entryEnd) break;
      g = panel + <usize>load<u32>(entry, sizeof<T>());
      factor = loadSplat<T>(entry);
      s0 = v128.add<T>(s0, v128.mul<T>(factor, v128.load(g)));
      s1 = v128.add<T>(s1, v128.mul<T>(factor, v128.load(g, 16)));
      s2 = v128.add<T>(s2, v128.mul<T>(factor, v128.load(g, 32)));
      s3 = v128.add<T>(s3, v128.mul<T>(factor, v128.load(g, 48)));
      s4 = v128.add<T>(s4, v128.mul<T>(factor, v128.load(g, 64)));
      s5 = v128.add<T>(s5, v128.mul<T>(factor, v128.load(g, 80)));
      entry += listEntryBytes<T>();
      if (entry == entryEnd) break;
      g = panel + <usize>load<u32>(entry, sizeof<T>());
      factor = loadSplat<T>(entry);
      s0 = v128.add<T>(s0, v128.mul<T>(factor, v128.load(g)));
      s1 = v128.add<T>(s1, v128.mul<T>(factor, v128.load(g, 16)));
      s2 = v128.add<T>(s2, v128.mul<T>(factor, v128.load(g, 32)));
      s3 = v128.add<T>(s3, v128.mul<T>(factor, v128.load(g, 48)));
      s4 = v128.add<T>(s4, v128.mul<T>(factor, v128.load(g, 64)));
      s5 = v128.add<T>(s5, v128.mul<T>(factor, v128.load(g, 80)));
      entry += listEntryBytes<T>();
    }
  }
  if (columns >= panelColumns<T>()) {
    if ((m & (m - 1)) == 0) {
      // A product with a power of two has the bits of the quotient.
      const factor = splat<T>(1 / <f64>m);
      v128.store(out, v128.mul<T>(s0, factor));
      v128.store(out, v128.mul<T>(s1, factor), 16);
      v128.store(out, v128.mul<T>(s2, factor), 32);
      v128.store(out, v128.mul<T>(s3, factor), 48);
      v128.store(out, v128.mul<T>(s4, factor), 64);
      v128.store(out, v128.mul<T>(s5, factor), 80);
      return;
    }
    const divisor = splat<T>(<f64>m);
    v128.store(out, v128.div<T>(s0, divisor));
    v128.store(out, v128.div<T>(s1, divisor), 16);
    v128.store(out, v128.div<T>(s2, divisor), 32);
    v128.store(out, v128.div<T>(s3, divisor), 48);
    v128.store(out, v128.div<T>(s4, divisor), 64);
    v128.store(out, v128.div<T>(s5, divisor), 80);
    return;
  }
  const divisor = splat<T>(<f64>m);
  storeSome<T>(out, v128.div<T>(s0, divisor), columns);
  storeSome<T>(out + 16, v128.div<T>(s1, divisor), columns - lanes<T>());
  storeSome<T>(out + 32, v128.div<T>(s2, divisor), columns - 2 * lanes<T>());
  storeSome<T>(out + 48, v128.div<T>(s3, divisor), columns - 3 * lanes<T>());
  storeSome<T>(out + 64, v128.div<T>(s4, divisor), columns - 4 * lanes<T>());
  storeSome<T>(out + 80, v128.div<T>(s5, divisor), columns - 5 * lanes<T>());
}

/** Stores as many lanes as there are columns left. */
@inline function storeSome<T>(out: usize, vector: v128, columns: i32): void {
  if (columns >= lanes<T>()) v128.store(out, vector);
  else if (columns > 0) storeLanes<T>(out, vector, columns);
}

function storeLanes<T>(out: usize, vector: v128, columns: i32): void {
  if (sizeof<T>() == 8) {
    v128.store64_lane(out, vector, 0);
    return;
  }
  v128.store32_lane(out, vector, 0);
  if (columns > 1) v128.store32_lane(out, vector, 1, 4);
  if (columns > 2) v128.store32_lane(out, vector, 2, 8);
}

/** Z = P + b in a block of columns; b may be missing. P and Z (n, m), b (n, 1). */
export function addBiasBlock<T>(step: usize, shift: usize, stride: usize, columns: i32): void {
  const bias = pointer1(step);
  for (let row = 0; row < rowsOf(step); row++) {
    const at = shift + <usize>row * stride;
    addToRow<T>(pointer0(step) + at, bias == 0 ? <T>0 : load<T>(bias + <usize>row * sizeof<T>()), pointer2(step) + at, columns);
  }
}

function addToRow<T>(from: usize, value: T, to: usize, columns: i32): void {
  const vector = splat<T>(<f64>value);
  const end = <usize>(columns / lanes<T>()) * 16;
  let at: usize = 0;
  for (; at < end; at += 16) v128.store(to + at, v128.add<T>(v128.load(from + at), vector));
  const last = <usize>columns * sizeof<T>();
  for (; at < last; at += sizeof<T>()) store<T>(to + at, <T>(load<T>(from + at) + value));
}
