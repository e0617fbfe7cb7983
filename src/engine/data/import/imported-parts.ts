import type { Diagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import type { Dataset } from '../dataset.ts';

/** What was read from files by a plan. */
export interface ImportedParts {
  readonly train: Dataset;
  /** Examples that the files set apart for testing; null where they did not. */
  readonly test: Dataset | null;
  /** A name for each feature, where there are such. */
  readonly featureNames: readonly string[] | null;
  /** A name for each class, by its number. */
  readonly classNames: readonly string[] | null;
  readonly warnings: readonly Diagnostic[];
}
