/** A matrix (n, 1) that a layer fits to the training examples before anything trains: a number for each feature, unless `Preprocessing.fittedRows` says otherwise. */
export interface FittedMatrix {
  /** What formulas call it: `μ`. */
  readonly symbol: string;
  /** What the plan and files call it, without the number of the layer among those of its kind: `mu` of `mu1`. */
  readonly name: string;
  /** Whether each of its numbers stands for something of its own, so that a few are worth naming. */
  readonly isNamed?: true;
}

/** What is known of the size of features before there are any numbers. */
export interface FeatureSize {
  /** About the largest |x|; null while unknown. */
  readonly largest: number | null;
  /** Whether they were brought to about 1 by what was fitted to them, so that there is nothing to measure. */
  readonly isFitted: boolean;
}

/** What is known of a kind of layer that preprocesses X, before there are any numbers. */
export interface Preprocessing<P> {
  /** What it fits to the training examples, in the order in which the plan keeps it. */
  readonly fits: readonly FittedMatrix[];
  /** Rows of each of these, for the features n that come in; n where it is not given. */
  readonly fittedRows?: (parameters: P, features: number) => number;
  /** Features that come out, for those that come in as columns; as many where it is not given. */
  readonly featuresBehind?: (parameters: P, features: number) => number;
  /** Size of the features that come out, for that of those that come in. */
  readonly sizeBehind: (before: FeatureSize, parameters: P) => FeatureSize;
}
