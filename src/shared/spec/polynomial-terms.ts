import { subscript } from './subscript.ts';
import { superscript } from './superscript.ts';

/** Which products of features are taken. */
export interface PolynomialSettings {
  /** Most factors of a product. */
  readonly degree: number;
  /** Only products of different features: x₁·x₂, but no x₁². */
  readonly productsOnly: boolean;
}

/** A product of features: a feature times a product that stands further up in the list. */
export interface PolynomialTerm {
  /** Number of the feature, from 0. */
  readonly feature: number;
  /** Place of the other product in the list; null where the term is the feature itself. */
  readonly rest: number | null;
}

/** How many products there are of so many features: C(n + d, d) − 1 or, without powers, C(n, 1) + … + C(n, d). */
export function countTerms(features: number, { degree, productsOnly }: PolynomialSettings): number {
  let count = 0;
  let ofDegree = 1;
  for (let factors = 1; factors <= degree; factors += 1) {
    // C(n, k) = C(n, k − 1)·(n − k + 1) / k, and C(n + k − 1, k) with repetition.
    ofDegree = (ofDegree * (productsOnly ? Math.max(0, features - factors + 1) : features + factors - 1)) / factors;
    count += ofDegree;
  }
  return count;
}

/**
 * All products of 1 up to d features, those of fewer factors first, then by their features from left to right: x₁, x₂, x₁², x₁·x₂, x₂². The order, and the
 * order in which factors are multiplied, are those of scikit-learn's `PolynomialFeatures(degree, interaction_only, include_bias=False)`.
 */
export function polynomialTerms(features: number, { degree, productsOnly }: PolynomialSettings): readonly PolynomialTerm[] {
  const terms: PolynomialTerm[] = Array.from({ length: features }, (_, feature) => ({ feature, rest: null }));
  /** Where the terms of one factor less begin and end. */
  let [begin, end] = [0, features];
  for (let factors = 2; factors <= degree; factors += 1) {
    for (let feature = 0; feature < features; feature += 1) {
      for (let rest = begin; rest < end; rest += 1) {
        // Factors ascend: each product is made once.
        const next = terms[rest]?.feature ?? 0;
        if (productsOnly ? next > feature : next >= feature) terms.push({ feature, rest });
      }
    }
    [begin, end] = [end, terms.length];
  }
  return terms;
}

/** What the first products are called: `x₁²·x₂`. `letter` is what a feature is called without its number. */
export function termNames(features: number, settings: PolynomialSettings, letter: string, most: number): readonly string[] {
  const degrees = Array.from({ length: settings.degree }, (_, index) => index + 1);
  const degree = degrees.find((value) => countTerms(features, { ...settings, degree: value }) >= most) ?? settings.degree;
  const terms = polynomialTerms(Math.min(features, most), { ...settings, degree });
  return terms.slice(0, most).map((_, index) => termName(terms, index, letter));
}

function termName(terms: readonly PolynomialTerm[], index: number, letter: string): string {
  const exponents = new Map<number, number>();
  for (let term = terms[index]; term; term = term.rest === null ? undefined : terms[term.rest])
    exponents.set(term.feature, (exponents.get(term.feature) ?? 0) + 1);
  return [...exponents]
    .map(([feature, exponent]) => `${letter}${subscript(feature + 1)}${exponent === 1 ? '' : superscript(exponent)}`)
    .join('·');
}
