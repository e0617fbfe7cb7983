import { blockShift, firstColumn } from './blocks';
import { blocksOf, columnsOf, innerOf, pointer0, pointer1, pointer2, pointer3, pointer4 } from './program';
import { lanes, loadSplat, splat, sumOfLanes } from './vector';

// dP = dZ·G / m of a layer with a single unit, for which an iteration does hardly anything but read G (m, m). G is symmetric, so half of it is kept:
// every number that is loaded is multiplied twice, with the dZ of its row for its column of dP and with that of its column for its row.
//
// G falls into square tiles of four vectors. A panel is a column of tiles: the one on the diagonal and those of the next half of all rows, going on
// at the top after the last; so all panels are equally long and each pair of rows and columns is in one of them. The panels are shared out by as many blocks as
// there are blocks of columns, each of which has sums of its own; these are added in their order.

/** Bytes of a row of a panel: four vectors of sums, four of dZ, a factor, and what is summed up along the row fit the registers. `gram-scratch.ts` has the same number. */
const panelRowBytes: usize = 64;

/** Bytes that a block keeps for each row of G: a vector of sums along the row, and the dZ of the row in every lane. */
const entryBytes: usize = 32;

/** Rows and columns of a tile. */
@inline function tileSide<T>(): i32 { return <i32>(panelRowBytes / sizeof<T>()); }

/** Panels of G (m, m), and so rows of tiles. */
@inline function panelsOf<T>(m: i32): i32 { return (m + tileSide<T>() - 1) / tileSide<T>(); }

/** Rows with those that fill the last tile. */
@inline function paddedRows<T>(m: i32): i32 { return panelsOf<T>(m) * tileSide<T>(); }

/** Tiles of a panel besides the one on the diagonal. Of an even number of panels, those half of them apart meet in one tile, which the first of the two has. */
@inline function tilesBeside(panel: i32, panels: i32): i32 {
  const half = panels >> 1;
  return (panels & 1) == 0 && panel >= half ? half - 1 : half;
}

@inline function panelAt<T>(first: usize, panel: i32, m: i32): usize {
  return first + <usize>panel * <usize>((1 + (panelsOf<T>(m) >> 1)) * tileSide<T>()) * panelRowBytes;
}

/** First of the panels of a block. */
@inline function firstPanelOf(block: i32, blocks: i32, panels: i32): i32 { return <i32>(<i64>panels * block / blocks); }

/** What a block keeps: entries of all rows, and dZ as it is. The rows that fill the last tile are never written and so stay zero. */
@inline function blockAt<T>(first: usize, block: i32, m: i32): usize {
  return first + <usize>block * <usize>paddedRows<T>(m) * (entryBytes + sizeof<T>());
}

/** Packs the panels of the blocks from `first` to before `end`, filled up with zeros. */
export function packSymmetric<T>(program: usize, step: usize, first: i32, end: i32): void {
  const m = innerOf(step), panels = panelsOf<T>(m), side = tileSide<T>();
  const endPanel = firstPanelOf(end, blocksOf(program), panels);
  for (let panel = firstPanelOf(first, blocksOf(program), panels); panel < endPanel; panel++) {
    const column = panel * side;
    const bytes = <usize>min(side, m - column) * sizeof<T>();
    let to = panelAt<T>(pointer1(step), panel, m);
    for (let tile = 0; tile <= tilesBeside(panel, panels); tile++) {
      const start = (panel + tile) % panels * side;
      for (let row = start; row < start + side; row++) {
        memory.fill(to, 0, panelRowBytes);
        if (row < m) memory.copy(to, pointer0(step) + (<usize>row * <usize>m + <usize>column) * sizeof<T>(), bytes);
        to += panelRowBytes;
      }
    }
  }
}

