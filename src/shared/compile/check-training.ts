import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import { miniBatchSize } from '../spec/epochs.ts';
import { optimizerSettings } from '../spec/settings/optimizer-settings.ts';
import type { TrainingSpec } from '../spec/training-spec.ts';

/** Above this α an optimizer whose steps are about α long makes weights of size 1 jump about. */
const largestNormalizedStep = 0.1;
const usualPenalty = 0.1;

/** Warnings about settings with which a network trains but will hardly learn. `examples` is m, null while it is unknown. */
export function checkTraining(training: TrainingSpec, examples: number | null): readonly Diagnostic[] {
  return [...learningRateTooLarge(training), ...penaltyTooLarge(training, examples)];
}

function learningRateTooLarge({ optimizer, learningRate }: TrainingSpec): readonly Diagnostic[] {
  const { name, normalizedLearningRate: usual } = optimizerSettings[optimizer.kind];
  if (usual === null || learningRate <= largestNormalizedStep) return [];
  const fixes = [{ kind: 'set-training', setting: 'learningRate', value: usual }] as const;
  return [diagnose('GD320', { learningRate, optimizer: name.en, usual }, { fixes })];
}

function penaltyTooLarge(training: TrainingSpec, examples: number | null): readonly Diagnostic[] {
  const columns = miniBatchSize(training, examples) ?? examples;
  if (columns === null || training.l2 <= columns) return [];
  const data = { l2: training.l2, columns };
  return [diagnose('GD321', data, { fixes: [{ kind: 'set-training', setting: 'l2', value: usualPenalty }] })];
}
