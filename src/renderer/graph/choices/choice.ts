import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';

/** One line of a list at the pointer: a kind of layer, or a drawn layer. */
export interface Choice {
  readonly id: string;
  readonly kind: LayerKind;
  /** One or two characters for its coloured square. */
  readonly glyph: string;
  readonly name: string;
  /** Right of the name: a shape; empty where there is none. */
  readonly figure: string;
  /** Below the name: what it does, or which layer goes in between; empty where there is nothing to say. */
  readonly note: string;
  /** Why it cannot be chosen; null where it can. */
  readonly refusal: string | null;
}

/** The choices that can be chosen, and behind them those that cannot, each in their order. */
export function possibleFirst(choices: readonly Choice[]): readonly Choice[] {
  return [...choices.filter(({ refusal }) => refusal === null), ...choices.filter(({ refusal }) => refusal !== null)];
}
