import type { ActivationName } from '../../shared/spec/activations.ts';
import type { DatasetDescription } from '../../shared/spec/dataset.ts';
import type { FirstLayerForm, PlanBuffer, PlanOperation, PlanPhase, PlanStep } from './plan.ts';

/** What flows from one layer to the next: a matrix of the plan, and where it comes from. */
export interface Value {
  /** Name of its buffer: `X`, `Z1`, `A1` … */
  readonly name: string;
  readonly rows: number;
  /** Index of the dense layer it comes from; 0 for the features, as the course's A[0] = X. */
  readonly layer: number;
  /** How many activation functions have been applied since that layer's W·A + b. X counts as activated once. */
  readonly activations: number;
  /** Whether parameters lie before it, so that the cost has to be differentiated with respect to it. */
  readonly needsGradient: boolean;
  /** The function that made it out of another value; null for X and for W·A + b. */
  readonly origin: { readonly activation: ActivationName; readonly input: Value } | null;
}

/**
 * A plan in the making. Layers add their buffers and steps in the order of the forward pass, then, in the opposite order, those of the
 * backward pass.
 */
export class PlanBuilder {
  readonly examples: number;
  readonly dataset: DatasetDescription;
  /** The form that the first dense layer is to have where it can. */
  readonly firstLayer: FirstLayerForm;
  readonly #buffers = new Map<string, PlanBuffer>();
  readonly #steps: PlanStep[] = [];
  #denseLayers = 0;

  constructor(examples: number, dataset: DatasetDescription, firstLayer: FirstLayerForm) {
    this.examples = examples;
    this.dataset = dataset;
    this.firstLayer = firstLayer;
  }

  get buffers(): readonly PlanBuffer[] {
    return [...this.#buffers.values()];
  }

  get steps(): readonly PlanStep[] {
    return this.#steps;
  }

  /** Index l of the next dense layer, counted from 1. */
  nextDenseLayer(): number {
    this.#denseLayers += 1;
    return this.#denseLayers;
  }

  /** Adds a matrix and returns its name, which no other may have. */
  addBuffer(buffer: PlanBuffer): string {
    if (this.#buffers.has(buffer.name)) throw new Error(`the plan has two buffers ${buffer.name}`);
    this.#buffers.set(buffer.name, buffer);
    return buffer.name;
  }

  addStep(phase: PlanPhase, layerId: string, operation: PlanOperation): void {
    this.#steps.push({ phase, layerId, ...operation });
  }

  /** Adds the matrix for the gradient of the cost with respect to a value, under the value's name with a d before it. */
  addGradient(value: Value, layerId: string): string {
    return this.addBuffer({ name: gradientName(value), role: 'cache-gradient', rows: value.rows, columns: this.examples, layerId });
  }

  /** Whether some layer behind has already computed the gradient with respect to this value. */
  hasGradient(value: Value): boolean {
    return this.#buffers.has(gradientName(value));
  }
}

/** `dZ1` for `Z1`, `dA1` for `A1`. */
export function gradientName(value: Value): string {
  return `d${value.name}`;
}
