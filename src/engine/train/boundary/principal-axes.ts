import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { featureCount } from '../../../shared/spec/shape.ts';
import type { Dataset } from '../../data/dataset.ts';
import { someExamples } from '../../data/some-examples.ts';
import { spread } from '../../data/spread.ts';
import { featureRanges } from './feature-ranges.ts';

/** Most rows of a matrix whose eigenvectors are computed: 300 take about 0.3 s, and time grows with their cube. */
const mostRows = 300;
/** Examples that a covariance of few features is computed of. */
const mostExamples = 5000;

/** The two directions in which examples vary most. */
export interface PrincipalAxes {
  /** Mean of the examples (n_x). */
  readonly mean: Float64Array;
  /** Orthonormal directions (n_x) of the largest and the second largest variance. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Their shares of the whole variance. */
  readonly variance: [number, number];
}

/**
 * Principal component analysis: the eigenvectors of the covariance C = Xc·Xcᵀ / (m − 1), Xc being X (n_x, m) without its mean. Where there are more features
 * than `mostRows`, they come from those of the smaller XcᵀXc, of examples spread over all: if XcᵀXc·v = λ·v, then Xc·v / √λ is a unit vector with Xc·Xcᵀ·(Xc·v) =
 * λ·(Xc·v). The entry of each direction that is largest in size is positive, so that the same data gives the same picture. Source: Jolliffe, Principal
 * Component Analysis, 2nd edition, section 3.5; Turk and Pentland, "Eigenfaces for Recognition" (1991).
 */
export function principalAxes(dataset: Dataset): PrincipalAxes {
  const n = featureCount(dataset.featureShape);
  const isWide = n > mostRows;
  const sample = someExamples(dataset, spread(dataset.examples, isWide ? mostRows : mostExamples));
  const { mean } = featureRanges(sample);
  const centred = centre(sample, mean);
  const m = sample.examples;
  const product = isWide ? gramOfColumns(centred, n, m) : gramOfRows(centred, n, m);
  const { values, vectors } = decompose(product);
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const share = (place: number) => (total > 0 ? Math.min(1, Math.max(0, (values[place] ?? 0) / total)) : 0);
  const [first, second] = [0, 1].map((place) => {
    const vector = vectors[place] ?? new Float64Array(product.length);
    return isWide ? timesVector(centred, n, m, vector) : vector;
  });
  const across = direction(first ?? new Float64Array(n), null);
  return { mean, first: across, second: direction(second ?? new Float64Array(n), across), variance: [share(0), share(1)] };
}

/** X without its mean, row by row. */
function centre({ features, examples }: Dataset, mean: Float64Array): Float64Array {
  return features.matrix().map((value, index) => value - (mean[Math.floor(index / examples)] ?? 0));
}

/** Xc·Xcᵀ (n, n). */
function gramOfRows(centred: Float64Array, n: number, m: number): Float64Array[] {
  const rows = Array.from({ length: n }, (_, row) => centred.subarray(row * m, (row + 1) * m));
  const product = rows.map(() => new Float64Array(n));
  for (const [i, a] of rows.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const b = rows[j] ?? a;
      let sum = 0;
      for (let example = 0; example < m; example += 1) sum += (a[example] ?? 0) * (b[example] ?? 0);
      setBoth(product, i, j, sum);
    }
  }
  return product;
}

/** XcᵀXc (m, m). */
function gramOfColumns(centred: Float64Array, n: number, m: number): Float64Array[] {
  const product = Array.from({ length: m }, () => new Float64Array(m));
  for (let feature = 0; feature < n; feature += 1) {
    const row = centred.subarray(feature * m, (feature + 1) * m);
    for (const [i, sums] of product.entries()) {
      const value = row[i] ?? 0;
      if (value === 0) continue;
      for (let j = 0; j <= i; j += 1) sums[j] = (sums[j] ?? 0) + value * (row[j] ?? 0);
    }
  }
  for (const [i, sums] of product.entries()) for (let j = 0; j < i; j += 1) setBoth(product, i, j, sums[j] ?? 0);
  return product;
}

function setBoth(product: readonly Float64Array[], i: number, j: number, value: number): void {
  const [a, b] = [product[i], product[j]];
  if (a && b) [a[j], b[i]] = [value, value];
}

/** Eigenvalues from the largest on, each with its unit vector. */
function decompose(product: readonly Float64Array[]): { readonly values: readonly number[]; readonly vectors: readonly Float64Array[] } {
  const decomposition = new EigenvalueDecomposition(new Matrix(product.map((row) => Array.from(row))), { assumeSymmetric: true });
  const { realEigenvalues, eigenvectorMatrix } = decomposition;
  const order = realEigenvalues.map((_, place) => place).sort((a, b) => (realEigenvalues[b] ?? 0) - (realEigenvalues[a] ?? 0));
  return {
    values: order.map((place) => realEigenvalues[place] ?? 0),
    vectors: order.slice(0, 2).map((place) => Float64Array.from(eigenvectorMatrix.getColumn(place))),
  };
}

/** Xc·v (n). */
function timesVector(centred: Float64Array, n: number, m: number, vector: Float64Array): Float64Array {
  return Float64Array.from({ length: n }, (_, feature) => {
    let sum = 0;
    for (let example = 0; example < m; example += 1) sum += (centred[feature * m + example] ?? 0) * (vector[example] ?? 0);
    return sum;
  });
}

/** A unit vector of a direction, turned so that its largest entry is positive. Where nothing varies any more, an axis that is not the other direction. */
function direction(vector: Float64Array, other: Float64Array | null): Float64Array {
  const length = lengthOf(vector);
  if (length > 1e-12) {
    const largest = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
    return vector.map((value) => (value * Math.sign(largest)) / length);
  }
  return axisApartFrom(other, vector.length);
}

function lengthOf(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}

/** The axis that points least along a direction, made orthogonal to it (Gram–Schmidt). */
function axisApartFrom(other: Float64Array | null, length: number): Float64Array {
  const axis = new Float64Array(length);
  const place = other ? other.reduce((best, value, index) => (Math.abs(value) < Math.abs(other[best] ?? 0) ? index : best), 0) : 0;
  axis[place] = 1;
  if (!other) return axis;
  const along = other[place] ?? 0;
  const apart = axis.map((value, index) => value - along * (other[index] ?? 0));
  const size = lengthOf(apart);
  return apart.map((value) => value / size);
}
