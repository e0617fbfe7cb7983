import type { Localized } from '../language.ts';
import type { ActivationName } from './activations.ts';

/** How a cost is shown and which output activation it is defined for. m examples; A the predictions, Y the labels, both (n, m). */
export interface CostDefinition {
  readonly label: Localized;
  readonly formula: string;
  /** Activations of the last layer for which the cost is defined everywhere; the first is the one a fix proposes. */
  readonly activations: readonly ActivationName[];
  /** Predictions whose cost is infinite where the label is another: the logarithm of 0. */
  readonly infiniteAt: readonly number[];
}

/** Every cost of the product; the key is its name in files and on the command line. */
export const costs = {
  binary_cross_entropy: {
    label: { en: 'Binary cross-entropy', ja: '二値交差エントロピー' },
    formula: 'J = −Σ (Y·log A + (1 − Y)·log(1 − A)) / m',
    activations: ['sigmoid'],
    infiniteAt: [0, 1],
  },
  categorical_cross_entropy: {
    label: { en: 'Categorical cross-entropy', ja: '多クラス交差エントロピー' },
    formula: 'J = −Σ Y·log A / m',
    activations: ['softmax'],
    infiniteAt: [0],
  },
  mean_squared_error: {
    label: { en: 'Mean squared error', ja: '平均二乗誤差' },
    formula: 'J = Σ (A − Y)² / 2m',
    activations: ['linear', 'sigmoid', 'tanh', 'relu', 'leaky_relu', 'softmax'],
    infiniteAt: [],
  },
} as const satisfies Record<string, CostDefinition>;

export type CostName = keyof typeof costs;

export const costNames = Object.keys(costs) as [CostName, ...CostName[]];

/** The cost that fits a last layer of this activation. */
export function costFor(activation: ActivationName): CostName {
  const fitting = costNames.find((name) => name !== 'mean_squared_error' && definitionOf(name).activations.includes(activation));
  return fitting ?? 'mean_squared_error';
}

/** Whether the cost is defined for predictions of this activation. */
export function costAccepts(cost: CostName, activation: ActivationName): boolean {
  return definitionOf(cost).activations.includes(activation);
}

function definitionOf(cost: CostName): CostDefinition {
  return costs[cost];
}
