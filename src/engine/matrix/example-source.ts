import type { Values } from './values.ts';

/** A data set that is larger than what a core holds of it. */
export interface ExampleSource {
  /** Writes these examples of the data set, by their numbers, one after the other into `features` (examples, n_x) and `labels` (examples, n_y), row by row. */
  readonly write: (examples: Uint32Array, features: Values, labels: Values) => void;
}
