import { z } from '../schema.ts';
import { diagnosticSchema } from '../spec/diagnostics/diagnostic.ts';
import { labelKindSchema } from '../spec/labels.ts';
import { featureShapeSchema } from '../spec/shape.ts';

/** Bounds of what is said about files of data. */
export const importLimits = { files: 16, arrays: 1000, columns: 20_000, previewRows: 20, cellLength: 80, pictureSide: 512 } as const;

const count = z.number().int().min(0);
const name = z.string().max(1000);

/** A file or folder that a person chose. The page knows it by number; paths stay with the main process and the engine. */
export const dataFileSchema = z.strictObject({ id: count, name, isFolder: z.boolean(), bytes: z.number().min(0).nullable() });

export type DataFile = z.infer<typeof dataFileSchema>;

/** A column of a table. `numbers`: every cell that is not missing is one. `missing`: cells that are empty or say NA, NaN, null, ?. */
export const tableColumnSchema = z.strictObject({
  name,
  type: z.enum(['numbers', 'categories', 'empty']),
  missing: count,
  /** Different values, counted up to 1000; null where there are more. */
  distinct: count.nullable(),
});

export type TableColumn = z.infer<typeof tableColumnSchema>;

/** An array in a file: `key` is its path in an HDF5 file or its name in an .npz; empty where the file holds one. `type` is NumPy's name: `uint8`, `float64`. */
export const foundArraySchema = z.strictObject({ file: count, key: name, shape: z.array(count).max(32), type: z.string().max(40) });

export type FoundArray = z.infer<typeof foundArraySchema>;

const arrayReferenceSchema = z.strictObject({ file: count, key: name });

/** How a table becomes examples: a row is one. Categories among the features become one column for each of them. */
export const tablePlanSchema = z.strictObject({
  kind: z.literal('table'),
  file: count,
  hasHeader: z.boolean(),
  /** Column of the labels. */
  label: count,
  labelType: z.enum(['classes', 'values']),
  features: z.array(count).min(1).max(importLimits.columns),
  /** What happens where a value is missing: the import is refused with its place, the row is left out, or the mean of the column stands in (categories: one of its own). */
  missing: z.enum(['refuse', 'leave-out', 'fill']),
});

/** How arrays become examples. X is multiplied by numerator / denominator. */
export const arraysPlanSchema = z.strictObject({
  kind: z.literal('arrays'),
  x: arrayReferenceSchema,
  y: arrayReferenceSchema,
  test: z.strictObject({ x: arrayReferenceSchema, y: arrayReferenceSchema }).nullable(),
  examplesAxis: z.enum(['first', 'last']),
  labelType: z.enum(['classes', 'values']),
  scale: z.strictObject({ numerator: z.number().positive(), denominator: z.number().positive() }),
});

/** How pictures become examples of side × side (× 3) values from 0 to 1. `crop` takes the largest square of the middle, `stretch` all of the picture. */
export const picturesPlanSchema = z.strictObject({
  kind: z.literal('pictures'),
  folder: count,
  side: z.number().int().min(1).max(importLimits.pictureSide),
  colour: z.boolean(),
  fit: z.enum(['crop', 'stretch']),
});

export const importPlanSchema = z.discriminatedUnion('kind', [tablePlanSchema, arraysPlanSchema, picturesPlanSchema]);

/** What a person decided about files of data. */
export type ImportPlan = z.infer<typeof importPlanSchema>;

/** What files hold, and the plan that suggests itself; null where a person has to choose. */
export const fileContentsSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('table'),
    file: count,
    /** As a character; a tab is `\t`. */
    delimiter: z.string().max(4),
    hasHeader: z.boolean(),
    rows: count,
    columns: z.array(tableColumnSchema).max(importLimits.columns),
    firstRows: z.array(z.array(z.string().max(importLimits.cellLength))).max(importLimits.previewRows),
    suggestion: tablePlanSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('arrays'),
    arrays: z.array(foundArraySchema).max(importLimits.arrays),
    suggestion: arraysPlanSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('pictures'),
    folder: count,
    classes: z.array(z.strictObject({ name, pictures: count })).max(1000),
    /** Smallest and largest width and height among the pictures looked at. */
    sizes: z.strictObject({ smallest: z.tuple([count, count]), largest: z.tuple([count, count]) }),
    suggestion: picturesPlanSchema.nullable(),
  }),
]);

export type FileContents = z.infer<typeof fileContentsSchema>;

/** Data that the engine holds in its memory: what was imported. */
export const importedDataSchema = z.strictObject({
  /** What people call it: the names of its files. */
  name,
  features: featureShapeSchema,
  labels: labelKindSchema,
  examples: z.number().int().min(1),
  /** Examples that the files set apart for testing; null where they did not. */
  testExamples: z.number().int().min(1).nullable(),
  /** A name for each feature, where there are such and not more than `importLimits.columns`. */
  featureNames: z.array(name).nullable(),
  /** A name for each class, by its number. */
  classNames: z.array(name).nullable(),
  warnings: z.array(diagnosticSchema).readonly(),
});

export type ImportedData = z.infer<typeof importedDataSchema>;
