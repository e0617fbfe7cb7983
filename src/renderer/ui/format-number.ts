import type { Language } from '../../shared/language.ts';
import { formatWhole } from '../../shared/whole-number.ts';

/** A whole number with its thousands set apart: `4,200`. */
export function formatCount(value: number, language: Language): string {
  return formatWhole(value, language);
}

// Making a format takes far longer than using it, and a large drawing shows hundreds of figures.
const briefFormats: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en', { notation: 'compact' }),
  ja: new Intl.NumberFormat('ja', { notation: 'compact' }),
};

/** A whole number in as few characters as the language has for it: `4.2K`, `1.2万`. */
export function formatBrief(value: number, language: Language): string {
  return briefFormats[language].format(value);
}

/** A cost with six digits behind the point, `0.226792`; in powers of ten where that would show too few or too many: `3.21000e-5`. */
export function formatCost(cost: number): string {
  const size = Math.abs(cost);
  const isPlain = cost === 0 || (size >= 1e-3 && size < 1e6);
  return isPlain ? cost.toFixed(6) : cost.toExponential(5);
}

/** A share between 0 and 1 as a percentage with one digit behind the point: `90.5 %`. */
export function formatShare(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** A learning rate to three digits, in powers of ten where it is small: `0.05`, `0.0123`, `4.3e-9`. */
export function formatLearningRate(learningRate: number): string {
  return String(Number(learningRate.toPrecision(3)));
}

/** Iterations per second to three digits: `112,000`, `98.7`. */
export function formatRate(perSecond: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 3 }).format(perSecond);
}

/** A figure of data to four digits, in powers of ten where it is very small or large: `0.1235`, `-12.5`, `1.5e-7`. */
export function formatFigure(value: number): string {
  return String(Number(value.toPrecision(4)));
}
