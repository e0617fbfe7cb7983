import { z } from '../schema.ts';
import { pictureStackSchema } from './layer-views.ts';

/** Most points and pictures of a preview to be looked at, and points of one to be edited. */
export const previewLimits = { points: 400, pictures: 8, edited: 2000 } as const;

const values: z.ZodType<Float32Array> = z.instanceof(Float32Array);

/** A part of the plane: the range of the data with a margin around it. */
export const planeSchema = z.strictObject({ left: z.number(), right: z.number(), bottom: z.number(), top: z.number() });

export type Plane = z.infer<typeof planeSchema>;

/** Some examples with two features. */
export const dataPointsSchema = z.strictObject({
  /** Where pictures over the plane lie, of the points and of what layers give. */
  plane: planeSchema,
  /** First and second feature of each point. */
  x: values,
  y: values,
  /** Class of each point from 0 on, or its number to predict. */
  labels: values,
  /** Classes that there are; null where labels are numbers to predict. */
  classes: z.number().int().min(2).nullable(),
});

export type DataPoints = z.infer<typeof dataPointsSchema>;

/** Some examples of a dataset, spread over all of it. Both are null where the examples are neither points of the plane nor pictures. */
export const dataPreviewSchema = z.strictObject({ points: dataPointsSchema.nullable(), pictures: pictureStackSchema.nullable() });

export type DataPreview = z.infer<typeof dataPreviewSchema>;
