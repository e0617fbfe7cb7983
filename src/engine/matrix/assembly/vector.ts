// Vectors of 128 bits, for float64 (2 lanes) and float32 (4 lanes) from one source. `sizeof<T>()` is known when compiling, so each branch
// on it disappears.

/** Numbers of type T in a vector. */
@inline export function lanes<T>(): i32 { return <i32>(16 / sizeof<T>()); }

/** The vector with that number in every lane. */
@inline export function splat<T>(value: f64): v128 { return sizeof<T>() == 8 ? f64x2.splat(value) : f32x4.splat(<f32>value); }

/** The number at an address, in every lane. */
@inline export function loadSplat<T>(address: usize): v128 {
  return sizeof<T>() == 8 ? v128.load64_splat(address) : v128.load32_splat(address);
}

/** The number at an address in the first lane, zero in the others. */
@inline export function loadFirst<T>(address: usize): v128 {
  return sizeof<T>() == 8 ? v128.load64_zero(address) : v128.load32_zero(address);
}

/** Writes the first lane alone. */
@inline export function storeFirst<T>(address: usize, vector: v128): void {
  if (sizeof<T>() == 8) v128.store64_lane(address, vector, 0);
  else v128.store32_lane(address, vector, 0);
}

/** Sum of the lanes, in a fixed order. */
@inline export function sumOfLanes<T>(vector: v128): T {
  if (sizeof<T>() == 8) return <T>(f64x2.extract_lane(vector, 0) + f64x2.extract_lane(vector, 1));
  return <T>(
    f32x4.extract_lane(vector, 0) + f32x4.extract_lane(vector, 1) + (f32x4.extract_lane(vector, 2) + f32x4.extract_lane(vector, 3))
  );
}

/** Bits that hold the sign. */
@inline export function signBits<T>(): v128 { return splat<T>(-0.0); }

/** yes where the mask is set, otherwise no. */
@inline export function choose(mask: v128, yes: v128, no: v128): v128 { return v128.bitselect(yes, no, mask); }
