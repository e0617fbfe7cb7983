import type { LayerView } from '../../shared/ipc/layer-views.ts';

/** From where on the lights of a node warn. */
export const healthBounds = {
  /**
   * Exploding: ‖dW‖ / ‖W‖ above this. With α = 0.1, a usual one, an update is then as large as the weights themselves: it throws away what they have learned.
   */
  exploding: 10,
  /**
   * Vanishing: ‖dW‖ / ‖W‖ below this share of the fastest layer's. A layer that changes a thousand times slower than another stays where it was drawn while the
   * other learns. Beside the others, not by itself: near a minimum every gradient is small, and nothing is wrong.
   */
  vanishing: 1e-3,
  /**
   * Saturated: this share of activations has less than a tenth of the steepest slope, so that next to nothing comes back. Less is no illness: units that part the
   * data sharply are steep only at their edge. The four of the planar template end at nine tenths, and well.
   */
  saturated: 0.95,
  /** Dead: this share of ReLU units gives 0 for every example. Source: CS231n, "Commonly used activation functions": up to 40 % may die where α is too large. */
  dead: 0.4,
} as const;

export type GradientHealth = 'ok' | 'vanishing' | 'exploding';

/** How the gradient of a dense layer is. `fastest`: the largest ‖dW‖ / ‖W‖ of the network. Null of `gradient`: it is not finite. */
export function gradientHealth(gradient: LayerView['gradient'], fastest: number): GradientHealth {
  if (!gradient || (gradient.relative ?? 0) > healthBounds.exploding) return 'exploding';
  if (gradient.norm === 0) return 'vanishing';
  // Weights that are all zero have no size to compare with; they are about to change.
  return gradient.relative !== null && gradient.relative < healthBounds.vanishing * fastest ? 'vanishing' : 'ok';
}

/** Whether so much is saturated or dead that it should be seen to. */
export function isTooMuch({ kind, share }: NonNullable<LayerView['saturation']>): boolean {
  return share >= healthBounds[kind];
}
