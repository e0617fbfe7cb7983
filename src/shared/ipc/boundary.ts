import { z } from '../schema.ts';
import { dataPartSchema } from '../spec/split.ts';
import { planeSchema } from './data-preview.ts';

/** Most points of a side of the grid, most examples drawn over it, and most features that are held at values of one's own. */
export const boundaryLimits = { side: 400, points: 2000, held: 64 } as const;

const feature = z.number().int().min(0);
const float32: z.ZodType<Float32Array> = z.instanceof(Float32Array);
/** A vector of float64. */
export const float64Schema: z.ZodType<Float64Array> = z.instanceof(Float64Array);
const classNumbers: z.ZodType<Uint16Array> = z.instanceof(Uint16Array);

/**
 * The plane in the space of the features that is looked at. `features`: two features vary, `held` ones have a value of their own and all others their mean.
 * `principal`: through the mean, in the two directions in which the training examples vary most. `curve`: the only feature varies, and ŷ has the other direction.
 */
export const slicePlaneSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('features'),
    x: feature,
    y: feature,
    held: z.array(z.strictObject({ feature, value: z.number() })).max(boundaryLimits.held),
  }),
  z.strictObject({ kind: z.literal('principal') }),
  z.strictObject({ kind: z.literal('curve') }),
]);

export type SlicePlane = z.infer<typeof slicePlaneSchema>;

/** Examples of a part of the data on a plane. */
export const planeExamplesSchema = z.strictObject({
  part: dataPartSchema,
  /** Examples of that part; beyond `boundaryLimits.points` of them some are drawn, spread over all. */
  examples: z.number().int().min(1),
  /** Coordinates of those drawn, in the units of the features. Examples need not lie on the plane: these are their projections. Over a curve, `y` is what ŷ should be. */
  x: float32,
  y: float32,
  /** Class of each from 0 on, or its number to predict. */
  labels: float32,
});

export type PlaneExamples = z.infer<typeof planeExamplesSchema>;

/** Which plane. `output`: which of several numbers to predict the labels are. */
export const boundaryPlaneRequestSchema = z.strictObject({ plane: slicePlaneSchema, output: z.number().int().min(0) });

/** A plane, and the examples on it. */
export const boundaryPlaneSchema = z.strictObject({
  /** Those of every part that the data has, the training examples first. */
  layers: z.array(planeExamplesSchema).min(1),
  /** Classes that there are; null where labels are numbers to predict. */
  classes: z.number().int().min(2).nullable(),
  /** The range of the training examples on the plane with a margin around it. Over a curve of classes, upwards from 0 to 1. */
  area: planeSchema,
  /** Of each feature the mean, least and greatest value among the training examples. */
  mean: float64Schema,
  least: float64Schema,
  greatest: float64Schema,
  featureNames: z.array(z.string()).nullable(),
  classNames: z.array(z.string()).nullable(),
  /** Share of the variance of the training examples in either direction; null where features are the axes. */
  variance: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).nullable(),
});

export type BoundaryPlane = z.infer<typeof boundaryPlaneSchema>;

/**
 * What is to be computed: over which area of which plane, on how many points; of a curve, `columns` of them. `output`: which row of ŷ, where labels are numbers to
 * predict.
 */
export const boundaryViewSchema = z.strictObject({
  plane: slicePlaneSchema,
  area: planeSchema.refine(({ left, right, bottom, top }) => right > left && top > bottom),
  columns: z.number().int().min(1).max(boundaryLimits.side),
  rows: z.number().int().min(1).max(boundaryLimits.side),
  output: z.number().int().min(0),
});

export type BoundaryView = z.infer<typeof boundaryViewSchema>;

/**
 * ŷ on a grid over an area, row by row from the top; each value belongs to the middle of its cell. There are fewer points than asked for where an example has
 * so many features that it would take too long. Of a curve, ŷ at the middles of `columns` pieces, with a row for each class.
 */
export const boundarySchema = z.strictObject({
  iteration: z.number().int().min(0),
  /** What the network took for all points. */
  milliseconds: z.number().min(0),
  columns: z.number().int().min(1),
  rows: z.number().int().min(1),
  /** ŷ of one row; of several classes, that of the class predicted. */
  values: float32,
  /** Class predicted at each point; null where ŷ has one row or labels are numbers. */
  predicted: classNumbers.nullable(),
});

export type Boundary = z.infer<typeof boundarySchema>;

/** ŷ of one example: a number for each row of the last layer. */
export const outputsSchema = z.strictObject({ iteration: z.number().int().min(0), outputs: float64Schema });

export type Outputs = z.infer<typeof outputsSchema>;
