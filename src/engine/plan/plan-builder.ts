import type { ActivationName } from '../../shared/spec/activations.ts';
import type { DatasetDescription } from '../../shared/spec/datasets/dataset-definition.ts';
import type { LayerKind } from '../../shared/spec/layers/layer-catalog.ts';
import type { FirstLayerForm, PlanBuffer, PlanOperation, PlanPhase, PlanStep } from './plan.ts';
import type { PreprocessingStep } from './preprocessing-step.ts';

/** What flows from one layer to the next: a matrix of the plan, and where it comes from. */
export interface Value {
  /** Name of its buffer: `X`, `Z1`, `A1` … */
  readonly name: string;
  readonly rows: number;
  /** What functions of it are called: `A1` for `Z1`, then `A1_2` …; `A0` for X, as the course's A[0] = X; `H1` for what was joined. */
  readonly stem: string;
  /** How many activation functions have been applied since W·A + b. X and joined values count as activated once. */
  readonly activations: number;
  /** Whether parameters lie before it, so that the cost has to be differentiated with respect to it. */
  readonly needsGradient: boolean;
  /** The function that made it out of another value; null for X, for W·A + b and for joined values. */
  readonly origin: { readonly activation: ActivationName; readonly input: Value } | null;
}

/** What a plan is made for. The fields of `PlanBuilder` say what they mean. */
type PlanBuilderOptions = Pick<PlanBuilder, 'examples' | 'allExamples' | 'firstLayer' | 'l2' | 'forwardOnly'>;

/**
 * A plan in the making. Layers add their buffers and steps in the order of the forward pass, then, in the opposite order, those of the
 * backward pass.
 */
export class PlanBuilder {
  /** m of an iteration: the columns of X, Z, A … */
  readonly examples: number;
  /** Examples of the data set: more than m where an iteration takes a mini-batch. */
  readonly allExamples: number;
  readonly dataset: DatasetDescription;
  /** The form that the first dense layer is to have where it can. */
  readonly firstLayer: FirstLayerForm;
  /** λ of the L2 penalty; 0: none. */
  readonly l2: number;
  /** Whether the network is only to be evaluated: what is there for training alone is left out. */
  readonly forwardOnly: boolean;
  readonly #buffers = new Map<string, PlanBuffer>();
  readonly #steps: PlanStep[] = [];
  readonly #preprocessing: PreprocessingStep[] = [];
  readonly #ofKind = new Map<LayerKind, number>();
  #denseLayers = 0;
  #joins = 0;
  #masks = 0;

  constructor(dataset: DatasetDescription, { examples, allExamples, firstLayer, l2, forwardOnly }: PlanBuilderOptions) {
    this.examples = examples;
    this.allExamples = allExamples;
    this.dataset = dataset;
    this.firstLayer = firstLayer;
    this.l2 = l2;
    this.forwardOnly = forwardOnly;
  }

  get buffers(): readonly PlanBuffer[] {
    return [...this.#buffers.values()];
  }

  get steps(): readonly PlanStep[] {
    return this.#steps;
  }

  /** What is done to X before any step. */
  get preprocessing(): readonly PreprocessingStep[] {
    return this.#preprocessing;
  }

  /** Index l of the next dense layer, counted from 1. */
  nextDenseLayer(): number {
    this.#denseLayers += 1;
    return this.#denseLayers;
  }

  /** Name of the next value that is joined of several: `H1`, `H2` … */
  nextJoin(): string {
    this.#joins += 1;
    return `H${this.#joins}`;
  }

  /** Number of the next mask of dropout, counted from 1. */
  nextMask(): number {
    this.#masks += 1;
    return this.#masks;
  }

  /** The how manyth layer of its kind the next one is, counted from 1. */
  nextOfKind(kind: LayerKind): number {
    const number = (this.#ofKind.get(kind) ?? 0) + 1;
    this.#ofKind.set(kind, number);
    return number;
  }

  /** Whether an iteration takes a part of the data set only. */
  get hasMiniBatches(): boolean {
    return this.examples < this.allExamples;
  }

  hasBuffer(name: string): boolean {
    return this.#buffers.has(name);
  }

  /** Adds a matrix and returns its name, which no other may have. */
  addBuffer(buffer: PlanBuffer): string {
    if (this.#buffers.has(buffer.name)) throw new Error(`the plan has two buffers ${buffer.name}`);
    this.#buffers.set(buffer.name, buffer);
    return buffer.name;
  }

  /** Adds what is done to X before any step: X has the rows that come out of it. */
  addPreprocessing(step: PreprocessingStep): void {
    const features = this.#buffers.get('X');
    if (features?.rows !== step.features || this.#steps.length > 0) throw new Error(`layer ${step.layerId} preprocesses another X`);
    this.#buffers.set('X', { ...features, rows: step.rows });
    this.#preprocessing.push(step);
  }

  addStep(phase: PlanPhase, layerId: string, operation: PlanOperation): void {
    this.#steps.push({ phase, layerId, ...operation });
  }
}
