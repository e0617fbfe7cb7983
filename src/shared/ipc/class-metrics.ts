import { z } from '../schema.ts';

const share = z.number().min(0).max(1).nullable();
const count = z.number().int().min(0);

/**
 * How well one class is told from all others. Of its counts: TP examples of the class predicted as such, FP examples of other classes predicted as
 * it, FN examples of the class predicted as another. A ratio whose denominator is 0 is null.
 */
export const classMetricsSchema = z.strictObject({
  /** Number of the class; of binary labels 0 or 1. */
  class: count,
  /** Examples of the class: TP + FN. */
  support: count,
  truePositives: count,
  falsePositives: count,
  falseNegatives: count,
  /** TP / (TP + FP): how many of those predicted as the class are of it. */
  precision: share,
  /** TP / (TP + FN): how many of the class are predicted as such. */
  recall: share,
  /** 2·TP / (2·TP + FP + FN), the harmonic mean of precision and recall. */
  f1: share,
});

/** `ClassMetrics` of one class. */
export type ClassMetrics = z.infer<typeof classMetricsSchema>;
