import { useStore } from 'zustand';
import { trainingExamples } from '../../../shared/spec/model-spec.ts';
import type { TrainingSpec } from '../../../shared/spec/training-spec.ts';
import { trainingStore } from '../../app/training-session.ts';
import { useCompiled, useDocument } from '../../graph/use-document.ts';

/** The settings to which the shown iteration and cost belong, and m: those of the run, and without one those that the next run will have. */
export function useShownTraining(): { readonly training: TrainingSpec; readonly examples: number | null } {
  const subject = useStore(trainingStore, (state) => state.subject);
  const training = useDocument(({ document }) => document.training);
  const examples = useCompiled((drawing) => drawing.examples);
  return subject ? { training: subject.training, examples: trainingExamples(subject.spec) } : { training, examples };
}
