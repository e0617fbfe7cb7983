import { type ActivationDefinition, activations } from '../../shared/spec/activations.ts';
import type { Core } from '../matrix/core.ts';
import { bufferNamed } from '../plan/plan.ts';

/** An entry of the input Z (n, m) of a rectifier. */
export interface Crossing {
  readonly matrix: string;
  readonly row: number;
  readonly column: number;
}

interface SignPattern {
  readonly matrix: string;
  readonly isPositive: readonly boolean[];
}

/** On which side of their corner all rectifiers of a network are, at the time this is made: where each of their inputs is above 0. */
export class Corners {
  readonly #core: Core;
  readonly #patterns: readonly SignPattern[];

  /** The core has to have run a forward pass with the parameters to compare with. */
  constructor(core: Core) {
    this.#core = core;
    const inputs = core.plan.steps.flatMap((step) =>
      step.op === 'activation' && definitionOf(step.activation).hasCorner ? [step.input] : [],
    );
    this.#patterns = inputs.map((matrix) => ({ matrix, isPositive: Array.from(core.values(matrix), (value) => value > 0) }));
  }

  /** First rectifier that the last forward pass found on the other side; null where there is none. */
  crossing(): Crossing | null {
    for (const { matrix, isPositive } of this.#patterns) {
      const index = this.#core.values(matrix).findIndex((value, position) => value > 0 !== isPositive[position]);
      const { columns } = bufferNamed(this.#core.plan, matrix);
      if (index >= 0) return { matrix, row: Math.floor(index / columns), column: index % columns };
    }
    return null;
  }
}

function definitionOf(name: keyof typeof activations): ActivationDefinition {
  return activations[name];
}
