import { z } from '../schema.ts';
import { limits } from '../spec/limits.ts';
import { coordinateSchema, idSchema } from './graph.ts';

/** Bounds of a note's width and height, in pixels at zoom 1. */
export const noteBounds = { leastWidth: 80, leastHeight: 40, greatest: 2000 } as const;

/** A note on the canvas: a text that the network knows nothing of. Sizes in pixels at zoom 1. */
export const noteSchema = z.strictObject({
  id: idSchema,
  text: z.string().max(limits.noteLength),
  position: z.strictObject({ x: coordinateSchema, y: coordinateSchema }),
  width: z.number().min(noteBounds.leastWidth).max(noteBounds.greatest),
  height: z.number().min(noteBounds.leastHeight).max(noteBounds.greatest),
});

export type Note = z.infer<typeof noteSchema>;

/**
 * Drawn layers under one name. A folded group is shown as one block. It has no place of its own: it is where its layers are. A layer is in one
 * group at most, and no group is without layers.
 */
export const groupSchema = z.strictObject({
  id: idSchema,
  name: z.string().max(limits.nameLength),
  nodeIds: z.array(idSchema).min(1).max(limits.nodes),
  isFolded: z.boolean(),
});

export type Group = z.infer<typeof groupSchema>;
