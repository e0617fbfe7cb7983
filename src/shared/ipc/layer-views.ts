import { z } from '../schema.ts';

const count = z.number().int().min(1);
const values: z.ZodType<Float32Array> = z.instanceof(Float32Array);

/** Most cells of a side of a picture, most units and most examples that a view of a layer shows: a node has room for no more. */
export const viewLimits = { side: 32, units: 16, examples: 48 } as const;

/** What of the layers the page wants to see. */
export const watchedSchema = z.strictObject({
  /** W of every dense layer. */
  weights: z.boolean(),
  /** What layers give for a fixed sample of the training examples. */
  activations: z.boolean(),
  /** What layers give over the plane that the data lies in, on a grid of so many points; only where there are two features. Null: not wanted. */
  regions: z.strictObject({ columns: count.max(64), rows: count.max(64) }).nullable(),
});

export type Watched = z.infer<typeof watchedSchema>;

/** 3: red, green and blue of a pixel follow each other. */
const channels = z.union([z.literal(1), z.literal(3)]);

const pictureFields = { images: count, rows: count, columns: count, channels, values };

/** Pictures of the same size, one after the other, each row by row from the top: `images` · `rows` · `columns` · `channels` values. */
export const pictureStackSchema = z.strictObject(pictureFields).refine(isComplete);

export type PictureStack = z.infer<typeof pictureStackSchema>;

/** Pictures of units of a layer: of each one of its own, or one of all. */
export const unitPicturesSchema = z
  .strictObject({
    ...pictureFields,
    /** Units that the layer has; those beyond `viewLimits.units` get no picture of their own. */
    units: count,
    /** Least and greatest value that the function which made them can give; null where it has no such bounds. */
    bounds: z.tuple([z.number(), z.number()]).nullable(),
  })
  .refine(isComplete);

export type UnitPictures = z.infer<typeof unitPicturesSchema>;

type Pictures = z.infer<z.ZodObject<typeof pictureFields>>;

function isComplete({ images, rows, columns, channels, values }: Pictures) {
  return values.length === images * rows * columns * channels;
}

/** What a layer does, small enough for its node. What was not asked for, or does not exist at the layer, is null. */
export const layerViewSchema = z.strictObject({
  nodeId: z.string(),
  /** W: one picture of each unit's row where the layer reads pictures, else one of the whole matrix, both pooled to `viewLimits.side`. */
  weights: unitPicturesSchema.nullable(),
  /** One picture (units, examples): what the layer gives for examples of the sample. */
  activations: unitPicturesSchema.nullable(),
  /** One picture of each unit: what it gives over the plane, the second feature upwards. */
  regions: unitPicturesSchema.nullable(),
  /** ‖dW‖ and ‖dW‖ / ‖W‖ (Frobenius norms) of the gradient with the present parameters; the second is null where W is zero, all where a number is not finite. */
  gradient: z.strictObject({ norm: z.number().min(0), relative: z.number().min(0).nullable() }).nullable(),
  /**
   * `saturated`: share of activations, over units and examples of the sample, where the function has less than a tenth of its steepest slope. `dead`: share of
   * units that give 0 for all examples of the sample.
   */
  saturation: z.strictObject({ kind: z.enum(['saturated', 'dead']), share: z.number().min(0).max(1) }).nullable(),
});

export type LayerView = z.infer<typeof layerViewSchema>;
