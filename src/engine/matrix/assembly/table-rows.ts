// Rows of two numbers, one row for each lane, turned into a vector of the first numbers and one of the second.

/** Row numbers are taken modulo this, so that what NaN leaves in a row number reads something, which NaN then makes no difference to. */
const doubleMask: i32 = 1023;
const singleMask: i32 = 511;

@inline function doubleRow(table: usize, row: i32): v128 { return v128.load(table + (<usize>(row & doubleMask) << 4)); }
@inline function singleRow(table: usize, row: i32): v128 { return v128.load64_zero(table + (<usize>(row & singleMask) << 3)); }

/** For float64 the rows of both lanes, for float32 those of the first two lanes as a1 a2 b1 b2. The row's number is in the lowest bits of each lane. */
@inline export function lowRows<T>(table: usize, rows: v128): v128 {
  if (sizeof<T>() == 8) return doubleRow(table, i32x4.extract_lane(rows, 0));
  return v128.shuffle<i32>(singleRow(table, i32x4.extract_lane(rows, 0)), singleRow(table, i32x4.extract_lane(rows, 1)), 0, 4, 1, 5);
}

/** The row of the second lane of float64; the rows of the last two lanes of float32. */
@inline export function highRows<T>(table: usize, rows: v128): v128 {
  if (sizeof<T>() == 8) return doubleRow(table, i32x4.extract_lane(rows, 2));
  return v128.shuffle<i32>(singleRow(table, i32x4.extract_lane(rows, 2)), singleRow(table, i32x4.extract_lane(rows, 3)), 0, 4, 1, 5);
}

/** The first numbers of all rows, or the second. */
@inline export function firstNumbers(low: v128, high: v128): v128 { return v128.shuffle<i64>(low, high, 0, 2); }
@inline export function secondNumbers(low: v128, high: v128): v128 { return v128.shuffle<i64>(low, high, 1, 3); }
