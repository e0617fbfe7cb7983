import type { Language } from '../../language.ts';
import { formatWhole } from '../../whole-number.ts';
import { miniBatchSize } from '../epochs.ts';
import type { LearningRateDecay } from '../learning-rate-decay.ts';
import { defaultOptimizers, type Optimizer } from '../optimizers.ts';
import type { TrainingSpec } from '../training-spec.ts';
import { constantOf, constantsOf, optimizerConstants, optimizerSettings } from './optimizer-settings.ts';

/** What an optimizer is called, with all its constants: `Adam (β₁ 0.9, β₂ 0.999, ε 1e-8)`. */
export function describeOptimizer(optimizer: Optimizer, language: Language): string {
  const constants = constantsOf(optimizer.kind).map((name) => `${optimizerConstants[name].symbol} ${constantOf(optimizer, name)}`);
  const name = optimizerSettings[optimizer.kind].name[language];
  return constants.length === 0 ? name : `${name} (${constants.join(', ')})`;
}

/** What differs from plain training and from the usual constants, in few words each: `β₁ 0.8`, `α·0.95ᵗ`, `λ 0.1`. Optimizer and batch size are not named. */
export function unusualSettings({ optimizer, decay, l2 }: Pick<TrainingSpec, 'optimizer' | 'decay' | 'l2'>): readonly string[] {
  const usual = defaultOptimizers[optimizer.kind];
  const constants = constantsOf(optimizer.kind)
    .filter((name) => constantOf(optimizer, name) !== constantOf(usual, name))
    .map((name) => `${optimizerConstants[name].symbol} ${constantOf(optimizer, name)}`);
  return [...constants, ...(decay.kind === 'none' ? [] : [describeDecay(decay)]), ...(l2 === 0 ? [] : [`λ ${l2}`])];
}

/** Optimizer, mini-batches, decay and penalty of a training, a phrase each; plain settings but the optimizer are not named. */
export function describeTraining(training: TrainingSpec, examples: number | null, language: Language): readonly string[] {
  const { optimizer, decay, l2 } = training;
  const batch = miniBatchSize(training, examples);
  return [
    describeOptimizer(optimizer, language),
    ...(batch === null ? [] : [describeMiniBatches(batch, language)]),
    ...(decay.kind === 'none' ? [] : [`${describeDecay(decay)}, t = ⌊epoch / ${decay.every}⌋`]),
    ...(l2 === 0 ? [] : [`λ ${l2}`]),
  ];
}

/** `mini-batches of 64`. */
export function describeMiniBatches(size: number, language: Language): string {
  const count = formatWhole(size, language);
  return language === 'en' ? `mini-batches of ${count}` : `ミニバッチ ${count}`;
}

/** α after t intervals: `α·0.95ᵗ`. */
function describeDecay(decay: Exclude<LearningRateDecay, { readonly kind: 'none' }>): string {
  return decay.kind === 'exponential' ? `α·${decay.rate}ᵗ` : `α / (1 + ${decay.rate}·t)`;
}
