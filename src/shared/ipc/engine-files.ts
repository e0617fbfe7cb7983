import { z } from '../schema.ts';

/** A file of data by its number and its absolute path. */
export const knownFileSchema = z.strictObject({ id: z.number().int().min(0), path: z.string().min(1).max(32_768) });

export type KnownFile = z.infer<typeof knownFileSchema>;

/** What the main process tells the engine, beside the ports that it brings: which numbers stand for which files of data. Numbers never change their meaning. */
export const knownFilesSchema = z.strictObject({ type: z.literal('files'), files: z.array(knownFileSchema) });

export type KnownFiles = z.infer<typeof knownFilesSchema>;