/** The rows of a tile on the diagonal: Σ g·dZ for its columns. `entry`: that of its first row. Four vectors of sums, which are stored at `sums`. */
function diagonal<T>(g: usize, entry: usize, sums: usize): void {
  const zero = splat<T>(0);
  let s0 = zero, s1 = zero, s2 = zero, s3 = zero;
  const end = entry + <usize>tileSide<T>() * entryBytes;
  while (entry != end) {
    const factor = v128.load(entry, 16);
    s0 = v128.add<T>(s0, v128.mul<T>(factor, v128.load(g)));
    s1 = v128.add<T>(s1, v128.mul<T>(factor, v128.load(g, 16)));
    s2 = v128.add<T>(s2, v128.mul<T>(factor, v128.load(g, 32)));
    s3 = v128.add<T>(s3, v128.mul<T>(factor, v128.load(g, 48)));
    g += panelRowBytes;
    entry += entryBytes;
  }
  v128.store(sums, s0);
  v128.store(sums, s1, 16);
  v128.store(sums, s2, 32);
  v128.store(sums, s3, 48);
}

/** The rows of further tiles, from `entry` to `end`: for the columns, as above and on to what is at `sums`; and for the rows, on to their entries. `own`: dZ of the columns. */
function beside<T>(g: usize, entry: usize, end: usize, own: usize, sums: usize): void {
  const x0 = v128.load(own), x1 = v128.load(own, 16), x2 = v128.load(own, 32), x3 = v128.load(own, 48);
  let s0 = v128.load(sums), s1 = v128.load(sums, 16), s2 = v128.load(sums, 32), s3 = v128.load(sums, 48);
  while (entry != end) {
    const factor = v128.load(entry, 16);
    let value = v128.load(g);
    s0 = v128.add<T>(s0, v128.mul<T>(factor, value));
    let low = v128.mul<T>(value, x0);
    value = v128.load(g, 16);
    s1 = v128.add<T>(s1, v128.mul<T>(factor, value));
    low = v128.add<T>(low, v128.mul<T>(value, x1));
    value = v128.load(g, 32);
    s2 = v128.add<T>(s2, v128.mul<T>(factor, value));
    let high = v128.mul<T>(value, x2);
    value = v128.load(g, 48);
    s3 = v128.add<T>(s3, v128.mul<T>(factor, value));
    high = v128.add<T>(high, v128.mul<T>(value, x3));
    v128.store(entry, v128.add<T>(v128.load(entry), v128.add<T>(low, high)));
    g += panelRowBytes;
    entry += entryBytes;
  }
  v128.store(sums, s0);
  v128.store(sums, s1, 16);
  v128.store(sums, s2, 32);
  v128.store(sums, s3, 48);
}

/** Begins `count` entries: no sums yet, and dZ, which is also copied as it is. */
function beginEntries<T>(entry: usize, own: usize, from: usize, count: usize): void {
  const zero = splat<T>(0);
  const end = entry + count * entryBytes;
  const pairsEnd = entry + (count & ~1) * entryBytes;
  while (entry != pairsEnd) {
    v128.store(entry, zero);
    v128.store(entry, loadSplat<T>(from), 16);
    v128.store(entry, zero, 32);
    v128.store(entry, loadSplat<T>(from + sizeof<T>()), 48);
    if (sizeof<T>() == 8) v128.store(own, v128.load(from));
    else store<u64>(own, load<u64>(from));
    from += 2 * sizeof<T>();
    own += 2 * sizeof<T>();
    entry += 2 * entryBytes;
  }
  if (entry == end) return;
  v128.store(entry, zero);
  v128.store(entry, loadSplat<T>(from), 16);
  store<T>(own, load<T>(from));
}

