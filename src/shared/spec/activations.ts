import type { Localized } from '../language.ts';

/** How an activation function is shown, and what it may feed. Its kernels are in the engine's matrix core, by the same name. */
export interface ActivationDefinition {
  readonly label: Localized;
  /** g(z), as the course writes it. */
  readonly formula: string;
  /** g′(z), in terms of z or of a = g(z). */
  readonly derivative: string;
  /** Whether g only passes values on, so that a chain of such layers collapses into one. */
  readonly isLinear?: true;
  /** Whether g has a corner at 0, where it has no derivative and difference quotients across it say nothing. */
  readonly hasCorner?: true;
  /** The initializer whose variance suits it: He for rectifiers, 1/√n_prev otherwise. */
  readonly initializer: 'he' | 'inverse_sqrt';
}

/** Every activation function of the product; the key is its name in files and on the command line. */
export const activations = {
  sigmoid: {
    label: { en: 'sigmoid', ja: 'シグモイド' },
    formula: '1 / (1 + e^(−z))',
    derivative: 'a·(1 − a)',
    initializer: 'inverse_sqrt',
  },
  tanh: { label: { en: 'tanh', ja: 'tanh' }, formula: 'tanh(z)', derivative: '1 − a²', initializer: 'inverse_sqrt' },
  relu: { label: { en: 'ReLU', ja: 'ReLU' }, formula: 'max(0, z)', derivative: '1 (z > 0), 0 (z ≤ 0)', hasCorner: true, initializer: 'he' },
  leaky_relu: {
    label: { en: 'leaky ReLU', ja: 'leaky ReLU' },
    formula: 'z (z > 0), 0.01·z (z ≤ 0)',
    derivative: '1 (z > 0), 0.01 (z ≤ 0)',
    hasCorner: true,
    initializer: 'he',
  },
  softmax: {
    label: { en: 'softmax', ja: 'ソフトマックス' },
    formula: 'e^z / Σ e^z',
    derivative: 'aᵢ·(δᵢⱼ − aⱼ)',
    initializer: 'inverse_sqrt',
  },
  linear: { label: { en: 'linear', ja: '線形' }, formula: 'z', derivative: '1', isLinear: true, initializer: 'inverse_sqrt' },
} as const satisfies Record<string, ActivationDefinition>;

export type ActivationName = keyof typeof activations;

export const activationNames = Object.keys(activations) as [ActivationName, ...ActivationName[]];

/** Slope of leaky ReLU below zero. */
export const leakySlope = 0.01;
