import type { Localized } from '../../language.ts';
import type { ActivationName } from '../../spec/activations.ts';
import type { InitializerName } from '../../spec/initializers.ts';
import type { ProjectDocument } from '../document.ts';
import type { ChainLayer } from './chain.ts';

/** A project to start from. */
export interface Template {
  readonly name: Localized;
  /** What it is, in a few words. */
  readonly summary: Localized;
  /** What one learns from it, in a sentence. */
  readonly lesson: Localized;
  readonly document: ProjectDocument;
}

export const input: ChainLayer = { kind: 'input', parameters: {} };

export const flatten: ChainLayer = { kind: 'flatten', parameters: {} };

export const binaryCost: ChainLayer = { kind: 'output', parameters: { cost: 'binary_cross_entropy' } };

export const classesCost: ChainLayer = { kind: 'output', parameters: { cost: 'categorical_cross_entropy' } };

/** A dense layer with a bias; the factor of the `normal` initializer is that of the course. */
export function dense(units: number, activation: ActivationName, initializer: InitializerName): ChainLayer {
  return { kind: 'dense', parameters: { units, activation, initializer, factor: 0.01, bias: true } };
}
