import { z } from '../../schema.ts';
import { labelKindSchema } from '../labels.ts';
import { featureShapeSchema } from '../shape.ts';

/**
 * What decided on the rows of a matrix. `units`: a layer has so many. `data`: an example looks so. `labels`: so many labels an example. `flattened`: a
 * layer turned pictures into columns. `made`: a layer made other features of those that came in. `stacked`: a layer put the rows of several values below each other. `weights`: a row for each unit, a column for
 * each feature that comes in.
 */
export const shapeOriginSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('units'), layer: z.string(), units: z.number() }),
  z.strictObject({ kind: z.literal('data'), shape: featureShapeSchema }),
  z.strictObject({ kind: z.literal('labels'), labels: labelKindSchema }),
  z.strictObject({ kind: z.literal('flattened'), layer: z.string(), from: featureShapeSchema, count: z.number() }),
  z.strictObject({ kind: z.literal('made'), layer: z.string(), from: z.number(), count: z.number() }),
  z.strictObject({ kind: z.literal('stacked'), layer: z.string(), parts: z.array(z.number()).readonly() }),
  z.strictObject({ kind: z.literal('weights'), layer: z.string(), units: z.number(), features: z.number() }),
]);

export type ShapeOrigin = z.infer<typeof shapeOriginSchema>;

/** How a shape came about: what decided on it, and the layers since then that passed it on, in the order in which the value went through them. */
export const shapeHistorySchema = z.strictObject({ origin: shapeOriginSchema, passedBy: z.array(z.string()).readonly() });

export type ShapeHistory = z.infer<typeof shapeHistorySchema>;

/** A matrix as a picture shows it. */
export const picturedMatrixSchema = z.strictObject({
  /** `A²`, `W¹`, `Y`; empty where it has no name. */
  name: z.string(),
  /** Its rows; several numbers where every column stands for a picture: 8, 8. */
  rows: z.array(z.number()).min(1).readonly(),
  /** Its columns; null where they are the examples m, and nobody knows how many. */
  columns: z.number().nullable(),
  /** The shape in the course's notation, `(n[2], m)`, and in numbers, `(3, 400)`. */
  symbolic: z.string(),
  numeric: z.string(),
  /** How its shape came about; null where nobody knows. */
  history: shapeHistorySchema.nullable(),
});

export type PicturedMatrix = z.infer<typeof picturedMatrixSchema>;

/** What is to be done with two matrices: matrix product, by element, sum, difference, one below the other. */
export const clashOperators = ['·', '⊙', '+', '−', ';'] as const;

export type ClashOperator = (typeof clashOperators)[number];

/** Sides that should be equal and are not: the rows of both, the columns of both, or the columns of the left one and the rows of the right one. */
export const clashSides = ['rows', 'columns', 'inner'] as const;

export type ClashSide = (typeof clashSides)[number];

export const shapeClashSchema = z.strictObject({
  left: picturedMatrixSchema,
  operator: z.enum(clashOperators),
  right: picturedMatrixSchema,
  sides: z.array(z.enum(clashSides)).readonly(),
});

/** Two matrices whose shapes do not go together: all that a picture of the problem needs. */
export type ShapeClash = z.infer<typeof shapeClashSchema>;
