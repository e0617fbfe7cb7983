import { z } from '../schema.ts';
import { featureShapeSchema } from '../spec/shape.ts';
import { dataPartSchema } from '../spec/split.ts';
import { float64Schema } from './boundary.ts';

/** Most classes of a confusion matrix that is shown, points of a curve or a scatter plot, examples of a page, and numbers that the features of a page hold. */
export const predictionLimits = { classes: 40, points: 400, scatter: 1000, page: 48, numbers: 1_000_000 } as const;

const count = z.number().int().min(0);
const share = z.number().min(0).max(1);
const float32: z.ZodType<Float32Array> = z.instanceof(Float32Array);
const counts: z.ZodType<Uint32Array> = z.instanceof(Uint32Array);

/**
 * Which predictions are looked at. `threshold`: of two classes, 1 is predicted where ŷ is larger. `output`: which row of ŷ, where labels are numbers to predict.
 */
const choice = { part: dataPartSchema, threshold: share, output: count } as const;

export const predictionsRequestSchema = z.strictObject(choice);

export type PredictionsRequest = z.infer<typeof predictionsRequestSchema>;

/** A curve as points with a decision threshold each; of more than `predictionLimits.points` some, spread over all, with both ends. */
const curveSchema = z.strictObject({ x: float64Schema, y: float64Schema, thresholds: float64Schema });

export type Curve = z.infer<typeof curveSchema>;

/** How well two classes are told apart at every threshold. */
export const classCurvesSchema = z.strictObject({
  /** x: share of class 0 that is taken for class 1; y: share of class 1 that is found. The threshold of the first point, before any, is infinite. */
  roc: curveSchema,
  /** Area under it, by trapezoids. */
  rocArea: share,
  /** x: recall; y: precision. */
  precisionRecall: curveSchema,
  /** Σ (Rₙ − Rₙ₋₁) · Pₙ. */
  averagePrecision: share,
});

export type ClassCurves = z.infer<typeof classCurvesSchema>;

/** How far numbers are from what was predicted. */
export const residualsSchema = z.strictObject({
  /** 1 − Σ (y − ŷ)² / Σ (y − ȳ)²; null where all labels are equal. */
  r2: z.number().nullable(),
  /** Mean of ŷ − y. */
  mean: z.number(),
  /** √(mean of (ŷ − y)²). */
  rootMeanSquare: z.number().min(0),
  /** Some examples: y and ŷ. */
  labels: float32,
  predictions: float32,
});

export type Residuals = z.infer<typeof residualsSchema>;

export const predictionsSchema = z.strictObject({
  iteration: count,
  /** Parts that the data has. */
  parts: z.array(dataPartSchema),
  examples: z.number().int().min(1),
  /** Classes that there are; null where labels are numbers to predict. */
  classes: z.number().int().min(2).nullable(),
  classNames: z.array(z.string()).nullable(),
  /** Share of right predictions, at the threshold; null where labels are numbers. */
  accuracy: share.nullable(),
  /** Examples of each class (row) by what they are taken for (column); null where labels are numbers, or classes more than `predictionLimits.classes`. */
  confusion: counts.nullable(),
  /** Null but for two classes of which both are there. */
  curves: classCurvesSchema.nullable(),
  residuals: residualsSchema.nullable(),
});

export type Predictions = z.infer<typeof predictionsSchema>;

/** Which examples: those that are wrong, or those of a class that are taken for a class. Of numbers to predict all, the farthest first. */
export const exampleFilterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wrong') }),
  z.strictObject({ kind: z.literal('cell'), label: count, prediction: count }),
]);

export type ExampleFilter = z.infer<typeof exampleFilterSchema>;

export const predictedExamplesRequestSchema = z.strictObject({
  ...choice,
  filter: exampleFilterSchema,
  /** Number of the first of them, and how many. */
  first: count,
  count: z.number().int().min(1).max(predictionLimits.page),
});

export type PredictedExamplesRequest = z.infer<typeof predictedExamplesRequestSchema>;

export const predictedExampleSchema = z.strictObject({
  /** Its number in the part, from 0 on. */
  example: count,
  /** Its class, or its number to predict. */
  label: z.number(),
  /** The class predicted, or the number. */
  prediction: z.number(),
  /** ŷ of the class predicted: of two classes ŷ itself, which speaks for class 1. Of numbers the number. */
  output: z.number(),
  features: float32,
});

export type PredictedExample = z.infer<typeof predictedExampleSchema>;

export const predictedExamplesSchema = z.strictObject({
  iteration: count,
  /** How many there are of them in all. */
  total: count,
  /** The most wrong first. */
  examples: z.array(predictedExampleSchema),
  shape: featureShapeSchema,
  featureNames: z.array(z.string()).nullable(),
  /** Least and greatest feature among the training examples, by which pictures are painted. */
  range: z.tuple([z.number(), z.number()]),
});

export type PredictedExamples = z.infer<typeof predictedExamplesSchema>;
