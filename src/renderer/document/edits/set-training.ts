import type { ProjectDocument } from '../../../shared/project/document.ts';
import { type TrainingSpec, trainingSpecSchema } from '../../../shared/spec/training-spec.ts';

/** Changes settings of training: α, iterations, optimizer, decay … Values outside of their ranges change nothing. */
export function setTraining(document: ProjectDocument, change: Partial<TrainingSpec>): ProjectDocument {
  const parsed = trainingSpecSchema.safeParse({ ...document.training, ...change });
  if (!parsed.success) return document;
  // Parsing puts the entries of all objects into the order of the schema, so equal settings are equal texts.
  const present = trainingSpecSchema.parse(document.training);
  return JSON.stringify(parsed.data) === JSON.stringify(present) ? document : { ...document, training: parsed.data };
}
