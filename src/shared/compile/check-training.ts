import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import type { Fix } from '../spec/diagnostics/fix.ts';
import { miniBatchSize } from '../spec/epochs.ts';
import { optimizerSettings } from '../spec/settings/optimizer-settings.ts';
import type { TrainingSpec } from '../spec/training-spec.ts';

/** Above this α an optimizer whose steps are about α long makes weights of size 1 jump about. */
const largestNormalizedStep = 0.1;

/**
 * From this α on plain descent and momentum overshoot. Descent is stable only below 2 / λ, with λ the largest curvature of the cost (Goodfellow et al.,
 * "Deep Learning", 4.3). Where training starts, with a = 1/2, logistic regression has a quarter of the largest eigenvalue of X·Xᵀ / m, which is 1 at least
 * for features of variance 1: 2 / λ is 8 at most.
 */
const largestStep = 10;

/**
 * Below this α nothing is learned: gradients of a mean cost are of the size of the features, about 1, so that a weight moves by α in an iteration at most,
 * and by 1 in a million iterations.
 */
const smallestStep = 1e-6;

/** α to start from where a step grows with the gradient: what the course trains most of its networks with lies between these. */
const usualSteps = [0.1, 1] as const;
const usualPenalty = 0.1;

/** Warnings about settings with which a network trains but will hardly learn. `examples` is m, null while it is unknown. */
export function checkTraining(training: TrainingSpec, examples: number | null): readonly Diagnostic[] {
  return [...learningRateTooLarge(training), ...learningRateTooSmall(training), ...penaltyTooLarge(training, examples)];
}

function learningRateTooLarge({ optimizer, learningRate }: TrainingSpec): readonly Diagnostic[] {
  const { name, normalizedLearningRate: usual } = optimizerSettings[optimizer.kind];
  if (usual === null) {
    if (learningRate < largestStep) return [];
    return [diagnose('GD322', { learningRate, usual: usualSteps[0] }, { fixes: usualSteps.map(setLearningRate) })];
  }
  if (learningRate <= largestNormalizedStep) return [];
  return [diagnose('GD320', { learningRate, optimizer: name.en, usual }, { fixes: [usual, 10 * usual].map(setLearningRate) })];
}

function learningRateTooSmall({ optimizer, learningRate, iterations }: TrainingSpec): readonly Diagnostic[] {
  if (learningRate >= smallestStep) return [];
  const { normalizedLearningRate } = optimizerSettings[optimizer.kind];
  const usual = normalizedLearningRate ?? usualSteps[0];
  const fixes = (normalizedLearningRate === null ? usualSteps : [usual]).map(setLearningRate);
  return [diagnose('GD323', { learningRate, iterations, usual }, { fixes })];
}

function penaltyTooLarge(training: TrainingSpec, examples: number | null): readonly Diagnostic[] {
  const columns = miniBatchSize(training, examples) ?? examples;
  if (columns === null || training.l2 <= columns) return [];
  const data = { l2: training.l2, columns };
  // No λ is above the examples of an iteration when it is usual and there is one at least.
  const fixes = [usualPenalty, 0].map((value) => ({ kind: 'set-training', setting: 'l2', value }) as const);
  return [diagnose('GD321', data, { fixes })];
}

function setLearningRate(value: number): Fix {
  return { kind: 'set-training', setting: 'learningRate', value };
}