/** What `count` entries have summed up along their rows, lanes added, becomes one number each. */
function endEntries<T>(entry: usize, out: usize, count: i32): void {
  let index = 0;
  if (sizeof<T>() == 8) {
    for (; index + 2 <= count; index += 2) {
      const a = v128.load(entry), b = v128.load(entry, 32);
      v128.store(out, f64x2.add(v128.shuffle<f64>(a, b, 0, 2), v128.shuffle<f64>(a, b, 1, 3)));
      out += 16;
      entry += 2 * entryBytes;
    }
  } else {
    for (; index + 4 <= count; index += 4) {
      const a = v128.load(entry), b = v128.load(entry, 32), c = v128.load(entry, 64), d = v128.load(entry, 96);
      // The order of `sumOfLanes`: (0 + 1) + (2 + 3).
      const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 2, 4, 6), v128.shuffle<f32>(a, b, 1, 3, 5, 7));
      const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 2, 4, 6), v128.shuffle<f32>(c, d, 1, 3, 5, 7));
      v128.store(out, f32x4.add(v128.shuffle<f32>(ab, cd, 0, 2, 4, 6), v128.shuffle<f32>(ab, cd, 1, 3, 5, 7)));
      out += 16;
      entry += 4 * entryBytes;
    }
  }
  for (; index < count; index++) {
    store<T>(out, sumOfLanes<T>(v128.load(entry)));
    out += sizeof<T>();
    entry += entryBytes;
  }
}

/** The sums of the panels of one block. Those along rows take the place of dZ as it is, which nobody reads any more, so that other threads find them close together. */
export function sumsOfPanels<T>(program: usize, step: usize, block: i32): void {
  const m = columnsOf(program), panels = panelsOf<T>(m), side = <usize>tileSide<T>();
  const entries = blockAt<T>(pointer2(step), block, m);
  const entriesEnd = entries + <usize>paddedRows<T>(m) * entryBytes;
  for (let other = 0; other < blocksOf(program); other++) {
    const start = <usize>firstColumn(program, other);
    const columns = <usize>firstColumn(program, other + 1) - start;
    beginEntries<T>(entries + start * entryBytes, entriesEnd + start * sizeof<T>(), pointer0(step) + blockShift<T>(program, other), columns);
  }
  const endPanel = firstPanelOf(block + 1, blocksOf(program), panels);
  for (let panel = firstPanelOf(block, blocksOf(program), panels); panel < endPanel; panel++) {
    const sums = pointer3(step) + <usize>panel * panelRowBytes;
    const own = entriesEnd + <usize>panel * panelRowBytes;
    const g = panelAt<T>(pointer1(step), panel, m);
    const row = <usize>panel * side;
    diagonal<T>(g, entries + row * entryBytes, sums);
    const tiles = tilesBeside(panel, panels);
    const below = <usize>min(tiles, panels - 1 - panel) * side, above = <usize>tiles * side - below;
    const first = row + side;
    beside<T>(g + side * panelRowBytes, entries + first * entryBytes, entries + (first + below) * entryBytes, own, sums);
    beside<T>(g + (side + below) * panelRowBytes, entries, entries + above * entryBytes, own, sums);
  }
  endEntries<T>(entries, entriesEnd, m);
}

/** dP in the columns from `start` to `end`, the first of them `shift` bytes behind the start of the matrix, of the sums of all blocks in their order. */
export function addSymmetric<T>(program: usize, step: usize, shift: usize, start: i32, end: i32): void {
  const m = columnsOf(program);
  const fromBlock = blockAt<T>(0, 1, m), blocksEnd = blockAt<T>(pointer2(step), blocksOf(program), m);
  const alongRows = pointer2(step) + <usize>paddedRows<T>(m) * entryBytes;
  const divisor = <T>m, divisors = splat<T>(<f64>m);
  const out = pointer4(step) + shift - <usize>start * sizeof<T>();
  let at = <usize>start * sizeof<T>();
  const last = <usize>end * sizeof<T>();
  for (; at + 16 <= last; at += 16) {
    let sum = v128.load(pointer3(step) + at);
    for (let along = alongRows + at; along < blocksEnd; along += fromBlock) sum = v128.add<T>(sum, v128.load(along));
    v128.store(out + at, v128.div<T>(sum, divisors));
  }
  for (; at < last; at += sizeof<T>()) {
    let sum = load<T>(pointer3(step) + at);
    for (let along = alongRows + at; along < blocksEnd; along += fromBlock) sum = <T>(sum + load<T>(along));
    store<T>(out + at, <T>(sum / divisor));
  }
}
