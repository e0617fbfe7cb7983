import type { Predictions } from '../../../shared/ipc/predictions.ts';

/** What a class is called: its name, or its number. */
export function className(label: number, { classNames }: Pick<Predictions, 'classNames'>): string {
  return classNames?.[label] || String(label);
}
