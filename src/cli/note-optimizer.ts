import { stateNames } from '../engine/plan/optimizer-plans.ts';
import type { Trainer } from '../engine/train/trainer.ts';
import type { Optimizer } from '../shared/spec/optimizers.ts';
import { optimizerSettings } from '../shared/spec/settings/optimizer-settings.ts';
import type { CommandContext } from './command-context.ts';

/** Says on stderr where a trained project goes on with another optimizer, or without what its own had kept. */
export function noteOptimizer(
  { iteration, optimizerGoesOn }: Pick<Trainer, 'iteration' | 'optimizerGoesOn'>,
  { before, now }: { readonly before: Optimizer; readonly now: Optimizer },
  { environment, text, language }: CommandContext,
): void {
  if (iteration === 0) return;
  const { optimizerChanged, optimizerStartsAnew } = text.training;
  const [nameBefore, nameNow] = [before, now].map(({ kind }) => optimizerSettings[kind].name[language]) as [string, string];
  const hasAverages = stateNames(now.kind, 'W1').length > 0;
  if (before.kind !== now.kind) environment.stderr.write(`${optimizerChanged(iteration, nameBefore, nameNow, hasAverages)}\n`);
  else if (!optimizerGoesOn) environment.stderr.write(`${optimizerStartsAnew(nameNow)}\n`);
}
