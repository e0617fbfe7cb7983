import type { Localized } from '../../language.ts';
import { z } from '../../schema.ts';

/** A parameter that several generators have: what a file may say, and how the inspector offers it. */
function whole<Key extends string>(key: Key, label: Localized, minimum: number, maximum: number) {
  return { schema: z.number().int().min(minimum).max(maximum), field: { kind: 'integer', key, label, minimum, maximum } as const };
}

/** Largest noise, beside points that lie within 1 of the origin. */
const mostNoise = 10;

/** m; at least as many as there can be classes. */
export const examples = whole('examples', { en: 'Examples m', ja: '例の数 m' }, 10, 1_000_000);

export const classes = whole('classes', { en: 'Classes', ja: 'クラスの数' }, 2, 10);

export const seed = whole('seed', { en: 'Data seed', ja: 'データのシード' }, 0, 4_294_967_295);

/** Standard deviation of what is added to the points or their labels. */
export const noise = {
  schema: z.number().min(0).max(mostNoise),
  field: { kind: 'number', key: 'noise', label: { en: 'Noise σ', ja: 'ノイズ σ' }, minimum: 0, maximum: mostNoise },
} as const;

/** How far out normal noise reaches, in standard deviations: one coordinate in about 400 lies further. */
export const noiseReach = 3;
