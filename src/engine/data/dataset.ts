import type { LabelKind } from '../../shared/spec/labels.ts';
import type { FeatureShape } from '../../shared/spec/shape.ts';
import type { Features } from './features/features.ts';

/** Examples with their labels, ready to be put into the matrices X and Y. */
export interface Dataset {
  /** X (n_x, m) */
  readonly features: Features;
  /** What one example looks like; n_x is the product of its dimensions. */
  readonly featureShape: FeatureShape;
  /** m */
  readonly examples: number;
  /** Y (n_y, m), row by row; one-hot where the labels are classes. */
  readonly labels: Float64Array;
  readonly labelKind: LabelKind;
  /** What each feature is called, where it has a name. */
  readonly featureNames?: readonly string[];
  /** What each class is called, by its number, where it has a name. */
  readonly classNames?: readonly string[];
}
