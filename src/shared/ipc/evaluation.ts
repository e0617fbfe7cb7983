import { z } from '../schema.ts';
import { classMetricsSchema } from './class-metrics.ts';

/** How good the predictions for the examples of one part of the data are. */
export const partEvaluationSchema = z.strictObject({
  examples: z.number().int().min(1),
  /** That of the predictions alone, without the L2 penalty, so that parts can be compared; null where it is not finite. */
  cost: z.number().nullable(),
  /** Share of examples that are classified rightly; null where the labels are numbers to predict. */
  accuracy: z.number().nullable(),
  /** Precision and recall of every class; null where the labels are numbers to predict. */
  classes: z.array(classMetricsSchema).nullable(),
});

export type PartEvaluation = z.infer<typeof partEvaluationSchema>;

/** Of every part of the data, with the same parameters; null where a part has no examples. */
export const evaluationSchema = z.strictObject({
  train: partEvaluationSchema,
  dev: partEvaluationSchema.nullable(),
  test: partEvaluationSchema.nullable(),
});

export type PartEvaluations = z.infer<typeof evaluationSchema>;
