import { z } from '../schema.ts';
import { diagnosticSchema } from '../spec/diagnostics/diagnostic.ts';
import { labelKindSchema } from '../spec/labels.ts';
import { featureShapeSchema } from '../spec/shape.ts';
import { dataPartSchema } from '../spec/split.ts';

/** Most of everything that is told of a dataset at a time. `side`: pixels of a side of a picture. */
export const descriptionLimits = { columns: 40, rows: 50, pictures: 60, side: 48, classes: 100, bins: 20, targets: 8 } as const;

const count = z.number().int().min(0);
const name = z.string().max(1000).nullable();

/** Which part, and which examples and which features of a dataset are wanted, from these numbers (from 0) on. */
export const dataPageSchema = z.strictObject({ part: dataPartSchema, firstExample: count, firstFeature: count });

export type DataPage = z.infer<typeof dataPageSchema>;

/** A feature, or a row of numbers to predict, over all examples of a part. σ is NumPy's std with ddof 0. */
export const columnSummarySchema = z.strictObject({
  index: count,
  name,
  least: z.number(),
  greatest: z.number(),
  mean: z.number(),
  deviation: z.number(),
  /** Examples in each of `bins` ranges of the same width from least to greatest, as `numpy.histogram`. */
  histogram: z.array(count).max(descriptionLimits.bins),
});

export type ColumnSummary = z.infer<typeof columnSummarySchema>;

/** Examples of a class. */
export const classCountSchema = z.strictObject({ class: count, name, examples: count });

export type ClassCount = z.infer<typeof classCountSchema>;

/** Pictures, one after the other, each row by row from the top; `channels` values from 0 to 255 for a pixel. */
export const contactSheetSchema = z
  .strictObject({
    images: count,
    rows: count.min(1).max(descriptionLimits.side),
    columns: count.min(1).max(descriptionLimits.side),
    channels: z.union([z.literal(1), z.literal(3)]),
    values: z.instanceof(Uint8Array),
  })
  .refine(({ images, rows, columns, channels, values }) => values.length === images * rows * columns * channels);

export type ContactSheet = z.infer<typeof contactSheetSchema>;

/** A page of a dataset, and what is to be said of all of it. */
export const dataDescriptionSchema = z.strictObject({
  page: dataPageSchema,
  features: featureShapeSchema,
  labels: labelKindSchema,
  /** Examples of each part; null where there is no such part. */
  examples: z.strictObject({ train: count, dev: count.nullable(), test: count.nullable() }),
  /** Classes of the part by their number, where labels are classes: at most `classes` of them. */
  classes: z.array(classCountSchema).max(descriptionLimits.classes).nullable(),
  /** The features of the page. */
  columns: z.array(columnSummarySchema).max(descriptionLimits.columns),
  /** The numbers to predict, where labels are such. */
  targets: z.array(columnSummarySchema).max(descriptionLimits.targets),
  /** The examples of the page: their features that are on it, one after the other, and their labels (the class, or the targets). */
  rows: z.array(z.strictObject({ features: z.array(z.number()), labels: z.array(z.number()) })).max(descriptionLimits.pictures),
  /** The same examples as pictures, where they are such. */
  pictures: contactSheetSchema.nullable(),
  /** What is wrong with the data. */
  findings: z.array(diagnosticSchema).readonly(),
});

export type DataDescription = z.infer<typeof dataDescriptionSchema>;
