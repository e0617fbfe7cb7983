import { checkTraining } from '../../shared/compile/check-training.ts';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { TrainingSpec } from '../../shared/spec/training-spec.ts';
import type { CompiledDrawing } from './compilation-store.ts';

/** Everything that is wrong with a project: its drawing, then its settings of training. */
export function problemsOf(
  { diagnostics, examples }: Pick<CompiledDrawing, 'diagnostics' | 'examples'>,
  training: TrainingSpec,
): readonly Diagnostic[] {
  return [...diagnostics, ...checkTraining(training, examples)];
}
