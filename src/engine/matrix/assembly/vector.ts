// Vectors of 128 bits, for float64 (2 lanes) and float32 (4 lanes) from one source. `sizeof<T>()` is known when compiling, so each branch
// on it disappears.

/** Numbers of type T in a vector. */
@inline export function lanes<T>(): i32 { return <i32>(16 / sizeof<T>()); }

/** The vector with that number in every lane. In a loop, a constant that is loaded from memory costs less: see `constants`. */
@inline export function splat<T>(value: f64): v128 { return sizeof<T>() == 8 ? f64x2.splat(value) : f32x4.splat(<f32>value); }

/** The number at an address, in every lane. */
@inline export function loadSplat<T>(address: usize): v128 {
  return sizeof<T>() == 8 ? v128.load64_splat(address) : v128.load32_splat(address);
}

/** The number `index` < 4 places behind an address, a constant where this is inlined, in every lane. */
@inline export function loadSplatBehind<T>(address: usize, index: i32): v128 {
  if (sizeof<T>() == 8) {
    if (index == 1) return v128.load64_splat(address, 8);
    if (index == 2) return v128.load64_splat(address, 16);
    if (index == 3) return v128.load64_splat(address, 24);
  } else {
    if (index == 1) return v128.load32_splat(address, 4);
    if (index == 2) return v128.load32_splat(address, 8);
    if (index == 3) return v128.load32_splat(address, 12);
  }
  return loadSplat<T>(address);
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

const doubles: usize = memory.data<f64>([-0.0, 1, 0.5, 0.01]);
const singles: usize = memory.data<f32>([-0.0, 1, 0.5, 0.01]);

/**
 * Constants are loaded from memory, which is one instruction: V8 builds the splat of a number from three, again in every turn of a loop.
 * `doubles` and `singles` are tables of the same constants.
 */
@inline export function constant<T>(doubles: usize, singles: usize, index: i32): v128 {
  return loadSplat<T>((sizeof<T>() == 8 ? doubles : singles) + <usize>index * sizeof<T>());
}

/** Bits that hold the sign. */
@inline export function signBits<T>(): v128 { return constant<T>(doubles, singles, 0); }
@inline export function one<T>(): v128 { return constant<T>(doubles, singles, 1); }
@inline export function half<T>(): v128 { return constant<T>(doubles, singles, 2); }

/** Slope of leaky ReLU below zero. */
@inline export function leakySlope<T>(): v128 { return constant<T>(doubles, singles, 3); }

/** yes where the mask is set, otherwise no. */
@inline export function choose(mask: v128, yes: v128, no: v128): v128 { return v128.bitselect(yes, no, mask); }

/** Whether the mask is set in any lane. */
@inline export function isAny(mask: v128): bool { return v128.any_true(mask); }
