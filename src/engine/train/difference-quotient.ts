import type { Core } from '../matrix/core.ts';
import type { Corners, Crossing } from './corners.ts';

/** (J(p + ε) − J(p − ε)) / 2ε of one entry p, and the first rectifier that the two passes find on the other side of its corner. */
interface Quotient {
  readonly value: number;
  readonly crossing: Crossing | null;
}

/** What the difference quotient of an entry says: a value to compare the gradient with, and the step it was taken at; or why there is none. */
export type Comparison = { readonly quotient: number; readonly step: number } | { readonly crossing: Crossing } | 'overflow';

/**
 * Step ε for a parameter of size up to 1; larger ones take as many times as much. With float64 the errors of truncation, ε²·J‴/6, and of rounding,
 * 2^-52·J/ε, are about equal there.
 */
const step = 1e-5;

/** Errors of rounding that a quotient may have, in units of 2^-52·(1 + J)/ε: some in the cost, some in the predictions that it is taken of. */
const roundingUnits = 4;

/** A relative difference above that makes a second look at smaller steps worth its two forward passes. */
const suspicious = 1e-8;

/** Largest error of rounding that a difference quotient of this cost, taken at this step, may have. */
export function roundingError(cost: number, takenAt: number): number {
  return (roundingUnits * 2 ** -52 * (1 + Math.abs(cost))) / takenAt;
}

/**
 * Compares the gradient of entry `index` of a parameter with central differences. Where they disagree, the step is taken again ten times as small. A
 * disagreement that comes from a corner of a rectifier between the two passes is then gone, unless the corner is that near: then the entry
 * has no quotient. One that comes from the curvature is gone after extrapolating the two to ε = 0 (Richardson). A wrong gradient agrees with none of
 * them. The parameter is as before afterwards.
 */
export function compareEntry(core: Core, corners: Corners, parameter: string, index: number, gradient: number): Comparison {
  const wide = centralDifference(core, corners, parameter, index, step);
  if (!Number.isFinite(wide.value) || !Number.isFinite(gradient)) return 'overflow';
  if (agrees(wide.value, gradient)) return { quotient: wide.value, step };
  const narrow = centralDifference(core, corners, parameter, index, step / 10);
  if (!Number.isFinite(narrow.value)) return 'overflow';
  if (narrow.crossing) return { crossing: narrow.crossing };
  if (wide.crossing) return { quotient: narrow.value, step: step / 10 };
  const extrapolated = (100 * narrow.value - wide.value) / 99;
  return { quotient: nearest(gradient, wide.value, narrow.value, extrapolated), step };
}

/** Dropout drops in both passes what it dropped when the gradient was computed: the iteration of the core stays. */
function centralDifference(core: Core, corners: Corners, parameter: string, index: number, relativeStep: number): Quotient {
  const values = core.values(parameter);
  const value = values[index] ?? 0;
  const epsilon = relativeStep * Math.max(1, Math.abs(value));
  values[index] = value + epsilon;
  const above = core.evaluate({ dropout: true });
  const crossingAbove = corners.crossing();
  values[index] = value - epsilon;
  const below = core.evaluate({ dropout: true });
  const crossing = crossingAbove ?? corners.crossing();
  values[index] = value;
  // The step that was really taken: p ± ε are rounded.
  return { value: (above - below) / (value + epsilon - (value - epsilon)), crossing };
}

function agrees(quotient: number, gradient: number): boolean {
  return Math.abs(quotient - gradient) <= suspicious * (Math.abs(quotient) + Math.abs(gradient));
}

function nearest(gradient: number, ...quotients: readonly [number, ...number[]]): number {
  return quotients.reduce((best, quotient) => (Math.abs(quotient - gradient) < Math.abs(best - gradient) ? quotient : best));
}
