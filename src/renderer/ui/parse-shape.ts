import { type FeatureShape, featureCount } from '../../shared/spec/shape.ts';

/** Why a text is no shape of one example. `ambiguous`: `12,288` is a number to some and a picture of 12×288 to others. */
export type ShapeProblem = 'not-a-shape' | 'ambiguous' | 'too-many-dimensions' | 'too-large';

export type ParsedShape = { readonly value: FeatureShape } | { readonly problem: ShapeProblem };

/** Dimensions of one example at most, and features. */
export const shapeLimits = { dimensions: 4, features: 1_000_000_000 } as const;

const separators = /[x×✕*·,、\s]+/i;

/** Reads the shape of one example as a person writes it: `64×64×3`, `64x64x3`, `64 * 64 * 3`, `(64, 64, 3)`, `12288`, also `(12288, m)`. */
export function parseShape(text: string): ParsedShape {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[()[\]]/g, '')
    .replace(/[,、]\s*m\s*$/i, '')
    .trim();
  if (/^\d{1,3}(,\d{3})+$/.test(plain)) return parseGrouped(plain);
  const parts = plain.split(separators);
  if (!parts.every((part) => /^\d+$/.test(part))) return { problem: 'not-a-shape' };
  return checkDimensions(parts.map(Number));
}

/** Digits in groups of three: thousands for certain only where a group alone is no dimension (`1,048,576`, `100,000`). */
function parseGrouped(grouped: string): ParsedShape {
  const isNumber = grouped.split(',').some((group) => group.startsWith('0'));
  return isNumber ? checkDimensions([Number(grouped.replaceAll(',', ''))]) : { problem: 'ambiguous' };
}

function checkDimensions(dimensions: readonly number[]): ParsedShape {
  if (dimensions.some((dimension) => dimension < 1)) return { problem: 'not-a-shape' };
  if (dimensions.length > shapeLimits.dimensions) return { problem: 'too-many-dimensions' };
  return featureCount(dimensions) > shapeLimits.features ? { problem: 'too-large' } : { value: dimensions };
}
