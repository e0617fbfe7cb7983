import type { ProjectDocument } from '../../../shared/project/document.ts';
import { type TrainingSpec, trainingSpecSchema } from '../../../shared/spec/training-spec.ts';

/** Changes settings of training (α, iterations, seed, precision). Values outside of their ranges change nothing. */
export function setTraining(document: ProjectDocument, change: Partial<TrainingSpec>): ProjectDocument {
  const parsed = trainingSpecSchema.safeParse({ ...document.training, ...change });
  if (!parsed.success) return document;
  const { training } = document;
  const next = parsed.data;
  const isSame =
    next.learningRate === training.learningRate &&
    next.iterations === training.iterations &&
    next.seed === training.seed &&
    next.precision === training.precision;
  return isSame ? document : { ...document, training: next };
}
