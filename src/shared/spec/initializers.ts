import type { Localized } from '../language.ts';
import { z } from '../schema.ts';

/** How the weights W (n, nPrev) of a layer start: standard normal numbers times `scale`; b is always zero. */
export interface InitializerDefinition {
  readonly label: Localized;
  /** Factor on the normal numbers. `factor` is the user's own, used only by `normal`. */
  readonly scale: (nPrev: number, n: number, factor: number) => number;
}

/** Every initializer; the key is its name in files. Sources: He et al. 2015 (he), Glorot and Bengio 2010 (xavier), LeCun 1998 (inverse_sqrt). */
export const initializers = {
  zeros: { label: { en: 'zeros', ja: 'ゼロ' }, scale: () => 0 },
  normal: { label: { en: 'randn × factor', ja: 'randn × 係数' }, scale: (_nPrev, _n, factor) => factor },
  he: { label: { en: 'He: √(2/n_prev)', ja: 'He: √(2/n_prev)' }, scale: (nPrev) => Math.sqrt(2 / nPrev) },
  xavier: { label: { en: 'Xavier: √(2/(n_prev + n))', ja: 'Xavier: √(2/(n_prev + n))' }, scale: (nPrev, n) => Math.sqrt(2 / (nPrev + n)) },
  inverse_sqrt: { label: { en: '1/√n_prev', ja: '1/√n_prev' }, scale: (nPrev) => 1 / Math.sqrt(nPrev) },
} as const satisfies Record<string, InitializerDefinition>;

export type InitializerName = keyof typeof initializers;

export const initializerNames = Object.keys(initializers) as [InitializerName, ...InitializerName[]];

export const initializerNameSchema = z.enum(initializerNames);
