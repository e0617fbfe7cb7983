import type { Language } from '../../shared/language.ts';
import { announcementStrings } from '../i18n/strings/announcements.ts';
import { stringsIn } from '../i18n/use-strings.ts';
import type { TrainingState } from '../training/training-store.ts';
import { formatCount, formatShare } from '../ui/format-number.ts';

/** What of a run decides about what is told of it. */
export type ToldTraining = Pick<TrainingState, 'engineState' | 'iteration' | 'cost' | 'accuracy'>;

/**
 * What is told where training has begun, stopped or ended since `before`; null where it has not. Figures that only grew say nothing: nobody wants to hear
 * every iteration.
 */
export function describeTraining(before: ToldTraining, now: ToldTraining, language: Language): string | null {
  const strings = stringsIn(announcementStrings, language);
  const iteration = formatCount(now.iteration, language);
  const isSame = before.engineState === now.engineState;
  switch (now.engineState) {
    case 'training':
      if (isSame) return null;
      return before.iteration === 0 ? strings.started : strings.goesOn(formatCount(before.iteration, language));
    case 'paused':
      // A single iteration ends where it began: paused.
      return isSame && before.iteration === now.iteration ? null : strings.paused(iteration, figuresOf(now, language));
    case 'done':
      return isSame && before.iteration === now.iteration ? null : strings.done(iteration, figuresOf(now, language));
    case 'diverged':
      return isSame ? null : strings.diverged(iteration);
    case 'ready':
      return before.iteration > 0 && now.iteration === 0 ? strings.reset : null;
    case 'idle':
      return null;
  }
}

function figuresOf({ cost, accuracy }: ToldTraining, language: Language): string {
  const strings = stringsIn(announcementStrings, language);
  // Three digits are heard more easily than the six that the bar shows.
  const told = [
    cost !== null && strings.cost(String(Number(cost.toPrecision(3)))),
    accuracy !== null && strings.accuracy(formatShare(accuracy)),
  ];
  return told.filter(Boolean).join('');
}
