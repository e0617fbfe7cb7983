import { z } from '../schema.ts';
import { datasetSourceSchema } from '../spec/dataset.ts';
import { limits } from '../spec/limits.ts';
import { splitSchema } from '../spec/split.ts';
import { trainingSpecSchema } from '../spec/training-spec.ts';
import { groupSchema, noteSchema } from './annotations.ts';
import { graphSchema } from './graph.ts';

/** Version of `project.json` that this program writes, and the newest it reads. */
export const projectVersion = 4;

export const projectDocumentSchema = z.strictObject({
  format: z.literal('gradient-desk'),
  version: z.literal(projectVersion),
  name: z.string().max(limits.nameLength),
  dataset: datasetSourceSchema,
  split: splitSchema,
  graph: graphSchema,
  notes: z.array(noteSchema).max(limits.notes),
  groups: z.array(groupSchema).max(limits.nodes),
  training: trainingSpecSchema,
  /** Set when the file holds parameters (`weights/W1.npy` …): how many updates they have had. */
  trained: z.strictObject({ iteration: z.number().int().min(0).max(limits.allIterations) }).nullable(),
});

/** Everything of a project but its parameters; `project.json` in a .gdesk file. */
export type ProjectDocument = z.infer<typeof projectDocumentSchema>;
